package dev.serai.mapping;

import dev.serai.licence.EventType;
import java.util.List;
import java.util.Optional;

/** How the records of a feed become events. */
public interface EventRules {

    /** What the file's columns lack or have too many of; empty when they fit. */
    List<RowFault> check(Columns columns);

    /** The events of a record, or its faults. */
    MappedRow map(Row row);

    /** The file's own name of the column that a field of an event is taken from; empty where it comes from none. */
    Optional<String> column(EventType type, String field);

    /** Whether columns, words and forms are those of the licence model, so that files of one feed may well differ. */
    boolean isFixed();

    /** Takes note of how a readable record is written. */
    void observe(Row row, Sightings seen);

    /** The order that a damaged record is recognisably a line of. */
    Optional<OrderKey> order(Row row);
}
