package dev.serai.pricing;

import dev.serai.licence.Pool;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The level of one pool of an agreement.
 *
 * @param pool product pool
 * @param level the level's name
 * @param since first day on which it holds
 * @param basis points that set the first level: those of the forecast or of the first order, exact
 * @param points points bought under the agreement so far, less those returned; exact, halves included
 */
public record PoolLevel(Pool pool, String level, LocalDate since, BigDecimal basis, BigDecimal points) {

    public PoolLevel {
        basis = LinePoints.plain(basis);
        points = LinePoints.plain(points);
    }

    /** This level with {@code more} points bought, fewer where negative. */
    public PoolLevel plus(BigDecimal more) {
        return new PoolLevel(pool, level, since, basis, points.add(more));
    }

    /** This pool at the level that a review sets, the same or another. */
    public PoolLevel reviewed(String other, LocalDate from) {
        return new PoolLevel(pool, other, from, basis, points);
    }
}
