package dev.serai.mapping;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The last row of a file where it is no record but tells how many records there are and what they sum up to. */
public final class Footer {

    private final List<Condition> when;
    private final Totals totals;

    Footer(List<Condition> when, Totals totals) {
        this.when = List.copyOf(when);
        this.totals = totals;
    }

    /** Whether a row is the footer. */
    public boolean isIn(Row row) {
        return when.stream().allMatch(condition -> condition.holds(row));
    }

    /** What it tells. */
    public Totals totals() {
        return totals;
    }

    Set<String> columns() {
        Set<String> columns = new HashSet<>(totals.summed());
        columns.addAll(totals.told());
        when.forEach(condition -> columns.add(condition.column()));
        return columns;
    }
}
