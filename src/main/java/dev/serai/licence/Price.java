package dev.serai.licence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** A unit price valid from its date until a later one replaces it; it may have more decimals than the currency (K-14 to K-17). */
public record Price(
        LocalDate date,
        @Key String programme,
        @Key String sku,
        @Key Offering offering,
        BigDecimal unitPrice,
        @Key CurrencyUnit currency,
        @Key Optional<String> level,
        @Key @Absent("1") int minQuantity,
        @Key Optional<Integer> years)
        implements LicenceEvent {}
