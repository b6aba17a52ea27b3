package dev.serai.licence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Reads licence events from named text fields and writes them back. The same field names serve the canonical CSV feed,
 * mapping targets, scenario files and the books. Numbers and dates are in the model's own form: ISO dates, decimal
 * point, lists separated by semicolons. An empty field is an absent one.
 */
public final class EventFields {

    /** Column that names the event type. */
    public static final String EVENT = "event";

    /** Optional field of every event: the sender's own unique id. */
    public static final String REFERENCE = "reference";

    private static final Map<EventType, EventShape> SHAPES = shapes();

    private EventFields() {}

    /** The fields of a type in their order, {@code reference} last. */
    public static Set<String> names(EventType type) {
        return shape(type).names();
    }

    /** The fields that a type cannot do without. */
    public static Set<String> required(EventType type) {
        Set<String> names = new LinkedHashSet<>();
        shape(type).fields().stream().filter(EventField::isRequired).forEach(field -> names.add(field.name()));
        return names;
    }

    /** The key fields of a type (K-06), without the date. */
    public static List<String> keys(EventType type) {
        return shape(type).keys().stream().map(EventField::name).toList();
    }

    /** Reads one event; every fault is reported, not only the first. Fields that the type does not know are faults. */
    public static ParsedEvent parse(EventType type, Map<String, String> fields) {
        EventShape shape = shape(type);
        List<FieldFault> faults = new ArrayList<>(0);
        Object[] values = new Object[shape.fields().size()];
        int known = 0;
        for (int i = 0; i < values.length; i++) {
            EventField field = shape.fields().get(i);
            Optional<String> text = Optional.ofNullable(fields.get(field.name()));
            known += text.isPresent() ? 1 : 0;
            values[i] = field.read(text, faults);
        }
        if (known < fields.size()) {
            faults.addAll(0, unknown(type, fields));
        }
        if (!faults.isEmpty()) {
            return new ParsedEvent.Unreadable(List.copyOf(faults));
        }
        return complete(shape.create(values), fields);
    }

    private static List<FieldFault> unknown(EventType type, Map<String, String> fields) {
        EventShape shape = shape(type);
        List<FieldFault> faults = new ArrayList<>();
        fields.forEach((name, text) -> {
            if (!text.isEmpty() && !name.equals(EVENT) && !shape.names().contains(name)) {
                faults.add(new FieldFault(
                        name,
                        Optional.of(text),
                        "no such field in an event " + type.code() + "; it has " + shape.names()));
            }
        });
        return faults;
    }

    private static ParsedEvent complete(LicenceEvent event, Map<String, String> fields) {
        if (event instanceof Cover cover
                && cover.project().isPresent() == cover.licence().isPresent()) {
            return new ParsedEvent.Unreadable(
                    List.of(new FieldFault("project", cover.project(), "either a project or a licence, not both")));
        }
        if (event instanceof VendorCharge) {
            return new ParsedEvent.Read(event, Optional.empty());
        }
        return new ParsedEvent.Read(
                event, Optional.ofNullable(fields.get(REFERENCE)).filter(text -> !text.isBlank()));
    }

    /** Writes an event's fields in their order; absent optional fields are left out, defaults are written. */
    public static Map<String, String> format(LicenceEvent event) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (EventField field : shape(event.type()).fields()) {
            field.write(event).filter(text -> !text.isEmpty()).ifPresent(text -> fields.put(field.name(), text));
        }
        return fields;
    }

    /** The same without the fields that hold what an absent field means. */
    public static Map<String, String> brief(LicenceEvent event) {
        Map<String, String> fields = format(event);
        shape(event.type()).fields().forEach(field -> field.whenAbsent()
                .ifPresent(absent -> fields.remove(field.name(), absent)));
        return fields;
    }

    /** Adds the key fields of an event, without the date; an absent one as an empty text. */
    static void addKeys(LicenceEvent event, StringJoiner key) {
        for (EventField field : shape(event.type()).keys()) {
            key.add(field.write(event).orElse(""));
        }
    }

    private static EventShape shape(EventType type) {
        EventShape shape = SHAPES.get(type);
        if (shape == null) {
            throw new IllegalStateException("No shape for " + type);
        }
        return shape;
    }

    private static Map<EventType, EventShape> shapes() {
        Map<EventType, EventShape> shapes = new EnumMap<>(EventType.class);
        for (EventType type : EventType.values()) {
            shapes.put(type, EventShape.of(type.record()));
        }
        return shapes;
    }
}
