package dev.serai.pricing.ssa;

import dev.serai.licence.Coverage;
import dev.serai.licence.Period;
import dev.serai.pricing.Position;
import dev.serai.programme.ServiceCreditTerms;
import dev.serai.programme.ServiceCreditTerms.DefaultEnd;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The days that one booking of cover counts.
 *
 * <pre>
 *   ---covered---|---------gap---------|---------------term---------------|
 *             end|uncoveredFrom        |bookedOn                     until|
 * </pre>
 *
 * The gap is half open, so that renewing on the day after the end leaves none; both ends of the term count (IS-05).
 *
 * @param uncoveredFrom first day that is not covered yet: the link date, or the day after the end
 * @param bookedOn day of the booking
 * @param until last day of the term
 */
record CoverDays(LocalDate uncoveredFrom, LocalDate bookedOn, LocalDate until) {

    static CoverDays of(Position position, LocalDate bookedOn, LocalDate until) {
        return new CoverDays(uncoveredFrom(position), bookedOn, until);
    }

    /** First day without cover of a position; cover from before a return to the balance does not reach past the new link. */
    static LocalDate uncoveredFrom(Position position) {
        LocalDate linked = position.linked();
        return position.coverage()
                .map(Coverage::to)
                .map(end -> end.plusDays(1))
                .filter(next -> next.isAfter(linked))
                .orElse(linked);
    }

    /** First day of the new term of a position that is booked on {@code day}. */
    static LocalDate start(Position position, LocalDate day) {
        LocalDate uncovered = uncoveredFrom(position);
        return day.isAfter(uncovered) ? day : uncovered;
    }

    /**
     * Last day of a term without a chosen end that starts on {@code start} (A-02, IS-20).
     *
     * @param endBefore last day of the cover before it; the term continues that cover where it starts on the next day
     */
    static LocalDate usualEnd(LocalDate start, Optional<LocalDate> endBefore, ServiceCreditTerms terms) {
        return endBefore
                .filter(end -> terms.defaultEnd() == DefaultEnd.END_BASED
                        && end.plusDays(1).equals(start))
                .map(end -> end.plusMonths(terms.defaultMonths()))
                .orElseGet(() -> start.plusMonths(terms.defaultMonths()).minusDays(1));
    }

    LocalDate from() {
        return bookedOn.isAfter(uncoveredFrom) ? bookedOn : uncoveredFrom;
    }

    /** Whether there is nothing to book, because the position ends on or after {@code until} (K-48). */
    boolean isEmpty() {
        return until.isBefore(from());
    }

    long gap() {
        return Math.max(0, ChronoUnit.DAYS.between(uncoveredFrom, bookedOn));
    }

    long term() {
        return ChronoUnit.DAYS.between(from(), until) + 1;
    }

    Period period() {
        return new Period(from(), until);
    }
}
