package dev.serai.pricing;

import dev.serai.pricing.Step.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Why something was not booked.
 *
 * @param event number of the refused event; empty when the clock raised it
 * @param code reason
 * @param rule id of the rule that refused it
 * @param message one English sentence with the values concerned that says what to do
 * @param steps how it was decided, the rule that refused it last
 */
public record Rejection(OptionalLong event, RejectionCode code, String rule, String message, List<Step> steps) {

    public Rejection {
        steps = LazySteps.kept(steps);
    }

    /** The refusal of an event by one rule, with the values that it looked at. */
    public static Rejection of(long event, RejectionCode code, String rule, String message, Operand... operands) {
        return of(OptionalLong.of(event), code, rule, message, operands);
    }

    /** The refusal of an event, or of what the clock raised, by one rule, with the values that it looked at. */
    public static Rejection of(
            OptionalLong event, RejectionCode code, String rule, String message, Operand... operands) {
        return new Rejection(
                event, code, rule, message, LazySteps.of(() -> List.of(Step.refusal(rule, code, List.of(operands)))));
    }

    /** The same refusal for another event of the unit. */
    public Rejection forEvent(long other) {
        return new Rejection(OptionalLong.of(other), code, rule, message, steps);
    }

    /** This refusal, with what was computed before it. */
    public Rejection after(List<Step> before) {
        return new Rejection(event, code, rule, message, LazySteps.of(() -> {
            List<Step> all = new ArrayList<>(before);
            all.addAll(steps);
            return all;
        }));
    }
}
