package dev.serai.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;

/** One country's standard rates in percent by first day, and the days between which it is in the EU, both inclusive. */
record VatCountry(
        Optional<LocalDate> euFrom, Optional<LocalDate> euUntil, NavigableMap<LocalDate, BigDecimal> standard) {

    boolean isInEu(LocalDate day) {
        return euFrom.filter(from -> !from.isAfter(day)).isPresent()
                && euUntil.filter(until -> until.isBefore(day)).isEmpty();
    }
}
