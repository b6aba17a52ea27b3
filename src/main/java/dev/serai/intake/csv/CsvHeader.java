package dev.serai.intake.csv;

import dev.serai.intake.InboundText;
import dev.serai.mapping.Columns;
import dev.serai.mapping.EventRules;
import dev.serai.mapping.RowFault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A CSV file's header and what is wrong with it; a fault refuses the whole file. */
record CsvHeader(Columns columns, List<RowFault> faults) {

    static CsvHeader of(Optional<List<String>> cells, EventRules rules) {
        if (cells.isEmpty()) {
            RowFault fault = RowFault.of("empty-file", "The file is empty, expected a header line and records");
            return new CsvHeader(Columns.of(List.of()), List.of(fault));
        }
        List<String> names = names(cells.get());
        Columns columns = Columns.of(names);
        List<RowFault> faults = faults(names);
        return new CsvHeader(columns, faults.isEmpty() ? rules.check(columns) : faults);
    }

    /** Empty cells at the end of the header are no columns. */
    private static List<String> names(List<String> cells) {
        int count = cells.size();
        while (count > 0 && cells.get(count - 1).isBlank()) {
            count--;
        }
        return cells.subList(0, count).stream().map(String::strip).toList();
    }

    private static List<RowFault> faults(List<String> names) {
        List<RowFault> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (name.isEmpty()) {
                faults.add(RowFault.of("unnamed-column", "Column " + (i + 1) + " of the header has no name"));
            } else if (!seen.add(Columns.folded(name))) {
                faults.add(new RowFault(
                        name, Optional.empty(), "duplicate-column", "Column " + name + " stands twice in the header"));
            } else if (name.indexOf(InboundText.DAMAGE) >= 0) {
                faults.add(new RowFault(
                        name,
                        Optional.empty(),
                        "bad-encoding",
                        "Column " + name + " of the header has bytes that are not in the feed's encoding"));
            }
        }
        return faults;
    }
}
