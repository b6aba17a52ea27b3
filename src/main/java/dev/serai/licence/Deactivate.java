package dev.serai.licence;

import java.time.LocalDate;

/** Ends an MSP rental; the day itself is no longer rented (NP-08). */
public record Deactivate(LocalDate date, @Key String licence) implements LicenceEvent {}
