package dev.serai.licence;

import java.util.Optional;

/**
 * An event that has landed: read, typed, and waiting to be booked on its date.
 *
 * @param ref the event's number: its index in a scenario, its row in the hub's books
 * @param event what it says
 * @param reference the sender's own unique id, which then is the identity
 * @param identity under which it is booked at most once
 * @param source where it came from
 */
public record LandedEvent(long ref, LicenceEvent event, Optional<String> reference, Identity identity, Source source) {

    /** A landed event with the identity that follows from what it says. */
    public static LandedEvent of(long ref, LicenceEvent event, Optional<String> reference, Source source) {
        return new LandedEvent(ref, event, reference, Identity.of(event, reference, source.feed()), source);
    }
}
