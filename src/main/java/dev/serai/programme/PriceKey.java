package dev.serai.programme;

import dev.serai.licence.Offering;
import dev.serai.licence.Price;
import org.joda.money.CurrencyUnit;

/** What a price list is asked for: one offering of one product under one programme in one currency (K-20). */
public record PriceKey(String programme, String sku, Offering offering, CurrencyUnit currency) {

    /** The key under which a price event is filed. */
    public static PriceKey of(Price price) {
        return new PriceKey(price.programme(), price.sku(), price.offering(), price.currency());
    }
}
