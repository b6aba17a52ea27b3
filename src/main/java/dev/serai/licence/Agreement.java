package dev.serai.licence;

import java.time.LocalDate;
import java.util.Optional;

/** Opens a Select agreement, an MSP service agreement or an SSA project. */
public record Agreement(
        LocalDate date,
        @Key String agreement,
        String programme,
        String account,
        Optional<String> endCustomer,
        Optional<LocalDate> signed)
        implements LicenceEvent {}
