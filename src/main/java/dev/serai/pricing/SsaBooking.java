package dev.serai.pricing;

import java.time.LocalDate;
import java.util.Collections;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One booking of cover for a position, kept so that a price decrease can be re-rated (IS-29).
 *
 * @param event number of the event that booked it, the same for all positions booked together; empty when the clock did
 * @param bookedOn day of the booking
 * @param from first day of the term
 * @param to last day of the term
 * @param gapDays days without cover that were charged by the gap factor; they end before {@code bookedOn}
 * @param annualValue credits per year and unit at the booking
 * @param otherValues annual values from the day on which each holds, where days were booked at the value of their own day
 *     days before the first one are booked at {@code annualValue}
 * @param credits credits booked less refunds so far, whole
 * @param isEnded whether the licence was returned to the balance since; then nothing is re-rated (K-51)
 */
public record SsaBooking(
        OptionalLong event,
        LocalDate bookedOn,
        LocalDate from,
        LocalDate to,
        int gapDays,
        long annualValue,
        SortedMap<LocalDate, Long> otherValues,
        long credits,
        boolean isEnded) {

    public SsaBooking {
        otherValues = otherValues.isEmpty()
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(otherValues));
    }

    /** This booking after a refund of {@code refund} credits. */
    public SsaBooking refunded(long refund) {
        return new SsaBooking(event, bookedOn, from, to, gapDays, annualValue, otherValues, credits - refund, isEnded);
    }

    /** This booking, ended by a return to the balance. */
    public SsaBooking ended() {
        return new SsaBooking(event, bookedOn, from, to, gapDays, annualValue, otherValues, credits, true);
    }

    /** Whether {@code other}, of a position of the same project, was booked together with this one. */
    public boolean isBookedWith(SsaBooking other) {
        return event.equals(other.event) && bookedOn.equals(other.bookedOn) && to.equals(other.to);
    }
}
