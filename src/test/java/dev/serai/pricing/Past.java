package dev.serai.pricing;

import dev.serai.licence.EventFields;
import dev.serai.licence.EventType;
import dev.serai.licence.LandedEvent;
import dev.serai.licence.LandedUnit;
import dev.serai.licence.ParsedEvent;
import dev.serai.licence.Source;
import dev.serai.pricing.desk.PricingDesk;
import dev.serai.programme.ProgrammeFiles;
import dev.serai.programme.Programmes;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A past for tests, under the shipped programmes. An event is one line: its day, its type, then {@code field=value}
 * separated by blanks; each is booked by itself. Decisions may be put in by hand.
 */
public final class Past {

    private static final Programmes PROGRAMMES =
            ProgrammeFiles.load(Path.of("mappings/programmes")).programmes();

    private final Booking booking = PricingDesk.booking(PROGRAMMES);
    private final Overlay standing = Overlay.empty();
    private final List<History.Entry> entries = new ArrayList<>();
    private long next;

    /** A past with these events. */
    public static Past of(String... events) {
        Past past = new Past();
        for (String event : events) {
            past.tell(event);
        }
        return past;
    }

    /** The programmes. */
    public static Programmes programmes() {
        return PROGRAMMES;
    }

    /** Tells one more event, or several of one day as one unit; they may be refused. */
    public Past tell(String... events) {
        List<LandedEvent> unit = Stream.of(events).map(this::landed).toList();
        return decided(unit, booking.book(new LandedUnit(unit), standing));
    }

    /** An event that was decided otherwise than by the booking. */
    public Past decided(LandedEvent landed, Decision decision) {
        return decided(List.of(landed), decision);
    }

    private Past decided(List<LandedEvent> unit, Decision decision) {
        standing.apply(decision);
        entries.add(new History.Entry(unit.get(0).event().date(), unit, decision));
        return this;
    }

    /** What is known so far. */
    public Overlay standing() {
        return standing;
    }

    /** The history up to a day. */
    public History until(String day) {
        return new History(LocalDate.parse(day), entries, standing);
    }

    /** Questions about the end. */
    public WhatIf whatIf() {
        return new WhatIf(booking, standing);
    }

    /** An event as it lands. */
    public LandedEvent landed(String text) {
        String[] words = text.split(" +", -1);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("date", words[0]);
        for (int i = 2; i < words.length; i++) {
            String[] pair = words[i].split("=", 2);
            fields.put(pair[0], pair[1].replace('_', ' '));
        }
        ParsedEvent parsed = EventFields.parse(EventType.parse(words[1]).orElseThrow(), fields);
        if (!(parsed instanceof ParsedEvent.Read read)) {
            throw new IllegalArgumentException(text + ": " + parsed);
        }
        return LandedEvent.of(next++, read.event(), read.reference(), new Source("test", "test", "0".repeat(64), 1));
    }
}
