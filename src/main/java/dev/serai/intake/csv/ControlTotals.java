package dev.serai.intake.csv;

import dev.serai.intake.FileRecord;
import dev.serai.mapping.CsvLayout;
import dev.serai.mapping.Footer;
import dev.serai.mapping.Row;
import dev.serai.mapping.RowFault;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Counts and adds up the records of a file and compares that with its footer. */
final class ControlTotals {

    private static final String CODE = "control-total";

    private static final int MOST_FAULTS = 20;

    private final Footer footer;
    private final CsvLayout layout;
    private final Map<Footer.Sum, BigDecimal> sums = new LinkedHashMap<>();
    private final List<RowFault> faults = new ArrayList<>();
    private Optional<Row> found = Optional.empty();
    private long records;

    ControlTotals(Footer footer, CsvLayout layout) {
        this.footer = footer;
        this.layout = layout;
        footer.sums().forEach(sum -> sums.put(sum, BigDecimal.ZERO));
    }

    /** Reads all rows; what differs from the footer, empty where nothing does. */
    List<RowFault> check(CsvRows rows, Predicate<Row> isRecord) throws IOException {
        Optional<FileRecord> row = rows.next();
        while (row.isPresent()) {
            take(row.get(), isRecord);
            row = rows.next();
        }
        if (found.isEmpty()) {
            return List.of(RowFault.of(
                    CODE,
                    "The file has no footer with its control totals; it may have been cut off, ask the sender for the"
                            + " whole file"));
        }
        footer.count().ifPresent(column -> checkCount(found.get(), column));
        sums.forEach((sum, total) -> checkSum(found.get(), sum, total));
        return List.copyOf(faults);
    }

    private void take(FileRecord record, Predicate<Row> isRecord) {
        if (found.isPresent()) {
            if (faults.isEmpty()) {
                faults.add(RowFault.of(
                        CODE,
                        "Line " + record.row().line() + " follows the footer on line "
                                + found.get().line() + ", expected nothing behind it"));
            }
        } else if (footer.isIn(record.row())) {
            found = Optional.of(record.row());
        } else {
            records += isRecord.test(record.row()) ? 1 : 0;
            sums.replaceAll((sum, total) -> total.add(amount(record.row(), sum)));
        }
    }

    private BigDecimal amount(Row row, Footer.Sum sum) {
        String cell = row.cell(sum.of());
        Optional<BigDecimal> amount = layout.isEmpty(cell) ? Optional.of(BigDecimal.ZERO) : footer.number(cell);
        if (amount.isEmpty()) {
            addFault(
                    sum.of(),
                    cell,
                    "Column " + sum.of() + " on line " + row.line() + " has '" + cell
                            + "', which is no number: the total" + " in column " + sum.in()
                            + " of the footer cannot be checked");
        }
        return amount.orElse(BigDecimal.ZERO);
    }

    private void checkCount(Row row, String column) {
        if (!isEqual(row, column, BigDecimal.valueOf(records))) {
            addFault(column, row.cell(column), said(row, column) + ", but " + records + " records come before it");
        }
    }

    private void checkSum(Row row, Footer.Sum sum, BigDecimal total) {
        if (!isEqual(row, sum.in(), total)) {
            addFault(
                    sum.in(),
                    row.cell(sum.in()),
                    said(row, sum.in()) + ", but column " + sum.of() + " of the records before it sums up to "
                            + total.toPlainString());
        }
    }

    private boolean isEqual(Row row, String column, BigDecimal actual) {
        return footer.number(row.cell(column))
                .filter(told -> told.compareTo(actual) == 0)
                .isPresent();
    }

    private static String said(Row row, String column) {
        return "Column " + column + " of the footer on line " + row.line() + " has '" + row.cell(column) + "'";
    }

    private void addFault(String column, String value, String message) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(new RowFault(column, Optional.of(value), CODE, message));
        }
    }
}
