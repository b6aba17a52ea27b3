package dev.serai.pricing.aip;

import dev.serai.licence.Offering;
import dev.serai.licence.Period;
import dev.serai.pricing.Discount;
import dev.serai.pricing.Item;
import dev.serai.pricing.UnitPrice;
import java.util.Optional;

/**
 * Units of a line that have one price.
 *
 * @param from place of the first of them in the count
 * @param units how many they are
 * @param price price of each for the whole term
 * @param tier how they were counted
 */
record Priced(long from, int units, UnitPrice price, TierQuantity tier) {

    /** The first of these units. */
    Priced first(int some) {
        return new Priced(from, some, price, tier);
    }

    /** These units without the first. */
    Priced after(int some) {
        return new Priced(from + some, units - some, price, tier);
    }

    Item item(Offering offering, Discount discount, Optional<Period> period, String rule) {
        return new Item(offering, units, tier.counted(from, units), price, discount, period, rule);
    }
}
