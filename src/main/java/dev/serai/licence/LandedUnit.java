package dev.serai.licence;

import java.time.LocalDate;
import java.util.List;

/** Events that are booked together or not at all: the lines of one order (K-09), or all events of one record. Never empty, one date. */
public record LandedUnit(List<LandedEvent> events) {

    public LandedUnit {
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("A unit needs at least one event");
        }
    }

    /** The common date of the unit's events. */
    public LocalDate date() {
        return events.get(0).event().date();
    }
}
