package dev.serai.licence;

import java.time.LocalDate;
import java.util.Optional;

/** Starts an MSP rental on its date (NP-02). */
public record Activate(
        LocalDate date,
        @Key String licence,
        String sku,
        String account,
        String endCustomer,
        @Absent("1") int quantity,
        Optional<String> device)
        implements LicenceEvent {}
