package dev.serai.pricing;

import dev.serai.licence.Pool;
import dev.serai.licence.Region;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * An agreement whose prices depend on a level for each product pool: a Select agreement or an Open authorization.
 *
 * @param number agreement or authorization number
 * @param programme programme whose terms hold
 * @param account who made it
 * @param region region in which an authorization was opened
 * @param opened first day
 * @param lastDay last day on which it may be ordered under and on which assurance bought under it ends
 * @param pools pools that have a level
 * @param reviewsHeld yearly reviews held so far (MS-17)
 * @param nextReview day of the next review; empty where none is left
 */
public record LevelAgreement(
        String number,
        String programme,
        String account,
        Optional<Region> region,
        LocalDate opened,
        LocalDate lastDay,
        Map<Pool, PoolLevel> pools,
        int reviewsHeld,
        Optional<LocalDate> nextReview)
        implements Change {

    public LevelAgreement {
        Map<Pool, PoolLevel> sorted = new EnumMap<>(Pool.class);
        sorted.putAll(pools);
        pools = Collections.unmodifiableMap(sorted);
    }

    /** The level of a pool; empty where it has none. */
    public Optional<PoolLevel> pool(Pool pool) {
        return Optional.ofNullable(pools.get(pool));
    }

    /** This agreement with another state of one pool. */
    public LevelAgreement with(PoolLevel pool) {
        Map<Pool, PoolLevel> more = new EnumMap<>(Pool.class);
        more.putAll(pools);
        more.put(pool.pool(), pool);
        return new LevelAgreement(number, programme, account, region, opened, lastDay, more, reviewsHeld, nextReview);
    }

    /** This agreement after one more review, with the day of the next one. */
    public LevelAgreement reviewed(Optional<LocalDate> next) {
        return new LevelAgreement(number, programme, account, region, opened, lastDay, pools, reviewsHeld + 1, next);
    }
}
