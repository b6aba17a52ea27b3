package dev.serai.pricing.ssa;

import dev.serai.pricing.ssa.Ceiling.Component;
import dev.serai.programme.CreditRounding;
import dev.serai.programme.CreditRounding.Scope;
import dev.serai.programme.ServiceCreditTerms;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Exact costs of positions that are rounded together, as whole credits (IS-13).
 *
 * @param costs cost of each position; one alone where positions or their licences are rounded by themselves
 * @param terms terms of the booking
 */
record WholeCredits(List<Cost> costs, ServiceCreditTerms terms) {

    static WholeCredits of(Cost cost, ServiceCreditTerms terms) {
        return new WholeCredits(List.of(cost), terms);
    }

    /** What is rounded up, in the order in which it is added. */
    List<Ceiling> ceilings() {
        CreditRounding rounding = terms.rounding();
        int factor = rounding.factorBefore();
        if (rounding.isSum()) {
            return List.of(ceiling(
                    Component.GAP_AND_TERM, cost -> Math.addExact(multiplied(cost.gap(), factor), cost.term()), 1));
        }
        return List.of(
                ceiling(Component.GAP, cost -> multiplied(cost.gap(), factor), rounding.factorAfter()),
                ceiling(Component.TERM, Cost::term, 1));
    }

    /** What all of them cost together. */
    long credits() {
        return multiplied(Ceiling.credits(ceilings()), timesRounded());
    }

    boolean isForEachLicence() {
        return terms.rounding().scope() == Scope.UNIT;
    }

    /** How often the rounded credits of a position are paid: once, or for each of its licences. */
    int timesRounded() {
        return isForEachLicence() ? costs.get(0).quantity() : 1;
    }

    private Ceiling ceiling(Component component, ToLongFunction<Cost> part, int times) {
        return Ceiling.of(
                component,
                costs.stream()
                        .map(cost -> multiplied(part.applyAsLong(cost), isForEachLicence() ? 1 : cost.quantity()))
                        .toList(),
                times,
                terms.daysPerYear());
    }

    private static long multiplied(long one, long other) {
        return Math.multiplyExact(one, other);
    }
}
