package dev.serai.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.licence.EventFields;
import dev.serai.licence.EventType;
import dev.serai.licence.LandedEvent;
import dev.serai.licence.LandedUnit;
import dev.serai.licence.ParsedEvent;
import dev.serai.licence.Source;
import dev.serai.pricing.aip.RentalMonths;
import dev.serai.pricing.desk.PricingDesk;
import dev.serai.programme.Programmes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Books in memory for tests. An event is written as one line: its type, then {@code field=value} separated by blanks; an
 * underscore in a value stands for a blank. Events are numbered from 0.
 */
public final class Books {

    private final Overlay standing = Overlay.empty();
    private final Booking booking;
    private final RentalMonths rentals;
    private final List<LandedEvent> landed = new ArrayList<>();

    private Books(Programmes programmes) {
        this.booking = PricingDesk.booking(programmes);
        this.rentals = new RentalMonths(programmes);
    }

    /** Empty books under other programmes than the usual ones. */
    public static Books under(Programmes programmes) {
        return new Books(programmes);
    }

    /** Books with master data and prices that must be accepted. */
    public static Books with(String... events) {
        Books books = new Books(AipProgrammes.all());
        books.accept(events);
        return books;
    }

    /** The standing that the books have come to. */
    public Overlay standing() {
        return standing;
    }

    /** Books each event by itself; none may be refused. */
    public List<Charge> accept(String... events) {
        return Stream.of(events)
                .map(this::book)
                .peek(decision -> assertThat(decision.rejections()).isEmpty())
                .flatMap(decision -> decision.charges().stream())
                .toList();
    }

    /** Books one unit and takes over what it changes. */
    public Decision book(String... events) {
        Decision decision = booking.book(unit(events), standing);
        standing.apply(decision);
        return decision;
    }

    /** What booking a unit would mean. */
    public Decision tryOut(String... events) {
        return booking.book(unit(events), standing);
    }

    /** The code and message of the only refusal of an event. */
    public String refusal(String event) {
        Decision decision = tryOut(event);
        assertThat(decision.charges()).isEmpty();
        assertThat(decision.changes()).isEmpty();
        assertThat(decision.rejections()).hasSize(1);
        Rejection rejection = decision.rejections().get(0);
        return rejection.code().code() + " " + rejection.rule() + ": " + rejection.message();
    }

    /** Raises every rental due up to a day. */
    public Decision rent(String day) {
        LocalDate until = LocalDate.parse(day);
        Decision all = Decision.nothing();
        List<Rental> due = standing.rentalsDue(until, 100);
        while (!due.isEmpty()) {
            Decision raised = rentals.charge(due, until, standing);
            standing.apply(raised);
            all = all.and(raised);
            due = standing.rentalsDue(until, 100);
        }
        return all;
    }

    /** The licence of that id. */
    public Licence licence(String id) {
        return standing.licence(id).orElseThrow();
    }

    /** The number of the event that was landed last. */
    public long last() {
        return landed.size() - 1L;
    }

    private LandedUnit unit(String... events) {
        return new LandedUnit(Stream.of(events).map(this::land).toList());
    }

    private LandedEvent land(String text) {
        String[] words = text.strip().split(" +", -1);
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 1; i < words.length; i++) {
            String[] pair = words[i].split("=", 2);
            fields.put(pair[0], pair[1].replace('_', ' '));
        }
        ParsedEvent parsed = EventFields.parse(EventType.parse(words[0]).orElseThrow(), fields);
        if (!(parsed instanceof ParsedEvent.Read read)) {
            throw new IllegalArgumentException(text + ": " + parsed);
        }
        LandedEvent event = LandedEvent.of(
                landed.size(), read.event(), read.reference(), new Source("test", "test.csv", "0".repeat(64), 1));
        landed.add(event);
        return event;
    }
}
