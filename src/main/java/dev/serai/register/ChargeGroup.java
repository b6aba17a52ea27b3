package dev.serai.register;

import java.util.Optional;

/** Open charges that are invoiced together: of one account and currency and, billed per order, of one order. */
public record ChargeGroup(String account, Optional<String> order, String unit) {}
