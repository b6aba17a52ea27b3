package dev.serai.pricing;

import java.util.OptionalLong;

/**
 * Why something was not booked.
 *
 * @param event number of the refused event; empty when the clock raised it
 * @param code reason
 * @param rule id of the rule that refused it
 * @param message one English sentence with the values concerned that says what to do
 */
public record Rejection(OptionalLong event, RejectionCode code, String rule, String message) {

    /** The refusal of an event. */
    public static Rejection of(long event, RejectionCode code, String rule, String message) {
        return new Rejection(OptionalLong.of(event), code, rule, message);
    }
}
