package dev.serai.pricing;

import static dev.serai.pricing.Step.with;

import dev.serai.programme.PriceTable.Tier;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * Says when a line would cost less with the units up to the next tier (K-45); the order is booked as it stands.
 *
 * @param line the line
 * @param counted units that decided its tier
 */
public record CheaperNextTier(OrderedLine line, long counted) {

    /** The items that a line would have with another quantity; fewer than it has where a price is missing. */
    @FunctionalInterface
    public interface WhatIf {

        /** The items of {@code quantity} units whose tier is decided by {@code counted} units. */
        List<Item> items(int quantity, int counted);
    }

    /** The advice by the row after that of the first item, or nothing. */
    public Decision advice(List<Item> items, WhatIf whatIf) {
        return advice(items.get(0), items, whatIf);
    }

    /** The advice by the row after that of {@code tiered}, one of the items, or nothing. */
    public Decision advice(Item tiered, List<Item> items, WhatIf whatIf) {
        return tiered.price()
                .nextRow()
                .flatMap(row -> cheaper(items, whatIf, row))
                .map(advice -> Decision.advised(List.of(advice)))
                .orElseGet(Decision::nothing);
    }

    private Optional<Advice> cheaper(List<Item> items, WhatIf whatIf, Tier row) {
        int ordered = line.line().quantity();
        int quantity = Math.toIntExact(ordered + row.minQuantity() - counted);
        List<Item> more = whatIf.items(quantity, row.minQuantity());
        BigDecimal now = total(items);
        BigDecimal then = total(more);
        if (more.size() < items.size() || then.compareTo(now) >= 0) {
            return Optional.empty();
        }
        String currency = currency().getCode();
        return Optional.of(new Advice(
                line.landed().ref(),
                AdviceCode.CHEAPER_NEXT_TIER,
                "Ordering " + quantity + " units of " + line.line().sku() + " instead of " + ordered + " would cost "
                        + then.toPlainString() + " " + currency + " instead of " + now.toPlainString() + " " + currency
                        + ", because the next price begins at " + row.minQuantity() + " units.",
                LazySteps.of(() -> List.of(
                        Step.of("K-16", "This is what the order costs", now, with("quantity", ordered)),
                        Step.of(
                                "K-45",
                                "This is what it would cost with the units up to the next row of the price list",
                                then,
                                with("quantity", quantity),
                                with("row from", row.minQuantity()),
                                with("unit price", row.unitPrice()))))));
    }

    private BigDecimal total(List<Item> items) {
        BigDecimal total = BigDecimal.ZERO;
        for (Item item : items) {
            total = total.add(item.amount(currency()));
        }
        return total;
    }

    private CurrencyUnit currency() {
        return line.account().currency();
    }
}
