package dev.serai.register;

import dev.serai.licence.EventFields;
import dev.serai.licence.EventType;
import dev.serai.licence.LandedEvent;
import dev.serai.licence.LandedUnit;
import dev.serai.licence.OrderLine;
import dev.serai.licence.ParsedEvent;
import dev.serai.licence.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Events written as text: {@code order date=2024-01-01 order=O1 line=1 ...}, one a line; lines of one order make a unit. */
public final class Landings {

    private static final String SHA256 = "0".repeat(64);

    private long next = 1;

    /** The units that {@code text} lands, numbered after those before. */
    public List<LandedUnit> units(String text) {
        List<LandedUnit> units = new ArrayList<>();
        List<LandedEvent> open = new ArrayList<>();
        for (String line : text.strip().lines().toList()) {
            LandedEvent landed = event(line.strip());
            if (!open.isEmpty() && !isOneOrder(open.get(0), landed)) {
                units.add(new LandedUnit(open));
                open.clear();
            }
            open.add(landed);
        }
        units.add(new LandedUnit(open));
        return units;
    }

    private LandedEvent event(String text) {
        String[] words = text.split(" +", -1);
        EventType type = EventType.parse(words[0]).orElseThrow();
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 1; i < words.length; i++) {
            int equals = words[i].indexOf('=');
            fields.put(words[i].substring(0, equals), words[i].substring(equals + 1));
        }
        if (EventFields.parse(type, fields) instanceof ParsedEvent.Read read) {
            long ref = next++;
            return LandedEvent.of(
                    ref, read.event(), Optional.empty(), new Source("erp", "events.csv", SHA256, ref + 1));
        }
        throw new IllegalArgumentException(text + ": " + EventFields.parse(type, fields));
    }

    private static boolean isOneOrder(LandedEvent one, LandedEvent other) {
        return one.event() instanceof OrderLine first
                && other.event() instanceof OrderLine second
                && first.account().equals(second.account())
                && first.order().equals(second.order())
                && first.date().equals(second.date());
    }
}
