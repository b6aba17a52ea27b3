package dev.serai.pricing;

import java.util.List;

/**
 * One step of a computation, rendered only when somebody reads it.
 *
 * @param rule id of the rule, as in the rule book
 * @param sentence what the rule says, one English sentence without a full stop
 * @param operands what went in, in order
 * @param result what came out
 */
public record Step(String rule, String sentence, List<Operand> operands, Object result) {

    /** A named input of a step. */
    public record Operand(String name, Object value) {}

    public Step {
        operands = List.copyOf(operands);
    }

    /** A step with its inputs in order. */
    public static Step of(String rule, String sentence, Object result, Operand... operands) {
        return new Step(rule, sentence, List.of(operands), result);
    }

    /** The last step of a refusal: what the rule says, and the code it leads to. */
    static Step refusal(String rule, RejectionCode code, List<Operand> operands) {
        return new Step(rule, RuleBook.says(rule), operands, code);
    }

    /** A named input. */
    public static Operand with(String name, Object value) {
        return new Operand(name, value);
    }

    /** The step as one line of text: {@code K-16: sentence (name value, name value) = result}. */
    public String text() {
        StringBuilder text = new StringBuilder(128);
        text.append(rule).append(": ").append(sentence);
        String before = " (";
        for (Operand operand : operands) {
            text.append(before).append(operand.name()).append(' ').append(Shown.text(operand.value()));
            before = ", ";
        }
        if (!operands.isEmpty()) {
            text.append(')');
        }
        return text.append(" = ").append(Shown.text(result)).toString();
    }
}
