package dev.serai.licence;

import java.time.LocalDate;

/** Copies in use reported as a total (MS-11, K-59). */
public record Deploy(
        LocalDate date,
        @Key String agreement,
        @Key String sku,
        int quantity,
        @Key @Absent("production") Use use) implements LicenceEvent {}
