package dev.serai.programme;

import dev.serai.licence.Region;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A price level and the points that reach it (MS-05, MO-09, MO-10).
 *
 * @param name as price rows name it, for example {@code B} or {@code 500} (K-22)
 * @param points least points
 * @param region the only region in which it is offered; empty where it is offered everywhere
 */
public record PriceLevel(String name, BigDecimal points, Optional<Region> region) {}
