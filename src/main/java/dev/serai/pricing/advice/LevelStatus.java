package dev.serai.pricing.advice;

import static dev.serai.pricing.Step.with;

import dev.serai.money.Rounding;
import dev.serai.pricing.LevelAgreement;
import dev.serai.pricing.PoolLevel;
import dev.serai.pricing.Step;
import dev.serai.programme.AuthorizationTerms;
import dev.serai.programme.ForecastTerms;
import dev.serai.programme.ForecastTerms.Relevel;
import dev.serai.programme.PriceLevel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Points and level of each pool of an agreement, and what is missing at its next review (MS-24). */
record LevelStatus(Situation situation) {

    Stream<AdviceItem> items() {
        Stream<AdviceItem> reviewed = situation
                .agreements(ForecastTerms.class)
                .flatMap(agreement -> situation.terms(agreement.programme(), ForecastTerms.class).stream()
                        .flatMap(terms -> agreement.pools().values().stream()
                                .map(pool -> new Reviewed(agreement, pool, terms).item())));
        Stream<AdviceItem> fixed = situation
                .agreements(AuthorizationTerms.class)
                .flatMap(agreement -> agreement.pools().values().stream().map(pool -> fixed(agreement, pool)));
        return Stream.concat(reviewed, fixed);
    }

    private static AdviceItem fixed(LevelAgreement agreement, PoolLevel pool) {
        return new AdviceItem(
                AdviceKind.LEVEL_STATUS,
                Concern.agreement(agreement.account(), agreement.number()),
                start(agreement, pool) + "; the first order set it until " + agreement.lastDay()
                        + ", and no review follows.",
                figures(agreement, pool),
                List.of(Step.of(
                        "MO-29",
                        "The points of the first order alone set the level",
                        pool.level(),
                        with("points of the first order", pool.basis()))));
    }

    private static String start(LevelAgreement agreement, PoolLevel pool) {
        return "Pool " + pool.pool().code() + " of agreement " + agreement.number() + " has level " + pool.level()
                + " and " + pool.points().toPlainString() + " points";
    }

    private static Map<String, Object> figures(LevelAgreement agreement, PoolLevel pool) {
        return Figures.of(
                "pool", pool.pool(),
                "level", pool.level(),
                "since", pool.since(),
                "points", pool.points(),
                "lastDay", agreement.lastDay(),
                "nextReview", agreement.nextReview());
    }

    /** A pool whose level is reviewed. */
    private record Reviewed(LevelAgreement agreement, PoolLevel pool, ForecastTerms terms) {

        AdviceItem item() {
            Map<String, Object> figures = figures(agreement, pool);
            List<Map<String, Object>> levels = new ArrayList<>();
            List<Step> steps = new ArrayList<>();
            Optional<LocalDate> review = agreement.nextReview();
            String message = start(agreement, pool);
            if (review.isPresent()) {
                message += "; at the review of " + review.get() + " it takes " + shown(missingToKeep())
                        + " more points to keep it" + higher(levels, steps);
                figures.put("missingToKeep", missingToKeep());
                figures.put("nextLevels", levels);
            } else {
                message += "; no review is left, so the level holds until " + agreement.lastDay();
                steps.add(Step.of("MS-17", "Only the reviews of the terms are held", agreement.reviewsHeld()));
            }
            return new AdviceItem(
                    AdviceKind.LEVEL_STATUS,
                    Concern.agreement(agreement.account(), agreement.number()),
                    message + ".",
                    figures,
                    steps);
        }

        private String higher(List<Map<String, Object>> levels, List<Step> steps) {
            StringBuilder text = new StringBuilder();
            steps.add(step("keep level " + pool.level(), pointsToKeep(), missingToKeep()));
            for (PriceLevel level : above()) {
                BigDecimal missing = missing(level.points());
                levels.add(Figures.of("level", level.name(), "missing", missing));
                steps.add(step("reach level " + level.name(), level.points(), missing));
                text.append(" and ").append(shown(missing)).append(" to reach ").append(level.name());
            }
            return text.toString();
        }

        private Step step(String what, BigDecimal whole, BigDecimal missing) {
            return Step.of(
                    "A-19",
                    "This part of the points is needed by the review to " + what + ", less those bought",
                    missing,
                    with("points", whole),
                    with("part", passed() + "/" + terms.termYears()),
                    with("bought", pool.points()));
        }

        private List<PriceLevel> above() {
            return terms.levels().stream()
                    .filter(level -> level.points().compareTo(ofLevel()) > 0)
                    .toList();
        }

        private BigDecimal ofLevel() {
            return terms.levels().stream()
                    .filter(level -> level.name().equals(pool.level()))
                    .map(PriceLevel::points)
                    .findFirst()
                    .orElse(BigDecimal.ZERO);
        }

        /** The lowest level is always kept; by the stricter rule the own forecast decides. */
        private BigDecimal pointsToKeep() {
            if (terms.levels().get(0).name().equals(pool.level())) {
                return BigDecimal.ZERO;
            }
            return terms.relevel() == Relevel.STRICT_FORECAST ? pool.basis() : ofLevel();
        }

        private BigDecimal missingToKeep() {
            return missing(pointsToKeep());
        }

        private BigDecimal missing(BigDecimal whole) {
            BigDecimal years = BigDecimal.valueOf(terms.termYears());
            BigDecimal open = whole.multiply(BigDecimal.valueOf(passed()))
                    .subtract(pool.points().multiply(years));
            return Rounding.halfPointsUp(open.max(BigDecimal.ZERO), years);
        }

        private int passed() {
            return terms.reviewYears().get(agreement.reviewsHeld());
        }

        private static String shown(BigDecimal points) {
            return points.stripTrailingZeros().toPlainString();
        }
    }
}
