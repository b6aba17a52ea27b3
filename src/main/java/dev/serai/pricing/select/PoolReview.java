package dev.serai.pricing.select;

import static dev.serai.pricing.Step.with;

import dev.serai.pricing.LazySteps;
import dev.serai.pricing.PoolLevel;
import dev.serai.pricing.Step;
import dev.serai.pricing.Step.Operand;
import dev.serai.programme.ForecastTerms;
import dev.serai.programme.ForecastTerms.Relevel;
import dev.serai.programme.PriceLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The review of one pool (MS-16 to MS-19, A-19 to A-21): all points bought so far against the part of the term that has
 * passed. A level may rise or fall by several; below the lowest the lowest is kept.
 *
 * @param pool the pool with its points and the level before
 * @param terms terms in force on the day of the review
 * @param passed years of the term that have passed
 * @param term years of the term
 */
record PoolReview(PoolLevel pool, ForecastTerms terms, int passed, int term) {

    /**
     * What a review comes to.
     *
     * @param level the level from the anniversary on
     * @param steps how it was found
     */
    record Outcome(String level, List<Step> steps) {}

    Outcome outcome() {
        Thresholds thresholds = new Thresholds(terms.levels());
        return terms.relevel() == Relevel.STRICT_FORECAST ? strict(thresholds) : target(thresholds);
    }

    private Outcome target(Thresholds thresholds) {
        Optional<PriceLevel> reached = thresholds.reached(pool.points(), passed, term);
        String level = reached.orElseGet(thresholds::lowest).name();
        return new Outcome(level, LazySteps.of(() -> Stream.of(
                        Stream.of(bought(), compared(thresholds, reached)),
                        reached.isEmpty() ? Stream.of(lowestKept(level)) : Stream.<Step>empty(),
                        Stream.of(moved(thresholds, level)))
                .flatMap(steps -> steps)
                .toList()));
    }

    private Outcome strict(Thresholds thresholds) {
        if (Thresholds.isPart(pool.points(), pool.basis(), passed, term)) {
            Optional<PriceLevel> reached = thresholds.reached(pool.points(), passed, term);
            String level = thresholds
                    .atLeast(pool.level(), reached.orElseGet(thresholds::lowest))
                    .name();
            return new Outcome(
                    level,
                    LazySteps.of(() -> List.of(
                            bought(), ownPart("met"), compared(thresholds, reached), moved(thresholds, level))));
        }
        String level = thresholds.below(pool.level()).name();
        boolean isLowest = level.equals(pool.level());
        return new Outcome(
                level,
                LazySteps.of(() -> List.of(
                        bought(),
                        ownPart("missed"),
                        isLowest
                                ? lowestKept(level)
                                : Step.of("A-20", "One level down where the own forecast's part is missed", level),
                        moved(thresholds, level))));
    }

    private Step bought() {
        return Step.of(
                "MS-16",
                "All points bought since the agreement began count, less those returned",
                pool.points(),
                with("pool", pool.pool()));
    }

    private Step compared(Thresholds thresholds, Optional<PriceLevel> reached) {
        List<Operand> operands = new ArrayList<>(List.of(with("points", pool.points()), with("part", part())));
        operands.addAll(List.of(thresholds.operands()));
        return new Step(
                "A-19",
                "The highest level of whose points this part was bought",
                operands,
                reached.map(PriceLevel::name).orElse("none"));
    }

    private Step ownPart(String result) {
        return Step.of(
                "MS-19",
                "The part of the own forecast that should be bought by now",
                result,
                with("forecast", pool.basis()),
                with("part", part()),
                with("points", pool.points()));
    }

    private static Step lowestKept(String level) {
        return Step.of("A-21", "Below the lowest level the lowest is kept", level);
    }

    private Step moved(Thresholds thresholds, String level) {
        int up = Integer.compare(thresholds.rank(level), thresholds.rank(pool.level()));
        String rule = up > 0 ? "MS-18" : up < 0 ? "MS-19" : "MS-16";
        String sentence = up > 0
                ? "The level rises from the anniversary on"
                : up < 0 ? "The level falls from the anniversary on" : "The level stays as it is";
        return Step.of(rule, sentence, level, with("level before", pool.level()));
    }

    private String part() {
        return passed + "/" + term;
    }
}
