package dev.serai.pricing.aip;

import static dev.serai.pricing.Step.with;

import dev.serai.pricing.Rejection;
import dev.serai.pricing.RejectionCode;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Numbers of years that a programme offers for something (NP-01, NM-06, NM-08). */
record Years(Set<Integer> offered, String what, String rule) {

    /** Refuses a line whose years are not offered. */
    Optional<Rejection> fault(AipLine line) {
        if (offered.contains(line.years())) {
            return Optional.empty();
        }
        String terms = new TreeSet<>(offered).stream().map(String::valueOf).collect(Collectors.joining(", "));
        return Optional.of(line.refuse(
                RejectionCode.TERM_NOT_OFFERED,
                rule,
                what + " is offered for " + terms + " years, not for " + line.years() + "; correct years.",
                with("years", line.years()),
                with("years offered", terms)));
    }
}
