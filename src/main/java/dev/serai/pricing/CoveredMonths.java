package dev.serai.pricing;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Period;
import dev.serai.money.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.joda.money.CurrencyUnit;

/**
 * What something that covers a period costs for each of its months, for comparison only (MO-18). A month runs from a day to the
 * day before the same day of the next month; the days left at the end are a part of the month that they begin.
 *
 * @param amount what the whole period costs
 * @param currency of the amount
 * @param period first and last covered day
 */
public record CoveredMonths(BigDecimal amount, CurrencyUnit currency, Period period)
        implements Comparable<CoveredMonths> {

    /** Whole months of the period. */
    public long whole() {
        long months = ChronoUnit.MONTHS.between(period.from(), end());
        // A month from the last days of a month ends with a shorter month; the standard count does not see it.
        return period.from().plusMonths(months + 1).isAfter(end()) ? months : months + 1;
    }

    /** Days after the whole months. */
    public long daysLeft() {
        return ChronoUnit.DAYS.between(period.from().plusMonths(whole()), end());
    }

    /** Days of the month that the days left begin. */
    public long daysOfLastMonth() {
        return ChronoUnit.DAYS.between(
                period.from().plusMonths(whole()), period.from().plusMonths(whole() + 1));
    }

    /** The cost of a month, rounded for display. */
    public BigDecimal shown() {
        return Rounding.share(amount, BigDecimal.valueOf(daysOfLastMonth()), BigDecimal.valueOf(parts()), currency);
    }

    /** The months as {@code 19 months and 3 days}. */
    public String text() {
        if (whole() == 0) {
            return count(daysLeft(), "day");
        }
        return daysLeft() == 0 ? count(whole(), "month") : count(whole(), "month") + " and " + count(daysLeft(), "day");
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** How the cost of a month was computed. */
    public Step step() {
        return Step.of(
                "MO-18",
                "The amount divided by the covered months, rounded for display",
                shown(),
                with("amount", amount),
                with("from", period.from()),
                with("to", period.to()),
                with("months", text()),
                with("days of the last month", daysOfLastMonth()));
    }

    /** By the exact cost of a month. */
    @Override
    public int compareTo(CoveredMonths other) {
        BigDecimal own = amount.multiply(BigDecimal.valueOf(daysOfLastMonth() * other.parts()));
        BigDecimal others = other.amount.multiply(BigDecimal.valueOf(other.daysOfLastMonth() * parts()));
        return own.compareTo(others);
    }

    /** The length of the period in parts of a month, of which {@link #daysOfLastMonth} make one. */
    private long parts() {
        return whole() * daysOfLastMonth() + daysLeft();
    }

    private LocalDate end() {
        return period.to().plusDays(1);
    }
}
