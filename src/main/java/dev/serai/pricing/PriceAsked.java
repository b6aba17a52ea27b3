package dev.serai.pricing;

import dev.serai.programme.PriceKey;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a price list is asked (K-14 to K-20).
 *
 * @param key programme, product, offering and the account's currency
 * @param day day on which the price must be in force
 * @param level price level, where the programme has levels
 * @param years term ordered, where the offering has one
 * @param tierQuantity quantity that decides which row of the tier table counts
 */
public record PriceAsked(
        PriceKey key, LocalDate day, Optional<String> level, Optional<Integer> years, long tierQuantity) {

    /** A question for a price that depends neither on a term nor on anything but the tier. */
    public static PriceAsked of(PriceKey key, LocalDate day, long tierQuantity) {
        return new PriceAsked(key, day, Optional.empty(), Optional.empty(), tierQuantity);
    }

    /** The same question for another quantity. */
    PriceAsked with(long quantity) {
        return new PriceAsked(key, day, level, years, quantity);
    }

    String what() {
        return key.offering().code() + " of " + key.sku()
                + level.map(name -> " at level " + name).orElse("") + " under " + key.programme() + " in "
                + key.currency().getCode();
    }
}
