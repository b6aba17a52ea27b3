package dev.serai.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What moves of credits are booked with.
 *
 * @param step booking step
 * @param bookedOn day in whose books they stand
 * @param charges charges of the step, in their order; none where they get their numbers later
 */
record BookedWith(long step, LocalDate bookedOn, List<Numbered> charges) {

    /** The number of a charge in the books, and of the step that booked it. */
    record Numbered(long id, long step) {}

    /** The number of a charge in the books, if it has one. */
    Optional<Long> charge(int place) {
        return at(place).map(Numbered::id);
    }

    /** The step that booked a charge. */
    long stepOf(int place) {
        return at(place).map(Numbered::step).orElse(step);
    }

    private Optional<Numbered> at(int place) {
        return place < charges.size() ? Optional.of(charges.get(place)) : Optional.empty();
    }
}
