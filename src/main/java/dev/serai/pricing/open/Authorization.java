package dev.serai.pricing.open;

import static dev.serai.pricing.Step.with;

import dev.serai.pricing.LazySteps;
import dev.serai.pricing.LevelAgreement;
import dev.serai.pricing.PoolLevel;
import dev.serai.pricing.Rejection;
import dev.serai.pricing.RejectionCode;
import dev.serai.pricing.Step;
import dev.serai.pricing.Step.Operand;
import java.util.Optional;

/**
 * The authorization of a line: one known before the order, or the one that the order opens (MO-04, K-37).
 *
 * @param agreement the authorization as it stands before the order, or as it is opened
 * @param first the order that opens it; empty where it is open already
 */
record Authorization(LevelAgreement agreement, Optional<FirstOrder> first) {

    static Authorization of(OpenLine line) {
        return line.ordered()
                .before()
                .levelAgreement(line.number())
                .map(known -> new Authorization(known, Optional.empty()))
                .orElseGet(() -> {
                    FirstOrder order = FirstOrder.of(line);
                    return new Authorization(order.agreement(), Optional.of(order));
                });
    }

    /** The level of the line's pool; empty where it has none. */
    Optional<PoolLevel> level(OpenLine line) {
        return line.pool().flatMap(agreement::pool);
    }

    /** Why the order is too small to open it (K-10, K-38, K-39). */
    Optional<Rejection> belowMinimum(OpenLine line) {
        return first.flatMap(order -> tooFew(order, line).or(() -> withoutLevel(order, line)));
    }

    /** How the line came to the price that it pays. */
    Step step(OpenLine line) {
        return first.map(order -> opened(order, line)).orElseGet(() -> inherited(line));
    }

    private Optional<Rejection> tooFew(FirstOrder order, OpenLine line) {
        int least = line.terms().leastUnits();
        if (order.units() >= least) {
            return Optional.empty();
        }
        return Optional.of(line.refuse(
                        RejectionCode.BELOW_MINIMUM,
                        "MO-02",
                        "The first order under authorization " + line.number() + " has " + order.units()
                                + " licences, but programme " + line.line().programme() + " asks for " + least
                                + "; order at least " + least
                                + " at once, or give the number of an open authorization.",
                        new Operand("licences", order.units()),
                        new Operand("needed", least))
                .after(LazySteps.of(order::steps)));
    }

    private static Optional<Rejection> withoutLevel(FirstOrder order, OpenLine line) {
        if (line.terms().levels().isEmpty() || order.reachesLevel()) {
            return Optional.empty();
        }
        return Optional.of(line.refuse(
                        RejectionCode.BELOW_MINIMUM,
                        "MO-09",
                        noLevel(order, line),
                        new Operand("needed", needed(order)))
                .after(LazySteps.of(order::steps)));
    }

    private static String noLevel(FirstOrder order, OpenLine line) {
        String reached = order.pools().stream()
                .map(pool -> pool.pool().code() + " " + pool.points().toPlainString())
                .reduce((one, other) -> one + ", " + other)
                .orElse("none");
        String region = order.agreement()
                .region()
                .map(name -> " in region " + name.code())
                .orElse("");
        String elsewhere = line.terms()
                .pricesWithoutLevel()
                .map(other -> ", or order under " + other)
                .orElse("");
        return "The first order under authorization " + line.number() + " reaches these points: " + reached
                + "; programme " + line.line().programme() + " asks for " + needed(order) + " in one pool" + region
                + ", so order more at once" + elsewhere + ".";
    }

    private static String needed(FirstOrder order) {
        return order.offered().stream()
                .findFirst()
                .map(level -> level.points().toPlainString())
                .orElse("a level that is not offered");
    }

    private Step opened(FirstOrder order, OpenLine line) {
        return line.pool()
                .flatMap(order::points)
                .map(pool -> pool.compared().orElseGet(pool::total))
                .orElseGet(() -> Step.of(
                        "MO-02",
                        "A first order of enough licences opens the authorization",
                        agreement.number(),
                        with("licences", order.units()),
                        with("needed", line.terms().leastUnits())));
    }

    private Step inherited(OpenLine line) {
        Operand number = with("authorization", agreement.number());
        Operand opened = with("opened", agreement.opened());
        return level(line)
                .map(level -> Step.of(
                        "MO-04",
                        "Later orders have the level of the first one",
                        level.level(),
                        number,
                        opened,
                        with("pool", level.pool())))
                .orElseGet(() -> Step.of(
                        "MO-03",
                        "Later orders may be of any size up to the last day of the authorization",
                        agreement.lastDay(),
                        number,
                        opened));
    }
}
