package dev.serai.pricing.aip;

import static dev.serai.pricing.Step.with;

import dev.serai.money.Rounding;
import dev.serai.pricing.PriceAsked;
import dev.serai.pricing.PriceList;
import dev.serai.pricing.PricedUnits;
import dev.serai.pricing.Step;
import dev.serai.pricing.UnitPrice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The price of one of many units as an exact fraction: what all of them cost, divided by their number.
 *
 * @param total what all units cost
 * @param units how many they are
 * @param steps how the total was found
 */
record GraduatedPrice(BigDecimal total, long units, List<Step> steps) {

    /** A price that is the same for every unit. */
    static GraduatedPrice plain(UnitPrice price) {
        return new GraduatedPrice(price.amount(), 1, price.steps());
    }

    /** The price of {@code units} that take the places of the table from the first on; empty where a place has none. */
    static Optional<GraduatedPrice> of(PriceList prices, PriceAsked asked, long units) {
        List<PricedUnits> places = prices.graduated(asked, units);
        if (places.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal total = BigDecimal.ZERO;
        List<Step> steps = new ArrayList<>();
        for (PricedUnits each : places) {
            BigDecimal cost = each.price().amount().multiply(BigDecimal.valueOf(each.units()));
            total = total.add(cost);
            steps.addAll(each.price().steps());
            steps.add(Step.of(
                    "A-52",
                    "The units on these places have the price of this row",
                    cost,
                    with("first place", each.from()),
                    with("last place", each.from() + each.units() - 1),
                    with("price", each.price().amount())));
        }
        GraduatedPrice price = new GraduatedPrice(total, units, List.of());
        steps.add(Step.of(
                "A-52",
                "Each unit costs its part of all units, shown with at most 12 decimals",
                price.shown(),
                with("all units cost", total),
                with("units", units)));
        return Optional.of(new GraduatedPrice(total, units, steps));
    }

    /** The price with at most twelve decimals. */
    BigDecimal shown() {
        return Rounding.shownPrice(total, BigDecimal.valueOf(units));
    }

    /** The price without any rounding. */
    String exact() {
        return units == 1 ? total.toPlainString() : total.toPlainString() + "/" + units;
    }
}
