package dev.serai.pricing.ssa;

import static dev.serai.pricing.Step.with;

import dev.serai.money.Rounding;
import dev.serai.pricing.SsaBooking;
import dev.serai.pricing.Step;
import dev.serai.programme.ServiceCreditTerms;
import dev.serai.programme.ValueHistory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a booking costs once every day of its term counts at the lowest value in force since the booking (IS-29, K-51).
 *
 * <pre>
 *   |--gap, doubled, at the booked value--|--booked value--|--lower value--|--lower still--|
 *                                         |from                                          to|
 * </pre>
 *
 * @param booking as it stands
 * @param quantity licences in the position
 * @param segments the term, cut where the value falls
 * @param terms terms in force on the day of the booking
 */
record Rerating(SsaBooking booking, int quantity, List<Segment> segments, ServiceCreditTerms terms) {

    /** Days of a term with one value; both ends belong to it. */
    record Segment(LocalDate from, LocalDate to, long value) {
        long days() {
            return ChronoUnit.DAYS.between(from, to) + 1;
        }
    }

    static Rerating of(SsaBooking booking, int quantity, ValueHistory values, ServiceCreditTerms terms) {
        List<Segment> segments = new ArrayList<>();
        LocalDate from = booking.from();
        long lowest = booking.annualValue();
        LocalDate dayBefore = booking.bookedOn().minusDays(1);
        for (Map.Entry<LocalDate, BigDecimal> change :
                values.changes(dayBefore, booking.to()).entrySet()) {
            long value = change.getValue().longValueExact();
            if (value < lowest) {
                if (change.getKey().isAfter(from)) {
                    segments.add(new Segment(from, change.getKey().minusDays(1), lowest));
                    from = change.getKey();
                }
                lowest = value;
            }
        }
        segments.add(new Segment(from, booking.to(), lowest));
        return new Rerating(booking, quantity, List.copyOf(segments), terms);
    }

    /** Credits that go back; zero where the booking is not too dear. */
    long refund() {
        return Math.max(0, booking.credits() - credits());
    }

    long credits() {
        return Rounding.creditsUp(numerator(), terms.daysPerYear());
    }

    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        if (booking.gapDays() > 0) {
            steps.add(Step.of(
                    "K-51",
                    "The gap stays as it was paid, by the gap factor at the booked value",
                    CoverSteps.exact(gap(), terms.daysPerYear()),
                    with("days", booking.gapDays()),
                    with("factor", terms.gapFactor()),
                    with("annual value", booking.annualValue()),
                    with("quantity", quantity)));
        }
        segments.forEach(segment -> steps.add(Step.of(
                "IS-29",
                "Each day counts at the lowest annual value in force since the booking",
                CoverSteps.exact(cost(segment), terms.daysPerYear()),
                with("from", segment.from()),
                with("to", segment.to()),
                with("days", segment.days()),
                with("annual value", segment.value()),
                with("quantity", quantity))));
        steps.add(CoverSteps.roundedUp(numerator(), terms.daysPerYear(), credits()));
        steps.add(Step.of(
                "IS-29",
                "What is no longer needed goes back to the balance",
                refund(),
                with("booked and not given back", booking.credits()),
                with("needed", credits())));
        return steps;
    }

    private long numerator() {
        return gap() + segments.stream().mapToLong(this::cost).sum();
    }

    private long gap() {
        return booking.gapDays() * (long) terms.gapFactor() * booking.annualValue() * quantity;
    }

    private long cost(Segment segment) {
        return segment.days() * segment.value() * quantity;
    }
}
