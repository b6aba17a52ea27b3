package dev.serai.pricing.aip;

import dev.serai.pricing.Advice;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Step;
import dev.serai.programme.PriceTable.Tier;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Says when a line would cost less with the units up to the next tier (K-45); the order is booked as it stands. */
record CheaperNextTier(AipLine line, TierQuantity tier) {

    /** The items that a line would have with another quantity; none where a price is missing. */
    @FunctionalInterface
    interface WhatIf {
        List<Item> items(int quantity, TierQuantity tier);
    }

    Decision advice(List<Item> items, WhatIf whatIf) {
        Optional<Tier> next = tier.isVolume() ? items.get(0).price().nextRow() : Optional.empty();
        return next.flatMap(row -> cheaper(items, whatIf, row))
                .map(advice -> new Decision(List.of(), List.of(), List.of(), List.of(), List.of(advice)))
                .orElseGet(Decision::nothing);
    }

    private Optional<Advice> cheaper(List<Item> items, WhatIf whatIf, Tier row) {
        int quantity = line.quantity() + row.minQuantity() - tier.units();
        Step step = Step.of("K-45", "ordering up to the next tier", row.minQuantity());
        List<Item> more = whatIf.items(quantity, new TierQuantity(row.minQuantity(), true, step));
        BigDecimal now = total(items);
        BigDecimal then = total(more);
        if (more.size() < items.size() || then.compareTo(now) >= 0) {
            return Optional.empty();
        }
        String currency = line.currency().getCode();
        return Optional.of(new Advice(
                line.ordered().landed().ref(),
                "cheaper-next-tier",
                "Ordering " + quantity + " units of " + line.line().sku() + " instead of " + line.quantity()
                        + " would cost " + then.toPlainString() + " " + currency + " instead of "
                        + now.toPlainString() + " " + currency + ", because the next price begins at "
                        + row.minQuantity() + " units."));
    }

    private BigDecimal total(List<Item> items) {
        return items.stream().map(item -> item.amount(line.currency())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
