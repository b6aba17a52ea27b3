package dev.serai.mapping;

import dev.serai.licence.LicenceEvent;
import java.util.Optional;

/**
 * An event that a record makes.
 *
 * @param event the event
 * @param reference the sender's own unique id, if the record gives one
 */
public record MappedEvent(LicenceEvent event, Optional<String> reference) {}
