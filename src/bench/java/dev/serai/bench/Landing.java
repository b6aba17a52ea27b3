package dev.serai.bench;

import dev.serai.licence.EventFields;
import dev.serai.licence.EventType;
import dev.serai.licence.LandedEvent;
import dev.serai.licence.LandedUnit;
import dev.serai.licence.LicenceEvent;
import dev.serai.licence.ParsedEvent;
import dev.serai.licence.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lands events for benches and numbers them from 0; an event is written as its type and {@code field=value} words. */
final class Landing {

    private static final Source SOURCE = new Source("bench", "bench.csv", "0".repeat(64), 1);

    private long next;

    /** Several events that are booked together. */
    LandedUnit unit(List<String> events) {
        List<LandedEvent> landed = new ArrayList<>();
        for (String event : events) {
            landed.add(LandedEvent.of(next++, event(event), Optional.empty(), SOURCE));
        }
        return new LandedUnit(landed);
    }

    /** An event that is booked by itself. */
    LandedUnit unit(String event) {
        return unit(List.of(event));
    }

    private static LicenceEvent event(String text) {
        String[] words = text.split(" ", -1);
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 1; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            fields.put(words[i].substring(0, equals), words[i].substring(equals + 1));
        }
        ParsedEvent parsed = EventFields.parse(EventType.parse(words[0]).orElseThrow(), fields);
        if (parsed instanceof ParsedEvent.Read read) {
            return read.event();
        }
        throw new IllegalArgumentException(text + ": " + parsed);
    }
}
