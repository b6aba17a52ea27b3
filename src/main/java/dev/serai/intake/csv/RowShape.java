package dev.serai.intake.csv;

import dev.serai.intake.FileRecord;
import dev.serai.mapping.Columns;
import dev.serai.mapping.RecordKinds;
import dev.serai.mapping.Row;
import dev.serai.mapping.RowFault;
import dev.serai.text.NearMatch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a row of the text of one record. */
interface RowShape {

    /** The row with its faults, if it has any. */
    FileRecord record(CsvText text);

    /** Rows that all have the same columns. */
    record Plain(Columns columns, CsvCells cutter, RowCheck check) implements RowShape {
        @Override
        public FileRecord record(CsvText text) {
            List<String> cells = cutter.of(text);
            return new FileRecord(new Row(text.line(), columns, cells), text.raw(), check.faults(text, columns, cells));
        }
    }

    /** Rows whose columns depend on the kind that one of their cells tells. */
    record ByKind(RecordKinds kinds, Map<String, Columns> columns, CsvCells cutter, RowCheck check)
            implements RowShape {

        static ByKind of(RecordKinds kinds, CsvCells cutter, RowCheck check) {
            Map<String, Columns> columns = new HashMap<>();
            kinds.columns().forEach((kind, names) -> columns.put(kind, Columns.of(names)));
            return new ByKind(kinds, columns, cutter, check);
        }

        @Override
        public FileRecord record(CsvText text) {
            List<String> cells = cutter.of(text);
            String kind = kind(cells);
            Columns its = columns.get(kind);
            if (its == null) {
                Row row = new Row(text.line(), Columns.of(List.of(kinds.kindColumn())), List.of(kind));
                List<RowFault> wrong =
                        text.isWhole() ? List.of(unknown(kind)) : check.faults(text, row.columns(), cells);
                return new FileRecord(row, text.raw(), wrong);
            }
            return new FileRecord(new Row(text.line(), its, cells), text.raw(), check.faults(text, its, cells));
        }

        private String kind(List<String> cells) {
            return kinds.position() < cells.size() ? cells.get(kinds.position()).strip() : "";
        }

        private RowFault unknown(String kind) {
            String message = "Column " + kinds.kindColumn() + " has '" + kind + "', which is no kind of record; "
                    + NearMatch.hintOrAll(
                            kind, columns.keySet().stream().sorted().toList());
            return new RowFault(kinds.kindColumn(), Optional.of(kind), "unknown-kind", message);
        }
    }
}
