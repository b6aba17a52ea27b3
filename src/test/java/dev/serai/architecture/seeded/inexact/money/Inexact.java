package dev.serai.architecture.seeded.inexact.money;

import java.math.BigDecimal;

/** Violates on purpose: an amount becomes a double. */
class Inexact {
    boolean isLarge(BigDecimal amount) {
        return amount.doubleValue() > 1000;
    }
}
