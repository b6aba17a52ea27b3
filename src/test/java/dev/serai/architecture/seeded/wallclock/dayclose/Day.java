package dev.serai.architecture.seeded.wallclock.dayclose;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** Violates on purpose: asks the machine for the date. */
class Day {
    LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
