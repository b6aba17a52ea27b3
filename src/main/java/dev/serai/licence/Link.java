package dev.serai.licence;

import java.time.LocalDate;

/** An innovaphone licence linked to a device of a project; the first link date is kept for good (IS-07). */
public record Link(
        LocalDate date,
        @Key String licence,
        String sku,
        String account,
        String project,
        String device,
        @Absent("1") int quantity)
        implements LicenceEvent {}
