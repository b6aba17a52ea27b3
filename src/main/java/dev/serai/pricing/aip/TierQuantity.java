package dev.serai.pricing.aip;

import static dev.serai.pricing.Step.with;

import dev.serai.pricing.Step;
import dev.serai.pricing.UnitGroup;
import java.util.Set;

/**
 * The quantity that decides the tier of a line, and how it came about (K-18).
 *
 * @param units units that count
 * @param isVolume whether units of one end customer count together, so that ordering more reaches a better tier
 * @param step the explanation
 */
record TierQuantity(int units, boolean isVolume, Step step) {

    private static final String RULE = "K-18";

    /** The line's own quantity. */
    static TierQuantity own(int quantity) {
        return new TierQuantity(quantity, false, Step.of(RULE, "The quantity of the line itself counts", quantity));
    }

    /** The same with another number of units, as a question what if. */
    TierQuantity asIf(int others) {
        return new TierQuantity(others, isVolume, Step.of(RULE, "These units would count", others));
    }

    /** Licences and subscriptions: all units of the volume editions of one end customer, else the first row (NP-09). */
    static TierQuantity of(AipLine line, String endCustomer, Set<String> volumeEditions) {
        if (line.edition().filter(volumeEditions::contains).isEmpty()) {
            return new TierQuantity(
                    1, false, Step.of(RULE, "This edition has no volume discount", 1, with("edition", line.edition())));
        }
        UnitGroup group =
                new UnitGroup(line.line().account(), endCustomer, line.line().programme());
        OrderedUnits counted = line.ordered()
                .order()
                .count(new OrderedUnits.Of(
                        line.line().programme(), line.day(), volumeEditions, line.ordered().before()))
                .getOrDefault(group, OrderedUnits.NONE);
        int before = line.ordered().before().units(group, line.day()) - counted.renewed();
        int ordered = counted.ordered();
        return new TierQuantity(
                before + ordered,
                true,
                Step.of(
                        RULE,
                        "Units of one end customer count together",
                        before + ordered,
                        with("end customer", endCustomer),
                        with("in force before the order", before),
                        with("in this order", ordered)));
    }
}
