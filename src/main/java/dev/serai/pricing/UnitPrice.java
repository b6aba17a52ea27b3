package dev.serai.pricing;

import dev.serai.programme.PriceTable.Tier;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The price of one unit for the whole term asked for.
 *
 * @param amount unrounded, in the currency asked for (K-16)
 * @param row row of the tier table that counted
 * @param nextRow the row that a larger tier quantity would reach
 * @param steps how it was found
 */
public record UnitPrice(BigDecimal amount, Tier row, Optional<Tier> nextRow, List<Step> steps) {

    public UnitPrice {
        steps = LazySteps.kept(steps);
    }
}
