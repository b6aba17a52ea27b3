package dev.serai.billing;

import dev.serai.register.Billable;
import java.util.Optional;

/**
 * Which payment of a charge that is paid in instalments.
 *
 * @param number from 1
 * @param of how many there are
 */
public record PartialPayment(int number, int of) {

    static Optional<PartialPayment> of(Billable billable) {
        return billable.instalment().map(part -> new PartialPayment(part.number(), part.of()));
    }

    /** As documents name it: {@code instalment 2 of 3}. */
    public String text() {
        return "instalment " + number + " of " + of;
    }
}
