package dev.serai.pricing.ssa;

import static dev.serai.pricing.Step.with;

import dev.serai.pricing.Step;
import dev.serai.pricing.Step.Operand;
import dev.serai.programme.CreditRounding.Scope;
import dev.serai.programme.ServiceCreditTerms;
import java.util.ArrayList;
import java.util.List;

/**
 * What days cost exactly, as steps: for the position, or for one licence of it where each is rounded by itself.
 *
 * @param terms terms of the booking
 * @param quantity licences in the position
 */
record CostSteps(ServiceCreditTerms terms, int quantity) {

    /** Days at the annual value of the booking. */
    Step atOneValue(String which, long days, long value) {
        List<Operand> operands = new ArrayList<>();
        operands.add(with("days", days));
        return step("IS-12", which + " costs the annual value divided by the days of a year", operands, days, value);
    }

    /** Days that follow each other at one annual value, each counted {@code factor} times. */
    Step ofStretch(String rule, String sentence, Stretch stretch, int factor) {
        List<Operand> operands = new ArrayList<>();
        operands.add(with("from", stretch.from()));
        operands.add(with("to", stretch.to()));
        operands.add(with("days", stretch.days()));
        if (factor > 1) {
            operands.add(with("factor", factor));
        }
        return step(rule, sentence, operands, stretch.days() * factor, stretch.value());
    }

    /** Days at one annual value, each counted {@code factor} times, without saying which. */
    Step ofDays(String rule, String sentence, Stretch stretch, int factor) {
        List<Operand> operands = new ArrayList<>();
        operands.add(with("days", stretch.days()));
        if (factor > 1) {
            operands.add(with("factor", factor));
        }
        return step(rule, sentence, operands, stretch.days() * factor, stretch.value());
    }

    private Step step(String rule, String sentence, List<Operand> operands, long days, long value) {
        boolean isForEachLicence = terms.rounding().scope() == Scope.UNIT;
        operands.add(with("annual value", value));
        if (!isForEachLicence) {
            operands.add(with("quantity", quantity));
        }
        long exact = days * value * (isForEachLicence ? 1 : quantity);
        return new Step(rule, sentence, operands, RoundingSteps.exact(exact, terms.daysPerYear()));
    }
}
