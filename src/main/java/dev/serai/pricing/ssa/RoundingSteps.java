package dev.serai.pricing.ssa;

import static dev.serai.pricing.Step.with;

import dev.serai.pricing.Step;
import dev.serai.pricing.ssa.Ceiling.Component;
import dev.serai.programme.CreditRounding.Scope;
import dev.serai.programme.ServiceCreditTerms;
import java.util.ArrayList;
import java.util.List;

/**
 * How exact costs became whole credits, from the figures of that computation.
 *
 * @param ceilings what was rounded
 * @param terms terms by which it was
 */
record RoundingSteps(List<Ceiling> ceilings, ServiceCreditTerms terms) {

    /** A fraction of a credit without any rounding. */
    static String exact(long numerator, int daysPerYear) {
        return numerator + "/" + daysPerYear;
    }

    /** The steps of what is rounded for one position, or for several that are looked at together. */
    List<Step> whole(int quantity) {
        List<Step> steps = new ArrayList<>();
        for (Ceiling ceiling : shown()) {
            steps.add(roundedUp(ceiling));
            addTimes(steps, ceiling, ceiling.whole());
        }
        addSum(steps, Ceiling.credits(ceilings));
        if (isForEachLicence()) {
            long each = Ceiling.credits(ceilings);
            steps.add(Step.of(
                    "IS-13",
                    "Every licence of the position costs the same",
                    each * quantity,
                    with("credits each", each),
                    with("quantity", quantity)));
        }
        return steps;
    }

    /** The steps of the position that got {@code shares} of what several positions cost together. */
    List<Step> shared(String licence, int member, List<Long> shares, long credits) {
        List<Step> steps = new ArrayList<>();
        for (Ceiling ceiling : shown()) {
            long share = shares.get(ceilings.indexOf(ceiling));
            steps.add(roundedUp(ceiling));
            steps.add(share(licence, exact(ceiling.parts().get(member), terms.daysPerYear()), ceiling.whole(), share));
            addTimes(steps, ceiling, share);
        }
        addSum(steps, credits);
        return steps;
    }

    static Step share(String licence, String exact, long whole, long share) {
        return Step.of(
                "IS-13",
                "Credits rounded together are shared out by the exact shares, the largest remainders first",
                share,
                with("credits", whole),
                with("licence", licence),
                with("exact share", exact));
    }

    private Step roundedUp(Ceiling ceiling) {
        return Step.of(
                "IS-13",
                "Parts of a credit" + ceiling.component().words() + " are rounded up, " + once(),
                ceiling.whole(),
                with("exact", exact(ceiling.exact(), terms.daysPerYear())));
    }

    private String once() {
        return switch (terms.rounding().scope()) {
            case LICENCE_POSITION -> "once for the licence position";
            case UNIT -> "once for each licence";
            case LICENCE_TYPE -> "once for all positions of the product in the booking";
            case BOOKING -> "once for all positions in the booking";
        };
    }

    private static void addTimes(List<Step> steps, Ceiling ceiling, long whole) {
        if (ceiling.times() > 1) {
            steps.add(Step.of(
                    "IS-09",
                    "The rounded credits of the gap are paid by the gap factor",
                    whole * ceiling.times(),
                    with("credits", whole),
                    with("factor", ceiling.times())));
        }
    }

    private void addSum(List<Step> steps, long credits) {
        if (shown().size() > 1) {
            steps.add(Step.of("IS-13", "Gap and term, each rounded up, are paid together", credits));
        }
    }

    /** What there is; a gap of no days is not rounded. */
    private List<Ceiling> shown() {
        return ceilings.stream()
                .filter(ceiling -> ceiling.component() != Component.GAP || ceiling.exact() > 0)
                .toList();
    }

    private boolean isForEachLicence() {
        return terms.rounding().scope() == Scope.UNIT;
    }
}
