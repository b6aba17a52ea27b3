package dev.serai.register;

import java.time.LocalDate;
import java.util.List;

/**
 * What moves of credits are booked with.
 *
 * @param step booking step
 * @param bookedOn day in whose books they stand
 * @param charges charges of the step, in their order
 */
record BookedWith(long step, LocalDate bookedOn, List<Numbered> charges) {

    /** The number of a charge in the books, and of the step that booked it. */
    record Numbered(long id, long step) {}

    long charge(int place) {
        return charges.get(place).id();
    }

    long stepOf(int place) {
        return charges.get(place).step();
    }
}
