package dev.serai.pricing;

import java.time.LocalDate;

/**
 * One booking of cover for a position, kept so that a price decrease can be re-rated (IS-29).
 *
 * @param bookedOn day of the booking
 * @param from first day of the term
 * @param to last day of the term
 * @param gapDays days without cover that were charged at the doubled rate
 * @param annualValue credits per year and unit at the booking
 * @param credits credits booked less refunds so far, whole
 * @param isEnded whether the licence was returned to the balance since; then nothing is re-rated (K-51)
 */
public record SsaBooking(
        LocalDate bookedOn,
        LocalDate from,
        LocalDate to,
        int gapDays,
        long annualValue,
        long credits,
        boolean isEnded) {

    /** This booking after a refund of {@code refund} credits. */
    public SsaBooking refunded(long refund) {
        return new SsaBooking(bookedOn, from, to, gapDays, annualValue, credits - refund, isEnded);
    }

    /** This booking, ended by a return to the balance. */
    public SsaBooking ended() {
        return new SsaBooking(bookedOn, from, to, gapDays, annualValue, credits, true);
    }
}
