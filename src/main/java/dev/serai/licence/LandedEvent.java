package dev.serai.licence;

import java.util.Optional;

/**
 * An event that has landed: read, typed, and waiting to be booked on its date.
 *
 * @param ref the event's number: its index in a scenario, its row in the hub's books
 * @param event what it says
 * @param reference the sender's own unique id, which then is the identity
 * @param source where it came from
 */
public record LandedEvent(long ref, LicenceEvent event, Optional<String> reference, Source source) {

    /** The identity under which the event is booked at most once. */
    public Identity identity() {
        return Identity.of(event, reference, source.feed());
    }
}
