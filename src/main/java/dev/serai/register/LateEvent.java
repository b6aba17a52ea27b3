package dev.serai.register;

import dev.serai.licence.EventType;
import dev.serai.licence.LandedEvent;
import dev.serai.licence.LicenceEvent;
import dev.serai.pricing.Rental;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * An event that was booked for a day after later days had been booked (K-05).
 *
 * @param ref its number
 * @param event what it says
 * @param matter what it is about
 * @param rental the rental that it began or ended
 */
record LateEvent(long ref, LicenceEvent event, Matter matter, Optional<Rental> rental) {

    /** Kinds of events that take the place of their own day when they come late. */
    private static final Set<EventType> DATED = EnumSet.of(
            EventType.ORDER,
            EventType.RETURN,
            EventType.ACTIVATE,
            EventType.DEACTIVATE,
            EventType.LINK,
            EventType.UNLINK,
            EventType.COVER);

    private static final Set<EventType> RENTALS = EnumSet.of(EventType.ACTIVATE, EventType.DEACTIVATE);

    /** Whether such an event takes the place of its day, and not of the day on which it came. */
    static boolean isDated(LicenceEvent event) {
        return DATED.contains(event.type());
    }

    /** Whether it begins or ends a rental. */
    static boolean isRental(LicenceEvent event) {
        return RENTALS.contains(event.type());
    }

    static LateEvent of(LandedEvent landed, Matter matter, Optional<Rental> rental) {
        return new LateEvent(landed.ref(), landed.event(), matter, rental);
    }

    LocalDate date() {
        return event.date();
    }
}
