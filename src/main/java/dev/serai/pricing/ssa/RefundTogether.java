package dev.serai.pricing.ssa;

import static dev.serai.pricing.Step.with;

import dev.serai.money.Rounding;
import dev.serai.pricing.Step;
import dev.serai.pricing.ssa.Shares.Claim;
import dev.serai.programme.ServiceCreditTerms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Credits that bookings which were rounded together give back because a value fell (IS-29, section 2.4 of the rule book).
 *
 * @param members the bookings, in order of their licences; one alone where positions are rounded by themselves
 * @param since day of the fall, the first of the remaining days
 * @param terms terms in force on the day of the booking
 */
record RefundTogether(List<Rerating> members, LocalDate since, ServiceCreditTerms terms) {

    /** What goes back: nothing where the bookings are not too dear, and never more than was booked. */
    long credits() {
        long credits =
                switch (terms.priceDecrease()) {
                    case RERATE_TOTAL -> booked() - needed().credits();
                    case RERATE_REMAINING ->
                        remainingBefore().credits() - remainingNow().credits();
                    case FLOOR_DIFFERENCE ->
                        Rounding.creditsDown(Math.max(0, difference()), terms.daysPerYear())
                                * remainingNow().timesRounded();
                };
        return Math.max(0, Math.min(booked(), credits));
    }

    /** What goes back for each member: first to those that have most too much. */
    List<Long> shares(long credits) {
        return members.size() == 1
                ? List.of(credits)
                : Shares.of(
                        credits,
                        members.stream()
                                .map(member -> Claim.upTo(
                                        member.excess(), member.booking().credits()))
                                .toList(),
                        terms.daysPerYear());
    }

    List<Step> steps(int member, long credits, long share) {
        Rerating own = members.get(member);
        List<Step> steps = new ArrayList<>();
        switch (terms.priceDecrease()) {
            case RERATE_TOTAL -> addTotal(own, credits, steps);
            case RERATE_REMAINING -> addRemaining(own, credits, steps);
            case FLOOR_DIFFERENCE -> addDifference(own, credits, steps);
        }
        if (members.size() > 1) {
            steps.add(RoundingSteps.share(
                    own.position().licence(), RoundingSteps.exact(own.excess(), terms.daysPerYear()), credits, share));
        }
        return steps;
    }

    private void addTotal(Rerating own, long credits, List<Step> steps) {
        steps.addAll(own.gapSteps());
        steps.addAll(own.steps(
                "Each day counts at the lowest annual value in force since the booking",
                own.now(),
                own.booking().from()));
        steps.addAll(rounding(own, needed()));
        steps.add(Step.of(
                "IS-29",
                "What is no longer needed goes back to the balance",
                credits,
                with("booked and not given back", booked()),
                with("needed", needed().credits())));
    }

    private void addRemaining(Rerating own, long credits, List<Step> steps) {
        addDays(own, steps);
        steps.addAll(rounding(own, remainingBefore()));
        steps.addAll(rounding(own, remainingNow()));
        steps.add(Step.of(
                "IS-29",
                "What the remaining days cost less than before goes back to the balance",
                credits,
                with("before", remainingBefore().credits()),
                with("now", remainingNow().credits()),
                with("booked and not given back", booked())));
    }

    private void addDifference(Rerating own, long credits, List<Step> steps) {
        addDays(own, steps);
        steps.add(Step.of(
                "IS-29",
                "Whole credits of what the remaining days cost less than before go back to the balance",
                credits,
                with("exact", RoundingSteps.exact(difference(), terms.daysPerYear())),
                with("times", remainingNow().timesRounded()),
                with("booked and not given back", booked())));
    }

    private void addDays(Rerating own, List<Step> steps) {
        steps.addAll(own.steps("The remaining days so far cost the lowest value known until now", own.before(), since));
        steps.addAll(own.steps("The remaining days now cost the lowest value since the booking", own.now(), since));
    }

    private List<Step> rounding(Rerating own, WholeCredits whole) {
        return new RoundingSteps(whole.ceilings(), terms).whole(own.position().quantity());
    }

    private long booked() {
        return members.stream().mapToLong(member -> member.booking().credits()).sum();
    }

    private WholeCredits needed() {
        return new WholeCredits(members.stream().map(Rerating::total).toList(), terms);
    }

    private WholeCredits remainingBefore() {
        return new WholeCredits(
                members.stream()
                        .map(member -> member.remaining(member.before(), since))
                        .toList(),
                terms);
    }

    private WholeCredits remainingNow() {
        return new WholeCredits(
                members.stream()
                        .map(member -> member.remaining(member.now(), since))
                        .toList(),
                terms);
    }

    /** The exact difference of the remaining days, in parts of a credit. */
    private long difference() {
        return exact(remainingBefore()) - exact(remainingNow());
    }

    private static long exact(WholeCredits whole) {
        return whole.ceilings().stream().mapToLong(Ceiling::exact).sum();
    }
}
