package dev.serai.licence;

import java.util.List;
import java.util.Optional;

/** The outcome of reading an event from text: the event, or every fault that was found. */
public sealed interface ParsedEvent {

    /**
     * A readable event.
     *
     * @param event the event
     * @param reference the sender's own id, if given
     */
    record Read(LicenceEvent event, Optional<String> reference) implements ParsedEvent {}

    /** An unreadable one, with at least one fault. */
    record Unreadable(List<FieldFault> faults) implements ParsedEvent {}
}
