package dev.serai.register;

import java.time.LocalDate;

/** A charge in the books and the id it got there; ids rise in the order of booking. */
public record BookedCharge(long id, NewCharge charge) {

    /** The day whose VAT rate holds: the first day of the period it pays, else its own day (K-63); for its instalments too. */
    public LocalDate taxDate() {
        return charge.from().orElse(charge.date());
    }
}
