package dev.serai.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Records of several kinds in one file, each kind with columns of its own. The cells of a head are known to the records
 * that follow it, up to the next record of that kind or of a head before it in the list.
 *
 * @param position place of the cell that tells the kind, from 0
 * @param heads kinds that are no records by themselves, from the outermost inwards
 * @param skip kinds that are left out
 * @param columns the columns of each other kind by its word
 */
public record RecordKinds(int position, List<String> heads, List<String> skip, Map<String, List<String>> columns) {

    public RecordKinds {
        heads = List.copyOf(heads);
        skip = List.copyOf(skip);
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /** Whether the kind of a row is one that is left out. */
    public boolean isSkipped(Row row) {
        return !skip.isEmpty() && skip.contains(row.cell(kindColumn()));
    }

    /** The name of the column that tells the kind. */
    public String kindColumn() {
        return columns.values().iterator().next().get(position);
    }

    /** The columns of all the kinds. */
    List<String> names() {
        return columns.values().stream().flatMap(List::stream).distinct().toList();
    }
}
