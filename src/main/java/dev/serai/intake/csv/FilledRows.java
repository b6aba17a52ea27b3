package dev.serai.intake.csv;

import dev.serai.intake.FileRecord;
import dev.serai.mapping.CsvLayout;
import dev.serai.mapping.Row;
import dev.serai.mapping.RowFault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rows of groups whose common columns are filled on the first row alone, as ERP lists show an order's header. A row with the
 * first of these columns filled begins a group and is taken as it is, so that nothing of the group above leaks into it.
 */
final class FilledRows implements CsvRows {

    private final CsvRows rows;
    private final CsvLayout layout;
    private Optional<Above> above = Optional.empty();

    FilledRows(CsvRows rows, CsvLayout layout) {
        this.rows = rows;
        this.layout = layout;
    }

    /**
     * The row above as it was filled itself.
     *
     * @param damaged line of the row since which the group cannot be told, if there is one
     */
    private record Above(Row row, Optional<Long> damaged) {}

    @Override
    public Optional<FileRecord> next() throws IOException {
        return rows.next().map(this::filled);
    }

    private FileRecord filled(FileRecord record) {
        String leader = layout.fill().get(0);
        Optional<Long> damaged = record.faults().isEmpty()
                ? Optional.empty()
                : Optional.of(record.row().line());
        if (!layout.isEmpty(record.row().cell(leader))) {
            above = Optional.of(new Above(record.row(), damaged));
            return record;
        }
        List<RowFault> faults = record.faults().isEmpty() ? groupFault(leader) : record.faults();
        Row row = above.map(group -> filled(record.row(), group.row())).orElse(record.row());
        above = Optional.of(new Above(row, above.flatMap(Above::damaged).or(() -> damaged)));
        return new FileRecord(row, record.raw(), faults);
    }

    private Row filled(Row row, Row group) {
        List<String> cells = new ArrayList<>(row.cells());
        for (String column : layout.fill()) {
            int position = row.columns().indexOf(column);
            if (position >= 0 && position < cells.size() && layout.isEmpty(cells.get(position))) {
                cells.set(position, group.cell(column));
            }
        }
        return new Row(row.line(), row.columns(), cells);
    }

    /** A row below a damaged one may belong to another group than the row above that: it goes nowhere. */
    private List<RowFault> groupFault(String leader) {
        if (above.isEmpty()) {
            return List.of(fault(leader, "no row above fills it"));
        }
        return above.flatMap(Above::damaged)
                .map(line -> List.of(fault(
                        leader,
                        "the row on line " + line + " above cannot be taken; mend that row and send these rows again")))
                .orElse(List.of());
    }

    private static RowFault fault(String leader, String reason) {
        return new RowFault(leader, Optional.empty(), "row-above", "Column " + leader + " is empty, and " + reason);
    }
}
