package dev.serai.mapping;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Rows that are no records, such as the comments between the lines of an order. */
public final class Skipped {

    private final List<Condition> when;

    Skipped(List<Condition> when) {
        this.when = List.copyOf(when);
    }

    /** Whether a row is such a one. */
    public boolean isIn(Row row) {
        return when.stream().allMatch(condition -> condition.holds(row));
    }

    Set<String> columns() {
        return when.stream().map(Condition::column).collect(Collectors.toSet());
    }
}
