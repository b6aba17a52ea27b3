package dev.serai.pricing;

import dev.serai.licence.Pool;
import java.time.LocalDate;
import java.util.List;

/**
 * A price level that holds for a pool of an agreement, and why (MS-05, MS-16, MO-09, K-33).
 *
 * @param agreement number of the agreement
 * @param pool product pool
 * @param level the level's name, for example {@code B} or {@code 500}
 * @param from first day on which it holds
 * @param reason what set it
 * @param steps how it was found, in order
 */
public record LevelSet(
        String agreement, Pool pool, String level, LocalDate from, LevelReason reason, List<Step> steps) {

    public LevelSet {
        steps = LazySteps.kept(steps);
    }
}
