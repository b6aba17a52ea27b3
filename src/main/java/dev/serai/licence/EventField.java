package dev.serai.licence;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;

/**
 * One field of an event: its name, how its text reads, and what holds when it is absent.
 *
 * @param name as files spell it
 * @param type how its text reads
 * @param isOptional whether the record holds an {@link Optional} of it
 * @param isList whether the record holds a list
 * @param isKey whether it belongs to the identity (K-06)
 * @param whenAbsent what an empty field stands for, where it stands for something
 * @param accessor reads it from the record
 */
record EventField(
        String name,
        FieldType type,
        boolean isOptional,
        boolean isList,
        boolean isKey,
        Optional<String> whenAbsent,
        Method accessor) {

    static EventField of(RecordComponent component) {
        return new EventField(
                component.getName(),
                FieldType.of(component.getName(), component.getGenericType()),
                component.getType() == Optional.class,
                component.getGenericType() instanceof ParameterizedType generic && generic.getRawType() == List.class,
                component.isAnnotationPresent(Key.class),
                Optional.ofNullable(component.getAnnotation(Absent.class)).map(Absent::value),
                component.getAccessor());
    }

    boolean isRequired() {
        return !isOptional && !isList && whenAbsent.isEmpty();
    }

    /** The value that {@code text} stands for; a fault is added to {@code faults}, and what is returned then is no value. */
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

    /** The text of the field; empty where the event leaves it out. */
    Optional<String> write(LicenceEvent event) {
        try {
            Object value = accessor.invoke(event);
            return isOptional ? ((Optional<?>) value).map(type::format) : Optional.of(type.format(value));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + accessor, e);
        }
    }
}
