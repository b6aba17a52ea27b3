package dev.serai.intake.csv;

import dev.serai.intake.ControlTotals;
import dev.serai.intake.FileRecord;
import dev.serai.mapping.Footer;
import dev.serai.mapping.Row;
import dev.serai.mapping.RowFault;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads a file to its end and compares it with its footer. */
record FooterCheck(Footer footer, Predicate<Row> isRecord) {

    private static final ControlTotals.Standing BEFORE = new ControlTotals.Standing("come before it", "before it");

    /** What differs from the footer, empty where nothing does. */
    List<RowFault> faults(CsvRows rows) throws IOException {
        ControlTotals totals = new ControlTotals(footer.totals(), "the footer");
        Optional<Row> row = next(rows);
        while (row.isPresent() && !footer.isIn(row.get())) {
            totals.add(row.get(), isRecord.test(row.get()));
            row = next(rows);
        }
        if (row.isEmpty()) {
            return List.of(RowFault.of(
                    ControlTotals.CODE,
                    "The file has no footer with its control totals; it may have been cut off, ask the sender for the"
                            + " whole file"));
        }
        long line = row.get().line();
        return next(rows)
                .map(more -> List.of(RowFault.of(
                        ControlTotals.CODE,
                        "Line " + more.line() + " follows the footer on line " + line
                                + ", expected nothing behind it")))
                .orElse(totals.differences(row.get(), "the footer on line " + line, BEFORE));
    }

    private static Optional<Row> next(CsvRows rows) throws IOException {
        return rows.next().map(FileRecord::row);
    }
}
