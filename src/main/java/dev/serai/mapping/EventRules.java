package dev.serai.mapping;

import java.util.List;
import java.util.Optional;

/** How the records of a feed become events. */
public interface EventRules {

    /** What the file's columns lack or have too many of; empty when they fit. */
    List<RowFault> check(Columns columns);

    /** The events of a record, or its faults. */
    MappedRow map(Row row);

    /** The order that a damaged record is recognisably a line of. */
    Optional<OrderKey> order(Row row);
}
