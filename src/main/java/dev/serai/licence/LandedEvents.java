package dev.serai.licence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The port through which landed events reach the register. Intake implements it; every call takes part in the caller's
 * transaction.
 */
public interface LandedEvents {

    /** The earliest date of an event that has landed and is not judged yet. */
    Optional<LocalDate> earliest();

    /**
     * The first units of one date that are not judged yet, in the order feed rank, arrival, line (K-60): whole units,
     * about {@code limit} events, more only where a single unit is larger. Empty when the date has none.
     */
    List<LandedUnit> next(LocalDate date, int limit);

    /** The first units set aside to be judged once more, in the order date, feed rank, arrival, line. */
    List<LandedUnit> setAside(int limit);

    /** Booked events by their numbers, as units in the order in which they were booked: date, feed rank, arrival, line. */
    List<LandedUnit> booked(List<Long> refs);

    /** Records what was decided: each event leaves the landed state, or the state of being set aside. */
    void record(List<Verdict> verdicts);
}
