package dev.serai.pricing.select;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Offering;
import dev.serai.licence.Payment;
import dev.serai.pricing.Change;
import dev.serai.pricing.Charge;
import dev.serai.pricing.Decision;
import dev.serai.pricing.LazySteps;
import dev.serai.pricing.PoolLevel;
import dev.serai.pricing.Rejection;
import dev.serai.pricing.Step;
import dev.serai.pricing.level.AssuredLicence;
import dev.serai.pricing.level.LevelCharge;
import dev.serai.pricing.level.LevelLine;
import dev.serai.pricing.level.LevelPrices;
import dev.serai.pricing.level.Points;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The charge of a line under an agreement: its price at the level of the pool, its payments, and the points it counts. */
final class AgreementCharge {

    private final AgreementLine under;
    private final LevelLine line;
    private final PoolLevel level;
    private final Points points;

    AgreementCharge(AgreementLine under) {
        this.under = under;
        this.line = under.line();
        this.level = under.level();
        this.points = under.points();
    }

    Decision decide() {
        AssuredLicence licence = new AssuredLicence(line, under.agreement().lastDay());
        Optional<Rejection> fault = licence.fault();
        if (fault.isPresent()) {
            return Decision.refused(fault.get());
        }
        LevelCharge priced = new LevelCharge(
                line, prices(), under.agreement().lastDay(), line.offering() == Offering.L ? "MS-05" : "MS-07");
        return priced.charge()
                .map(charge -> Decision.charged(List.of(paid(explained(charge))), changes(licence))
                        .and(priced.cheaperNextTier()))
                .orElseGet(() -> Decision.refused(priced.withoutPrice().after(LazySteps.of(this::basis))));
    }

    private LevelPrices prices() {
        return new LevelPrices(
                line,
                line.line().programme(),
                Optional.of(level.level()),
                under.pool(),
                under.years(),
                under.terms().assurance());
    }

    private Charge paid(Charge charge) {
        return line.line().payment() == Payment.SPREAD
                ? new PaymentPlan(under.day(), under.term(), under.terms().remainder()).pay(charge)
                : charge;
    }

    private List<Change> changes(AssuredLicence licence) {
        List<Change> changes = new ArrayList<>();
        licence.after().ifPresent(changes::add);
        changes.add(under.agreement().with(level.plus(points.of(line.line().quantity()))));
        return changes;
    }

    private Charge explained(Charge charge) {
        return charge.explainedBy(LazySteps.of(() -> {
            List<Step> steps = new ArrayList<>(basis());
            steps.addAll(charge.steps());
            steps.add(points.step());
            return steps;
        }));
    }

    /** What the agreement says before any price is looked at. */
    private List<Step> basis() {
        Step held = Step.of(
                "MS-05",
                "The price is that of the level of the product's pool",
                level.level(),
                with("agreement", under.agreement().number()),
                with("pool", level.pool()),
                with("level since", level.since()));
        if (!line.hasAssurance()) {
            return List.of(held);
        }
        Step years = Step.of(
                "K-35",
                "Assurance runs to the end of the agreement and is paid for each agreement year left",
                under.years(),
                with("agreement year", under.term().year(under.day())),
                with("last day", under.agreement().lastDay()));
        return List.of(held, years);
    }
}
