package dev.serai.pricing.open;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Offering;
import dev.serai.licence.Pool;
import dev.serai.licence.Region;
import dev.serai.pricing.Step;
import dev.serai.pricing.level.Points;
import dev.serai.programme.PriceLevel;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The points of one pool in a first order, and the level that they reach (MO-08, MO-09). Pools are never added up.
 *
 * @param pool product pool
 * @param counted what was counted, by product and offering
 * @param points points of the pool, exact, halves included
 * @param level the highest level reached; empty where there is none
 */
record PoolPoints(Pool pool, List<Counted> counted, BigDecimal points, Optional<PriceLevel> level) {

    /**
     * Units of one product and offering; lines of the same are counted together.
     *
     * @param bought what is bought
     * @param units units of all lines
     * @param each points of one unit
     */
    record Counted(Bought bought, long units, Points each) {

        BigDecimal points() {
            return plain(each.perUnit().multiply(BigDecimal.valueOf(units)));
        }

        private Stream<Step> steps() {
            return Stream.of(
                    each.step(),
                    Step.of(
                            "MO-09",
                            "The units of the first order count together",
                            points(),
                            with("product", bought.sku()),
                            with("offering", bought.offering()),
                            with("units", units),
                            with("points each", plain(each.perUnit()))));
        }
    }

    /** A product and what of it is bought. */
    record Bought(String sku, Offering offering) implements Comparable<Bought> {

        private static final Comparator<Bought> BY_PRODUCT =
                Comparator.comparing(Bought::sku).thenComparing(Bought::offering);

        @Override
        public int compareTo(Bought other) {
            return BY_PRODUCT.compare(this, other);
        }
    }

    static PoolPoints of(Pool pool, List<Counted> counted, List<PriceLevel> ascending) {
        BigDecimal points = plain(counted.stream().map(Counted::points).reduce(BigDecimal.ZERO, BigDecimal::add));
        Optional<PriceLevel> level = ascending.stream()
                .filter(offered -> offered.points().compareTo(points) <= 0)
                .reduce((lower, higher) -> higher);
        return new PoolPoints(pool, counted, points, level);
    }

    /** The same number without zeros after its last decimal. */
    private static BigDecimal plain(BigDecimal points) {
        BigDecimal stripped = points.stripTrailingZeros();
        return stripped.setScale(Math.max(0, stripped.scale()));
    }

    /** How the points were counted and compared, product by product. */
    Stream<Step> steps() {
        return Stream.of(counted.stream().flatMap(Counted::steps), Stream.of(total()), compared().stream())
                .flatMap(steps -> steps);
    }

    /** The points of the pool. */
    Step total() {
        return Step.of(
                "MO-09",
                "The points of the first order add up within a pool, half points kept",
                points,
                with("pool", pool));
    }

    /** The level that the points reach, where they reach one. */
    Optional<Step> compared() {
        return level.map(reached -> Step.of(
                "MO-09",
                "The pool gets the highest level whose points its first order reaches",
                reached.name(),
                with("points", points),
                with("needed", reached.points()),
                with("offered in", reached.region().map(Region::code).orElse("every region"))));
    }
}
