package dev.serai.intake;

import dev.serai.mapping.OrderKey;
import dev.serai.mapping.RowFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Records that land together: the lines of one order (K-09), or one record of anything else. */
final class RecordUnit {

    private final List<ReadRecord> records = new ArrayList<>();
    private Optional<OrderKey> order;

    RecordUnit(ReadRecord first) {
        records.add(first);
        order = first.mapped().order();
    }

    List<ReadRecord> records() {
        return records;
    }

    Optional<OrderKey> order() {
        return order;
    }

    /** The first record that cannot be read; with one, no line of the order lands (K-10). */
    Optional<ReadRecord> unreadable() {
        return records.stream().filter(record -> !record.isReadable()).findFirst();
    }

    /** The fault of a readable line of an order with a line that is not (K-10). */
    RowFault incomplete(ReadRecord bad) {
        String name =
                order.map(key -> key.order() + " of account " + key.account()).orElse("");
        return RowFault.of(
                "order-incomplete",
                "Line " + bad.line() + " of order " + name
                        + " cannot be read; an order is booked whole or not at all, mend that line and send the order again");
    }

    /** Adds the record if it is a further line of the same order. */
    boolean takes(ReadRecord next) {
        Optional<OrderKey> key = next.mapped().order();
        if (order.isEmpty() || key.isEmpty() || !order.get().joins(key.get())) {
            return false;
        }
        records.add(next);
        if (order.get().date().isEmpty()) {
            order = key;
        }
        return true;
    }
}
