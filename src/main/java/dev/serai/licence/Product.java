package dev.serai.licence;

import java.time.LocalDate;
import java.util.Optional;

/** Catalogue entry; the latest by date wins. */
public record Product(
        LocalDate date,
        @Key String sku,
        String vendor,
        String name,
        Optional<String> edition,
        Optional<Pool> pool,
        Optional<String> version,
        @Absent("false") boolean separatelyLicensed,
        @Absent("true") boolean trainingCopies)
        implements LicenceEvent {}
