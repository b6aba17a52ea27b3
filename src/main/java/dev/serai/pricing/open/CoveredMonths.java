package dev.serai.pricing.open;

import dev.serai.money.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.joda.money.CurrencyUnit;

/**
 * The length of a coverage: whole months counted from its first day, and the days beyond them as a part of the month in which
 * they lie.
 *
 * @param months whole months
 * @param days days beyond them
 * @param daysOfMonth length of the month that begins after the whole months
 */
record CoveredMonths(long months, long days, long daysOfMonth) {

    /** The months from {@code from} to {@code to}, both covered. */
    static CoveredMonths of(LocalDate from, LocalDate to) {
        LocalDate end = to.plusDays(1);
        long months = ChronoUnit.MONTHS.between(from, end);
        // A month from the last days of a month ends with a shorter month; the standard count does not see it.
        if (!from.plusMonths(months + 1).isAfter(end)) {
            months++;
        }
        LocalDate whole = from.plusMonths(months);
        return new CoveredMonths(
                months,
                ChronoUnit.DAYS.between(whole, end),
                ChronoUnit.DAYS.between(whole, from.plusMonths(months + 1)));
    }

    /** What {@code amount} comes to for each month, rounded once. */
    BigDecimal each(BigDecimal amount, CurrencyUnit currency) {
        BigDecimal parts = BigDecimal.valueOf(months * daysOfMonth + days);
        return Rounding.share(amount, BigDecimal.valueOf(daysOfMonth), parts, currency);
    }

    /** For example {@code 13 months and 17 days}. */
    String text() {
        if (months == 0) {
            return count(days, "day");
        }
        return days == 0 ? count(months, "month") : count(months, "month") + " and " + count(days, "day");
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
