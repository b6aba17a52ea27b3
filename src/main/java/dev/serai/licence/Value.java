package dev.serai.licence;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Points per licence, or credits (SSC) per year, valid from its date (A-40, IS-04). */
public record Value(LocalDate date, @Key String sku, @Key Measure measure, BigDecimal amount) implements LicenceEvent {}
