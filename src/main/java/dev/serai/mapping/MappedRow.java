package dev.serai.mapping;

import dev.serai.licence.LicenceEvent;
import dev.serai.licence.OrderLine;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a record becomes: its events, or every fault that was found; never both. */
public sealed interface MappedRow {

    /** The order that the record is a line of, as far as it can be told. */
    Optional<OrderKey> order();

    /** A readable record: one event or several of one date. */
    record Events(List<MappedEvent> events) implements MappedRow {

        @Override
        public Optional<OrderKey> order() {
            if (events.size() == 1) {
                return key(events.get(0).event());
            }
            Set<Optional<OrderKey>> keys = new HashSet<>();
            events.forEach(each -> keys.add(key(each.event())));
            return keys.size() == 1 ? keys.iterator().next() : Optional.empty();
        }

        private static Optional<OrderKey> key(LicenceEvent event) {
            return event instanceof OrderLine line
                    ? Optional.of(new OrderKey(line.account(), line.order(), Optional.of(line.date())))
                    : Optional.empty();
        }
    }

    /** A record that cannot be read. */
    record Rejected(List<RowFault> faults, Optional<OrderKey> order) implements MappedRow {}
}
