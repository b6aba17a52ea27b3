package dev.serai.licence;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Three-year forecast of one pool in points (MS-01). */
public record Forecast(
        LocalDate date, @Key String agreement, @Key Pool pool, BigDecimal points) implements LicenceEvent {}
