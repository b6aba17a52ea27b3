package dev.serai.licence;

import java.time.LocalDate;
import java.util.Optional;

/** Concludes or renews an SSA on its date for one licence or a whole project; the end date is the last covered day (IS-05). */
public record Cover(
        LocalDate date,
        @Key Optional<String> project,
        @Key Optional<String> licence,
        Optional<LocalDate> until,
        @Absent("ssa") CoverageKind kind)
        implements LicenceEvent {}
