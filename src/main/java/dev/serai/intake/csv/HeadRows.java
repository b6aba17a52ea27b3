package dev.serai.intake.csv;

import dev.serai.intake.FileRecord;
import dev.serai.mapping.Columns;
import dev.serai.mapping.RecordKinds;
import dev.serai.mapping.Row;
import dev.serai.mapping.RowFault;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records of several kinds: the cells of a head are added to the records that follow it, and the head itself is none. */
final class HeadRows implements CsvRows {

    private final CsvRows rows;
    private final RecordKinds kinds;
    private final Deque<Head> open = new ArrayDeque<>();
    private final Deque<FileRecord> ready = new ArrayDeque<>();
    private final Map<List<Columns>, Columns> joined = new HashMap<>();
    private boolean isOver;

    HeadRows(CsvRows rows, RecordKinds kinds) {
        this.rows = rows;
        this.kinds = kinds;
    }

    /** A head whose records may follow; {@code isUsed} once one did. */
    private record Head(int level, FileRecord record, boolean isUsed) {}

    @Override
    public Optional<FileRecord> next() throws IOException {
        while (ready.isEmpty() && !isOver) {
            Optional<FileRecord> record = rows.next();
            record.ifPresentOrElse(this::take, () -> {
                close(0);
                isOver = true;
            });
        }
        return Optional.ofNullable(ready.poll());
    }

    private void take(FileRecord record) {
        int level = kinds.heads().indexOf(record.row().cell(kinds.kindColumn()));
        if (level < 0) {
            use();
            ready.add(joined(record));
            return;
        }
        close(level);
        use();
        boolean isDamaged = !record.faults().isEmpty();
        if (isDamaged) {
            ready.add(record);
        }
        open.push(new Head(level, record, isDamaged));
    }

    /** Ends the heads from a level inwards; one that no record followed is a record itself, so that it is not lost. */
    private void close(int level) {
        while (!open.isEmpty() && open.peek().level() >= level) {
            Head head = open.pop();
            if (!head.isUsed()) {
                ready.add(new FileRecord(head.record().row(), head.record().raw(), List.of(noLines(head))));
            }
        }
    }

    private void use() {
        List<Head> used = open.stream()
                .map(head -> new Head(head.level(), head.record(), true))
                .toList();
        open.clear();
        open.addAll(used);
    }

    private FileRecord joined(FileRecord record) {
        List<Columns> columns = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        open.descendingIterator().forEachRemaining(head -> {
            Row row = head.record().row();
            columns.add(row.columns());
            for (int i = 0; i < row.columns().names().size(); i++) {
                if (i != kinds.position()) {
                    cells.add(i < row.cells().size() ? row.cells().get(i) : "");
                }
            }
        });
        columns.add(record.row().columns());
        cells.addAll(record.row().cells());
        Row row = new Row(record.row().line(), joined.computeIfAbsent(columns, this::columns), cells);
        return new FileRecord(row, record.raw(), record.faults().isEmpty() ? headFault() : record.faults());
    }

    private Columns columns(List<Columns> parts) {
        List<String> names = new ArrayList<>();
        for (Columns head : parts.subList(0, parts.size() - 1)) {
            names.addAll(head.names());
            names.remove(kinds.kindColumn());
        }
        names.addAll(parts.get(parts.size() - 1).names());
        return Columns.of(names);
    }

    private List<RowFault> headFault() {
        if (open.isEmpty()) {
            return List.of(fault("no record of the kind " + String.join(" or ", kinds.heads()) + " comes before it"));
        }
        return open.stream()
                .filter(head -> !head.record().faults().isEmpty())
                .findFirst()
                .map(head -> fault("its head on line " + head.record().row().line()
                        + " cannot be read; mend that row and send these rows again"))
                .map(List::of)
                .orElse(List.of());
    }

    private static RowFault fault(String reason) {
        return RowFault.of("row-above", "The record cannot be taken, as " + reason);
    }

    private RowFault noLines(Head head) {
        String kind = head.record().row().cell(kinds.kindColumn());
        return RowFault.of(
                "no-lines", "The record of the kind " + kind + " is a head, but no record follows that belongs to it");
    }
}
