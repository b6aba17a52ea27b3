package dev.serai.pricing;

import dev.serai.licence.Pool;
import java.math.BigDecimal;

/**
 * The points with which each unit of an order line counts for its agreement; a return takes them back (K-36).
 *
 * @param agreement number of the agreement
 * @param pool pool in which they count
 * @param perUnit points of one unit, exact
 */
public record LinePoints(String agreement, Pool pool, BigDecimal perUnit) {

    public LinePoints {
        perUnit = plain(perUnit);
    }

    /** Points without zeros behind the comma that mean nothing, so that equal points are equal and read alike. */
    static BigDecimal plain(BigDecimal points) {
        BigDecimal stripped = points.stripTrailingZeros();
        return stripped.setScale(Math.max(0, stripped.scale()));
    }
}
