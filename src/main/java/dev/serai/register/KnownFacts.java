package dev.serai.register;

import dev.serai.licence.Account;
import dev.serai.licence.LicenceEvent;
import dev.serai.licence.Price;
import dev.serai.licence.Product;
import dev.serai.licence.Value;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Overlay;
import dev.serai.pricing.Standing;
import dev.serai.pricing.Stated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Accounts, products, prices and values in the order in which they were booked, to be asked what was known when. */
final class KnownFacts {

    private final NavigableMap<Place, List<LicenceEvent>> stated = new TreeMap<>();
    private final Map<Known, Standing> standings = new HashMap<>();

    /** How many facts came before, and how many of them are left: of equal numbers they are the same. */
    private record Known(int earlier, int left) {}

    /** The place of a unit in the books: the step that booked it, and which of the step's units it was. */
    record Place(long step, int number) implements Comparable<Place> {

        /** The beginning of a step. */
        static Place begin(long step) {
            return new Place(step, -1);
        }

        @Override
        public int compareTo(Place other) {
            int bySteps = Long.compare(step, other.step);
            return bySteps != 0 ? bySteps : Integer.compare(number, other.number);
        }
    }

    static boolean isFact(LicenceEvent event) {
        return event instanceof Account || event instanceof Product || event instanceof Price || event instanceof Value;
    }

    /** Adds a fact that was booked at a place. */
    void add(Place place, LicenceEvent event) {
        stated.computeIfAbsent(place, key -> new ArrayList<>()).add(event);
    }

    /** What was known before the unit at a place was booked. */
    Standing before(Place place) {
        return before(place, LocalDate.MAX);
    }

    /** What was known before the unit at a place was booked, without what is dated after {@code last}. */
    Standing before(Place place, LocalDate last) {
        List<LicenceEvent> earlier = stated.headMap(place, false).values().stream()
                .flatMap(List::stream)
                .toList();
        List<LicenceEvent> known =
                earlier.stream().filter(event -> !event.date().isAfter(last)).toList();
        return standings.computeIfAbsent(new Known(earlier.size(), known.size()), key -> of(known));
    }

    private static Standing of(List<LicenceEvent> facts) {
        Overlay overlay = Overlay.empty();
        overlay.apply(
                Decision.charged(List.of(), facts.stream().map(Stated::new).toList()));
        return overlay;
    }
}
