package dev.serai.billing;

import dev.serai.register.Billable;
import java.util.Optional;

/**
 * Which part of a credit stands in a document line, where one credit note may not refer to all of its invoices.
 *
 * @param number from 1
 * @param of how many there are
 */
public record Division(int number, int of) {

    static Optional<Division> of(Billable billable) {
        return billable.part().map(part -> new Division(part.number(), part.of()));
    }

    /** For example {@code part 1 of 2}. */
    public String text() {
        return "part " + number + " of " + of;
    }
}
