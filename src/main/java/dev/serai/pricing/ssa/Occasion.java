package dev.serai.pricing.ssa;

import dev.serai.licence.LandedEvent;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Rejection;
import dev.serai.pricing.RejectionCode;
import dev.serai.pricing.Step.Operand;
import java.time.LocalDate;
import java.util.OptionalLong;

/**
 * What asks for credits to be booked, and when.
 *
 * @param event number of the event; empty at the end of a day
 * @param date day of the booking
 */
record Occasion(OptionalLong event, LocalDate date) {

    static Occasion of(LandedEvent landed) {
        return new Occasion(OptionalLong.of(landed.ref()), landed.event().date());
    }

    static Occasion endOf(LocalDate day) {
        return new Occasion(OptionalLong.empty(), day);
    }

    Decision refused(RejectionCode code, String rule, String message, Operand... operands) {
        return Decision.refused(Rejection.of(event, code, rule, message, operands));
    }
}
