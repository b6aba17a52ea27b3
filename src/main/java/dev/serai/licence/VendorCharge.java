package dev.serai.licence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** A line of the vendor's own invoice, kept for reconciliation. */
public record VendorCharge(
        LocalDate date,
        @Key String vendor,
        @Key String reference,
        String account,
        String sku,
        int quantity,
        BigDecimal amount,
        CurrencyUnit currency,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> order,
        Optional<String> line,
        Optional<String> licence)
        implements LicenceEvent {}
