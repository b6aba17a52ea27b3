package dev.serai.licence;

import java.time.LocalDate;
import java.util.Optional;

/** Takes back part or all of a booked order line (K-55 to K-58). */
public record ReturnLine(
        LocalDate date,
        @Key String order,
        @Key String line,
        @Key Optional<String> account,
        int quantity) implements LicenceEvent {}
