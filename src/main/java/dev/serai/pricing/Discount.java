package dev.serai.pricing;

import java.math.BigDecimal;
import java.util.List;

/**
 * A fraction off a price and, where one was asked for, why it is given or not.
 *
 * @param fraction from 0 to less than 1
 * @param reasons how it was decided; none where nobody asked for one
 */
public record Discount(BigDecimal fraction, List<Step> reasons) {

    private static final Discount NONE = new Discount(BigDecimal.ZERO, List.of());

    public Discount {
        reasons = LazySteps.kept(reasons);
    }

    /** No discount, and none asked for. */
    public static Discount none() {
        return NONE;
    }

    /** Whether anything is taken off. */
    public boolean isGiven() {
        return fraction.signum() > 0;
    }
}
