package dev.serai.pricing.level;

import dev.serai.licence.Offering;
import dev.serai.licence.Period;
import dev.serai.pricing.Charge;
import dev.serai.pricing.CheaperNextTier;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Discount;
import dev.serai.pricing.Item;
import dev.serai.pricing.LazySteps;
import dev.serai.pricing.Rejection;
import dev.serai.pricing.RejectionCode;
import dev.serai.pricing.Step;
import dev.serai.pricing.Step.Operand;
import dev.serai.pricing.UnitPrice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The charge of one line at its level (K-16, K-44).
 *
 * @param line the line
 * @param prices prices of its level
 * @param lastDay last day of the assurance bought with it
 * @param rule id of the rule that decides the price
 */
public record LevelCharge(LevelLine line, LevelPrices prices, LocalDate lastDay, String rule) {

    /** The charge; empty where a price is missing. */
    public Optional<Charge> charge() {
        return item(quantity(), quantity()).map(this::charge);
    }

    /** The charge, what was decided before its price first, and the advice to order more; empty where a price is missing. */
    public Optional<Decision> decision(List<Step> before) {
        return item(quantity(), quantity())
                .map(item -> Decision.charged(List.of(explained(charge(item), before)), List.of())
                        .and(cheaperNextTier(item)));
    }

    /** The refusal for want of a price. */
    public Rejection withoutPrice() {
        return line.refuse(
                RejectionCode.NO_PRICE,
                "K-17",
                prices.missing(quantity()),
                new Operand("offering", line.offering()),
                new Operand("sku", line.line().sku()),
                new Operand("level", prices.level().orElse("none")),
                new Operand("currency", line.currency()),
                new Operand("day", line.day()));
    }

    /** Advice to order up to the next price row, where that costs less (K-45); nothing for a line without a price. */
    public Decision cheaperNextTier() {
        return item(quantity(), quantity()).map(this::cheaperNextTier).orElseGet(Decision::nothing);
    }

    private Charge charge(Item item) {
        return item.charge(OptionalLong.of(line.ordered().landed().ref()), line.subject(), line.day(), line.currency());
    }

    private static Charge explained(Charge charge, List<Step> before) {
        return charge.explainedBy(LazySteps.of(
                () -> Stream.concat(before.stream(), charge.steps().stream()).toList()));
    }

    private Decision cheaperNextTier(Item item) {
        return new CheaperNextTier(line.ordered(), quantity())
                .advice(List.of(item), (units, counted) -> item(units, counted).stream()
                        .toList());
    }

    private int quantity() {
        return line.line().quantity();
    }

    private Optional<Item> item(int units, int counted) {
        return prices.find(counted).map(price -> item(units, counted, price));
    }

    private Item item(int units, int counted, UnitPrice price) {
        return new Item(
                line.offering(),
                units,
                Step.of("K-18", "The line's own quantity counts", counted),
                price,
                Discount.none(),
                line.offering() == Offering.L ? Optional.empty() : Optional.of(new Period(line.day(), lastDay)),
                rule);
    }
}
