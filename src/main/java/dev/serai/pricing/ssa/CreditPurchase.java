package dev.serai.pricing.ssa;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Offering;
import dev.serai.money.Rounding;
import dev.serai.pricing.Charge;
import dev.serai.pricing.Standing;
import dev.serai.pricing.Step;
import dev.serai.pricing.Step.Operand;
import dev.serai.pricing.Subject;
import dev.serai.programme.PriceKey;
import dev.serai.programme.PriceTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * Credits bought with money: the row of the price table that the quantity reaches (K-15, K-17, K-18, K-20).
 *
 * @param occasion what buys them, and when
 * @param subject for whom, and as which product
 * @param currency currency of the account
 * @param quantity credits
 * @param years term that an order names; a price row for it goes first (K-14)
 */
record CreditPurchase(
        Occasion occasion, Subject subject, CurrencyUnit currency, int quantity, Optional<Integer> years) {

    /** The charge; empty where no price is in force. */
    Optional<Charge> charge(Standing standing) {
        PriceKey key = new PriceKey(subject.programme(), subject.sku(), Offering.CREDITS, currency);
        return standing.prices(key)
                .inForce(occasion.date(), Optional.empty(), years)
                .flatMap(table -> table.tier(quantity).map(tier -> charge(table, tier)));
    }

    /** What was asked for when there is no price. */
    Operand[] asked() {
        return new Operand[] {
            with("sku", subject.sku()),
            with("currency", currency.getCode()),
            with("quantity", quantity),
            with("day", occasion.date())
        };
    }

    /** What to say when there is no price. */
    String withoutPrice() {
        return "No price of programme " + subject.programme() + " for " + quantity + " credits of product "
                + subject.sku() + " in " + currency + " is in force on " + occasion.date()
                + "; send one with offering credits.";
    }

    private Charge charge(PriceTable table, PriceTable.Tier tier) {
        BigDecimal amount = Rounding.payable(tier.unitPrice().multiply(BigDecimal.valueOf(quantity)), currency);
        return new Charge(
                occasion.event(),
                subject,
                occasion.date(),
                Offering.CREDITS,
                quantity,
                currency.getCode(),
                tier.unitPrice(),
                BigDecimal.ZERO,
                amount,
                Optional.empty(),
                "IS-03",
                steps(table, tier, amount));
    }

    private List<Step> steps(PriceTable table, PriceTable.Tier tier, BigDecimal amount) {
        return List.of(
                Step.of(
                        "K-17",
                        "The row with the highest minimum that the quantity reaches counts",
                        tier.unitPrice(),
                        with("table of", table.date()),
                        with("quantity", quantity),
                        with("minimum", tier.minQuantity())),
                Step.of(
                        "K-16",
                        "The unit price times the quantity, rounded half up",
                        amount,
                        with("unit price", tier.unitPrice()),
                        with("quantity", quantity),
                        with("currency", currency.getCode())));
    }
}
