package dev.serai.pricing;

import dev.serai.licence.LandedEvent;
import dev.serai.licence.LicenceEvent;
import dev.serai.licence.OrderLine;
import dev.serai.licence.Product;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What happened up to a day, and what is known at its end.
 *
 * @param until the last day
 * @param entries what was decided, in order
 * @param end what is known after all of it
 */
public record History(LocalDate until, List<Entry> entries, Overlay end) {

    public History {
        entries = List.copyOf(entries);
    }

    /**
     * One unit and what followed from it.
     *
     * @param day day on which it was decided
     * @param events the unit's events, booked or refused; none for what the clock raised
     * @param decision what followed
     */
    public record Entry(LocalDate day, List<LandedEvent> events, Decision decision) {

        public Entry {
            events = List.copyOf(events);
        }

        /** A fact that was booked, without what else followed from it. */
        public static Entry stated(LocalDate day, LandedEvent landed) {
            return new Entry(day, List.of(landed), Decision.of(new Remembered(landed.identity(), landed.event())));
        }

        /** Its events of one type, booked or refused. */
        public <E extends LicenceEvent> Stream<E> of(Class<E> type) {
            return events.stream()
                    .map(LandedEvent::event)
                    .filter(type::isInstance)
                    .map(type::cast);
        }

        /** Its events of one type that were booked now; a refused one and a duplicate were not. */
        public <E extends LicenceEvent> Stream<E> booked(Class<E> type) {
            return decision.changes().stream()
                    .filter(Remembered.class::isInstance)
                    .map(change -> ((Remembered) change).event())
                    .filter(type::isInstance)
                    .map(type::cast);
        }
    }

    /** Events of one type in order, booked or refused: what was refused is history all the same (MO-11). */
    public <E extends LicenceEvent> Stream<E> told(Class<E> type) {
        return entries.stream().flatMap(entry -> entry.of(type));
    }

    /** Booked events of one type, in order. */
    public <E extends LicenceEvent> Stream<E> booked(Class<E> type) {
        return entries.stream().flatMap(entry -> entry.booked(type));
    }

    /** The catalogue entry of a product on {@code day}; of one date the later one holds. */
    public Optional<Product> product(String sku, LocalDate day) {
        return booked(Product.class)
                .filter(product -> product.sku().equals(sku) && !product.date().isAfter(day))
                .reduce((known, next) -> next.date().isBefore(known.date()) ? known : next);
    }

    /** Every booked order line, in the order of booking. */
    public List<BookedOrder> orders() {
        Map<List<String>, OrderLine> ordered = new HashMap<>();
        booked(OrderLine.class).forEach(line -> ordered.put(List.of(line.account(), line.order(), line.line()), line));
        return end.changedLines().stream()
                .map(line -> new BookedOrder(
                        Optional.ofNullable(ordered.get(List.of(line.account(), line.order(), line.line())))
                                .orElseThrow(),
                        line))
                .toList();
    }
}
