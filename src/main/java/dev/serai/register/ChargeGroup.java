package dev.serai.register;

import java.util.Optional;

/** What is invoiced together: open charges and instalments of one account and currency and, billed per order, of one order. */
public record ChargeGroup(String account, Optional<String> order, String unit) {}
