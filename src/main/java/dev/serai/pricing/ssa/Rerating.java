package dev.serai.pricing.ssa;

import dev.serai.pricing.Position;
import dev.serai.pricing.SsaBooking;
import dev.serai.pricing.Step;
import dev.serai.programme.ServiceCreditTerms;
import dev.serai.programme.ServiceCreditTerms.DayCount;
import dev.serai.programme.ValueHistory;
import java.time.LocalDate;
import java.util.List;

/**
 * What the days of a booking cost before and after a value is known: each at the lowest value in force since the booking
 * (IS-29, K-51).
 *
 * <pre>
 *   |--gap, doubled, at the booked value--|--booked value--|--lower value--|--lower still--|
 *                                         |from                                          to|
 * </pre>
 *
 * @param position the position
 * @param booking its booking as it stands
 * @param before values that the days cost so far
 * @param now values that they cost from now on
 * @param terms terms in force on the day of the booking
 */
record Rerating(Position position, SsaBooking booking, ValuePath before, ValuePath now, ServiceCreditTerms terms) {

    static Rerating of(
            Position position, SsaBooking booking, ValueHistory before, ValueHistory now, ServiceCreditTerms terms) {
        ValuePath booked = ValuePath.of(booking);
        return new Rerating(
                position,
                booking,
                booked.lowered(before, booking.bookedOn(), booking.to()),
                booked.lowered(now, booking.bookedOn(), booking.to()),
                terms);
    }

    /** Whether some day costs less now than before. */
    boolean isCheaper() {
        return !now.equals(before);
    }

    /** What the whole booking costs now; the gap is in the past and stays as it was booked. */
    Cost total() {
        return Cost.of(gap(), days(now, booking.from()), position.quantity());
    }

    /** What the days from {@code since} on cost at {@code values}. */
    Cost remaining(ValuePath values, LocalDate since) {
        return Cost.of(List.of(), days(values, since), position.quantity());
    }

    /** What the booking has too much, in parts of a credit; below zero where others were rounded up for it. */
    long excess() {
        Cost cost = total();
        long exact = (cost.gap() * terms.gapFactor() + cost.term()) * cost.quantity();
        return booking.credits() * terms.daysPerYear() - exact;
    }

    List<Stretch> gap() {
        TermCount count = new TermCount(DayCount.ACT_365_FIXED, firstDay(), terms.daysPerYear());
        return booking.gapDays() == 0
                ? List.of()
                : now.stretches(firstDay(), booking.bookedOn().minusDays(1), count::days);
    }

    /** The days of the term from {@code since} on, by their values. */
    List<Stretch> days(ValuePath values, LocalDate since) {
        TermCount count = new TermCount(terms.dayCount(), booking.from(), terms.daysPerYear());
        LocalDate first = since.isAfter(booking.from()) ? since : booking.from();
        return values.stretches(first, booking.to(), count::days);
    }

    /** The steps of the gap. */
    List<Step> gapSteps() {
        CostSteps costs = new CostSteps(terms, position.quantity());
        int factor = terms.rounding().factorBefore();
        String how = factor > 1
                ? "The gap stays as it was paid, by the gap factor at "
                : "The gap stays as it was paid, at ";
        List<Stretch> gap = gap();
        return gap.size() == 1
                ? List.of(costs.ofDays("K-51", how + "the booked value", gap.get(0), factor))
                : gap.stream()
                        .map(stretch -> costs.ofStretch("K-51", how + "the booked values", stretch, factor))
                        .toList();
    }

    /** The steps of days that cost {@code values}. */
    List<Step> steps(String sentence, ValuePath values, LocalDate since) {
        CostSteps costs = new CostSteps(terms, position.quantity());
        return days(values, since).stream()
                .map(stretch -> costs.ofStretch("IS-29", sentence, stretch, 1))
                .toList();
    }

    private LocalDate firstDay() {
        return booking.bookedOn().minusDays(booking.gapDays());
    }
}
