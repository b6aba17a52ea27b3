package dev.serai.intake.csv;

import dev.serai.intake.InboundText;
import dev.serai.intake.WrongCharset;
import dev.serai.mapping.Columns;
import dev.serai.mapping.EventRules;
import dev.serai.mapping.RowFault;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A CSV file's header and what is wrong with it; a fault refuses the whole file. */
record CsvHeader(Columns columns, List<RowFault> faults) {

    /** The header as it stands, or what the encoding of its text has done to it. */
    CsvHeader in(Charset charset) {
        WrongCharset wrong = new WrongCharset(charset);
        return columns.names().stream()
                .filter(wrong::isUtf8)
                .findFirst()
                .map(name -> new CsvHeader(
                        columns,
                        List.of(new RowFault(
                                name,
                                Optional.empty(),
                                "bad-encoding",
                                "Column " + name + " of the header is UTF-8, expected text encoded in "
                                        + charset.name()))))
                .orElse(this);
    }

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

    /**
     * The first of some rows that has all the columns of the mapping; where none has, the one that has most of them is the
     * header and shows what is wrong with it.
     */
    static Found find(List<List<String>> rows, EventRules rules) {
        int best = 0;
        long least = missing(List.of(), rules);
        for (int i = 0; i < rows.size() && least > 0; i++) {
            long missing = missing(names(rows.get(i)), rules);
            if (missing < least) {
                best = i;
                least = missing;
            }
        }
        if (least == missing(List.of(), rules)) {
            RowFault fault = RowFault.of(
                    "no-header",
                    "None of the first " + rows.size() + " rows has a column of the mapping, expected a header");
            return new Found(0, new CsvHeader(Columns.of(List.of()), List.of(fault)));
        }
        return new Found(best, of(Optional.of(rows.get(best)), rules));
    }

    /** A header and its place among the rows. */
    record Found(int place, CsvHeader header) {}

    private static long missing(List<String> names, EventRules rules) {
        return rules.check(Columns.of(names)).stream()
                .filter(fault -> fault.code().equals("missing-column"))
                .count();
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
            } else if (name.indexOf(InboundText.DAMAGE) >= 0 || name.indexOf('\0') >= 0) {
                faults.add(new RowFault(
                        name,
                        Optional.empty(),
                        "bad-encoding",
                        "Column " + name.replace('\0', InboundText.DAMAGE)
                                + " of the header has bytes that are not in the feed's encoding"));
            }
        }
        return faults;
    }
}
