package dev.serai.mapping;

import dev.serai.licence.EventFields;
import dev.serai.licence.EventType;
import dev.serai.licence.FieldFault;
import dev.serai.licence.ParsedEvent;
import java.util.Map;
import java.util.Optional;

/**
 * A field of an event that a mapping fills.
 *
 * @param type the event
 * @param name the field
 * @param kind what it holds
 */
record FieldTarget(EventType type, String name, FieldKind kind) {

    static FieldTarget of(EventType type, String name) {
        return new FieldTarget(type, name, FieldKind.of(type).getOrDefault(name, FieldKind.TEXT));
    }

    /** A text that the mapping itself gives is in the licence model's own form, and can be checked beforehand. */
    void check(Problems problems, Node.Scalar given) {
        misfit(given.text()).ifPresent(message -> problems.add(given.line(), message));
    }

    /** What is wrong with a text in the model's own form, if something is. */
    Optional<String> misfit(String text) {
        return EventFields.parse(type, Map.of(name, text)) instanceof ParsedEvent.Unreadable unreadable
                ? unreadable.faults().stream()
                        .filter(fault -> fault.field().equals(name))
                        .findFirst()
                        .map(FieldFault::message)
                : Optional.empty();
    }
}
