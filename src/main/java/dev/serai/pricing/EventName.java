package dev.serai.pricing;

import dev.serai.licence.EventFields;
import dev.serai.licence.LandedEvent;
import dev.serai.licence.LicenceEvent;
import dev.serai.licence.OrderLine;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/** How messages name an event, by what identifies it, and how they tell two contents apart (K-06, K-07). */
final class EventName {

    private static final String DATE = "date";

    private EventName() {}

    /** Type and key, for example {@code order (order O1, line 1, account A1)}. */
    static String of(LandedEvent landed) {
        LicenceEvent event = landed.event();
        StringJoiner name = new StringJoiner(", ", event.type().code() + " (", ")");
        if (landed.reference().isPresent()) {
            return name.add("reference " + landed.reference().get()).toString();
        }
        Map<String, String> fields = EventFields.format(event);
        for (String key : EventFields.keys(event.type())) {
            if (fields.containsKey(key)) {
                name.add(key + " " + fields.get(key));
            }
        }
        if (!(event instanceof OrderLine)) {
            name.add(DATE + " " + event.date());
        }
        return name.toString();
    }

    /** Whether two events say the same, decimals by value. */
    static boolean isSame(LicenceEvent first, LicenceEvent second) {
        return EventFields.format(first).equals(EventFields.format(second));
    }

    /** The fields that differ, for example {@code date 2017-05-01, not 2017-05-04}. */
    static String difference(LicenceEvent booked, LicenceEvent now) {
        Map<String, String> before = EventFields.format(booked);
        Map<String, String> after = EventFields.format(now);
        Set<String> fields = new LinkedHashSet<>(before.keySet());
        fields.addAll(after.keySet());
        StringJoiner differences = new StringJoiner(" and with ");
        for (String field : fields) {
            String first = before.getOrDefault(field, "none");
            String second = after.getOrDefault(field, "none");
            if (!first.equals(second)) {
                differences.add(field + " " + first + ", not " + second);
            }
        }
        return differences.toString();
    }
}
