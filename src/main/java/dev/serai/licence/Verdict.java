package dev.serai.licence;

/**
 * What booking decided about a landed event.
 *
 * @param ref the event's number
 * @param outcome where the event goes
 * @param code rejection code; empty when booked
 * @param rule id of the rule that refused it; empty when booked
 * @param message one English sentence that says what to do; empty when booked
 */
public record Verdict(long ref, Outcome outcome, String code, String rule, String message) {

    /** Where a landed event ends; {@code SET_ASIDE} is judged once more in the same cycle (K-60). */
    public enum Outcome {
        BOOKED,
        DUPLICATE,
        SET_ASIDE,
        QUARANTINED
    }

    /** The verdict on an event that was booked. */
    public static Verdict booked(long ref) {
        return new Verdict(ref, Outcome.BOOKED, "", "", "");
    }
}
