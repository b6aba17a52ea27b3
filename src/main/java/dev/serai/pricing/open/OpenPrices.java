package dev.serai.pricing.open;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Offering;
import dev.serai.pricing.Decision;
import dev.serai.pricing.LazySteps;
import dev.serai.pricing.PoolLevel;
import dev.serai.pricing.Rejection;
import dev.serai.pricing.RejectionCode;
import dev.serai.pricing.Step;
import dev.serai.pricing.Step.Operand;
import dev.serai.pricing.level.LevelCharge;
import dev.serai.pricing.level.LevelPrices;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a line costs under its authorization: at the level of its pool, at the one price of a programme without levels, or,
 * where the pool reached no level, by the rows of another programme (A-34, K-38).
 */
record OpenPrices(OpenLine line, Authorization authorization) {

    private static final String WITHOUT_LEVEL = "K-38";

    /** The charge and the advice to order more, or why there is none. */
    Decision decision() {
        Optional<PoolLevel> level = authorization.level(line);
        if (level.isPresent()) {
            return charged("MO-09", line.line().programme(), level.map(PoolLevel::level));
        }
        if (line.terms().levels().isEmpty()) {
            return charged("MO-02", line.line().programme(), Optional.empty());
        }
        return line.terms()
                .pricesWithoutLevel()
                .map(other -> charged(WITHOUT_LEVEL, other, Optional.empty()))
                .orElseGet(() -> Decision.refused(notSold()));
    }

    private Decision charged(String rule, String programme, Optional<String> level) {
        LevelPrices prices = new LevelPrices(
                line.level(),
                programme,
                level,
                line.pool(),
                line.terms().assuranceYears(),
                line.terms().assurance());
        LevelCharge charge = new LevelCharge(
                line.level(),
                prices,
                authorization.agreement().lastDay(),
                line.level().hasAssurance() ? "MO-17" : rule);
        return charge.decision(LazySteps.of(() -> steps(rule, programme)))
                .orElseGet(() -> Decision.refused(withoutRate().orElseGet(charge::withoutPrice)));
    }

    private List<Step> steps(String rule, String programme) {
        List<Step> steps = new ArrayList<>();
        steps.add(authorization.step(line));
        if (rule.equals(WITHOUT_LEVEL)) {
            steps.add(Step.of(
                    WITHOUT_LEVEL,
                    "A pool that reached no level pays the prices of another programme",
                    programme,
                    with("pool", line.pool()),
                    with("authorization", line.number())));
        }
        new AssuranceAlone(line).step().ifPresent(steps::add);
        if (line.level().hasAssurance()) {
            steps.add(Step.of(
                    "MO-16",
                    "Assurance runs from the order to the last day of the authorization",
                    authorization.agreement().lastDay(),
                    with("from", line.day()),
                    with("authorization", line.number())));
        }
        return steps;
    }

    /** Without a price row assurance costs a part of the licence by its pool, so a product without one has no price. */
    private Optional<Rejection> withoutRate() {
        return line.level().offering() == Offering.L || line.pool().isPresent()
                ? Optional.empty()
                : Optional.of(line.refuse(
                        RejectionCode.NOT_ELIGIBLE,
                        "MO-14",
                        "Product " + line.line().sku() + " belongs to no pool and has no price for "
                                + line.level().offering().code()
                                + ", so nothing says what a year of assurance costs; send its product event with pool"
                                + " application, system or server, or that price.",
                        new Operand("product", line.line().sku())));
    }

    private Rejection notSold() {
        return line.refuse(
                RejectionCode.NOT_ELIGIBLE,
                WITHOUT_LEVEL,
                "Authorization " + line.number() + " has no level for pool "
                        + line.pool().orElseThrow().code() + ", and programme "
                        + line.line().programme()
                        + " has no prices for pools without one; order the product under another programme.",
                new Operand("authorization", line.number()),
                new Operand("pool", line.pool()));
    }
}
