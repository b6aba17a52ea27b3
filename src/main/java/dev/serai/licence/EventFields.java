package dev.serai.licence;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    private static final Map<EventType, Shape> SHAPES = shapes();

    private EventFields() {}

    /** The fields of a type in their order, {@code reference} last. */
    public static Set<String> names(EventType type) {
        Set<String> names = new LinkedHashSet<>();
        shape(type).fields().forEach(field -> names.add(field.name()));
        names.add(REFERENCE);
        return names;
    }

    /** The fields that a type cannot do without. */
    public static Set<String> required(EventType type) {
        Set<String> names = new LinkedHashSet<>();
        shape(type).fields().stream().filter(Field::isRequired).forEach(field -> names.add(field.name()));
        return names;
    }

    /** The key fields of a type (K-06), without the date. */
    public static List<String> keys(EventType type) {
        return shape(type).keys();
    }

    /** Reads one event; every fault is reported, not only the first. Fields that the type does not know are faults. */
    public static ParsedEvent parse(EventType type, Map<String, String> fields) {
        Shape shape = shape(type);
        List<FieldFault> faults = new ArrayList<>();
        Set<String> known = names(type);
        fields.forEach((name, text) -> {
            if (!text.isEmpty() && !name.equals(EVENT) && !known.contains(name)) {
                faults.add(new FieldFault(
                        name, Optional.of(text), "no such field in an event " + type.code() + "; it has " + known));
            }
        });
        Object[] values = new Object[shape.fields().size()];
        for (int i = 0; i < values.length; i++) {
            Field field = shape.fields().get(i);
            values[i] = field.read(Optional.ofNullable(fields.get(field.name())), faults);
        }
        if (!faults.isEmpty()) {
            return new ParsedEvent.Unreadable(List.copyOf(faults));
        }
        return complete(shape.create(values), fields);
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
        for (Field field : shape(event.type()).fields()) {
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

    private static Shape shape(EventType type) {
        Shape shape = SHAPES.get(type);
        if (shape == null) {
            throw new IllegalStateException("No shape for " + type);
        }
        return shape;
    }

    private static Map<EventType, Shape> shapes() {
        Map<EventType, Shape> shapes = new EnumMap<>(EventType.class);
        for (EventType type : EventType.values()) {
            shapes.put(type, Shape.of(type.record()));
        }
        return shapes;
    }

    /** The fields of one record and how to make it. */
    private record Shape(List<Field> fields, List<String> keys, Constructor<? extends LicenceEvent> constructor) {

        static Shape of(Class<? extends LicenceEvent> record) {
            RecordComponent[] components = record.getRecordComponents();
            List<Field> fields = Arrays.stream(components).map(Field::of).toList();
            List<String> keys = Arrays.stream(components)
                    .filter(component -> component.isAnnotationPresent(Key.class))
                    .map(RecordComponent::getName)
                    .toList();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                return new Shape(fields, keys, record.getDeclaredConstructor(types));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("Record without canonical constructor: " + record, e);
            }
        }

        LicenceEvent create(Object[] values) {
            try {
                return constructor.newInstance(values);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("Cannot create " + constructor, e);
            }
        }
    }

    /** One field: its name, how its text reads, and what holds when it is absent. */
    private record Field(
            String name,
            FieldType type,
            boolean isOptional,
            boolean isList,
            Optional<String> whenAbsent,
            Method accessor) {

        static Field of(RecordComponent component) {
            boolean isOptional = component.getType() == Optional.class;
            boolean isList = component.getGenericType() instanceof ParameterizedType generic
                    && generic.getRawType() == List.class;
            Optional<String> whenAbsent =
                    Optional.ofNullable(component.getAnnotation(Absent.class)).map(Absent::value);
            return new Field(
                    component.getName(),
                    FieldType.of(component.getName(), component.getGenericType()),
                    isOptional,
                    isList,
                    whenAbsent,
                    component.getAccessor());
        }

        boolean isRequired() {
            return !isOptional && !isList && whenAbsent.isEmpty();
        }

        Object read(Optional<String> text, List<FieldFault> faults) {
            Optional<String> given =
                    text.map(String::strip).filter(found -> !found.isEmpty()).or(() -> whenAbsent);
            if (given.isEmpty()) {
                if (isRequired()) {
                    faults.add(new FieldFault(name, Optional.empty(), "a value"));
                }
                return isList ? List.of() : Optional.empty();
            }
            try {
                Object value = type.parse(given.get());
                return isOptional ? Optional.of(value) : value;
            } catch (FieldType.Unreadable e) {
                faults.add(new FieldFault(name, given, e.expected()));
                return Optional.empty();
            }
        }

        Optional<String> write(LicenceEvent event) {
            try {
                Object value = accessor.invoke(event);
                return isOptional ? ((Optional<?>) value).map(type::format) : Optional.of(type.format(value));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("Cannot read " + accessor, e);
            }
        }
    }
}
