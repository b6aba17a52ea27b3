package dev.serai.licence;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The fields of one type of event and how to make its record.
 *
 * @param fields in their order
 * @param keys those that belong to the identity (K-06), without the date
 * @param names names of the fields in their order, {@code reference} last
 * @param constructor takes a value for each field
 */
record EventShape(
        List<EventField> fields,
        List<EventField> keys,
        Set<String> names,
        Constructor<? extends LicenceEvent> constructor) {

    static EventShape of(Class<? extends LicenceEvent> record) {
        RecordComponent[] components = record.getRecordComponents();
        List<EventField> fields = Arrays.stream(components).map(EventField::of).toList();
        List<EventField> keys = fields.stream().filter(EventField::isKey).toList();
        Set<String> names = new LinkedHashSet<>();
        fields.forEach(field -> names.add(field.name()));
        names.add(EventFields.REFERENCE);
        return new EventShape(fields, keys, Collections.unmodifiableSet(names), constructor(record, components));
    }

    LicenceEvent create(Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot create " + constructor, e);
        }
    }

    private static Constructor<? extends LicenceEvent> constructor(
            Class<? extends LicenceEvent> record, RecordComponent... components) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<? extends LicenceEvent> constructor = record.getDeclaredConstructor(types);
            // Otherwise every event of a file asks anew whether it may be made.
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("Record without canonical constructor: " + record, e);
        }
    }
}
