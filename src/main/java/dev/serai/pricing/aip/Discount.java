package dev.serai.pricing.aip;

import dev.serai.pricing.Step;
import java.math.BigDecimal;
import java.util.List;

/** A fraction off a price and, where one was asked for, why it is given or not. */
record Discount(BigDecimal fraction, List<Step> reasons) {

    Discount {
        reasons = List.copyOf(reasons);
    }

    static Discount none() {
        return new Discount(BigDecimal.ZERO, List.of());
    }

    boolean isGiven() {
        return fraction.signum() > 0;
    }
}
