package dev.serai.billing;

import dev.serai.register.NewCharge;
import java.time.LocalDate;
import java.util.Optional;

/** The days a line pays for, both inclusive (BG-26). */
public record Period(LocalDate from, LocalDate to) {

    static Optional<Period> of(NewCharge charge) {
        return charge.from().flatMap(from -> charge.to().map(to -> new Period(from, to)));
    }
}
