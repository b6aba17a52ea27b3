package dev.serai.licence;

import java.time.LocalDate;

/** A new version of a product is out (NP-06, MO-12, IS-01). */
public record Release(LocalDate date, @Key String sku, @Key String version) implements LicenceEvent {}
