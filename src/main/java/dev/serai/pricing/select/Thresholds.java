package dev.serai.pricing.select;

import static dev.serai.pricing.Step.with;

import dev.serai.pricing.Step.Operand;
import dev.serai.programme.PriceLevel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Price levels and the points that reach them, ascending; points are compared exactly, never divided. */
record Thresholds(List<PriceLevel> levels) {

    /** The highest level whose points are reached; empty below the first. */
    Optional<PriceLevel> reached(BigDecimal points) {
        return reached(points, 1, 1);
    }

    /** The highest level of whose points {@code points} are at least the part {@code years / of}; empty below the first. */
    Optional<PriceLevel> reached(BigDecimal points, int years, int of) {
        return levels.stream()
                .filter(level -> isPart(points, level.points(), years, of))
                .reduce((lower, higher) -> higher);
    }

    /** Whether {@code points} are at least the part {@code years / of} of {@code whole}. */
    static boolean isPart(BigDecimal points, BigDecimal whole, int years, int of) {
        BigDecimal bought = points.multiply(BigDecimal.valueOf(of));
        return bought.compareTo(whole.multiply(BigDecimal.valueOf(years))) >= 0;
    }

    PriceLevel lowest() {
        return levels.get(0);
    }

    /** The level one below; the lowest has none below it and stays, and follows one that is not offered any more. */
    PriceLevel below(String level) {
        return levels.get(Math.max(0, rank(level) - 1));
    }

    /** The higher of a level and one that is held now. */
    PriceLevel atLeast(String held, PriceLevel reached) {
        return levels.get(Math.max(rank(held), rank(reached.name())));
    }

    /** The place of a level, the lowest being 0; -1 for one that is not offered any more. */
    int rank(String level) {
        return levels.stream().map(PriceLevel::name).toList().indexOf(level);
    }

    /** The levels and their points, for an explanation. */
    Operand[] operands() {
        return levels.stream()
                .map(level -> with("level " + level.name(), level.points()))
                .toArray(Operand[]::new);
    }
}
