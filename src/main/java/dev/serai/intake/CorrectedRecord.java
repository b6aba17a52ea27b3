package dev.serai.intake;

import dev.serai.mapping.Columns;
import dev.serai.mapping.EventRules;
import dev.serai.mapping.Row;
import dev.serai.mapping.RowFault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts corrections into a record as it was read: the last whole text, and what was set in columns after it. */
final class CorrectedRecord {

    private final EventRules rules;
    private final FileRecords file;

    CorrectedRecord(EventRules rules, FileRecords file) {
        this.rules = rules;
        this.file = file;
    }

    FileRecord of(FileRecord original, List<Correction> corrections) throws IOException {
        FileRecord record = original;
        Set<String> set = new HashSet<>();
        for (Correction correction : corrections) {
            if (correction.isWhole()) {
                record = whole(original, correction.text());
                set.clear();
            } else {
                record = cell(record, correction);
                set.add(Columns.folded(correction.column()));
            }
        }
        return set.isEmpty() ? record : withoutMended(record, set);
    }

    private FileRecord whole(FileRecord original, String raw) throws IOException {
        return file.reread(original.row().line(), raw)
                .orElseThrow(() -> new LedgerFault(
                        "Records of such files are not one text each; mend them with --set COLUMN=VALUE"));
    }

    private FileRecord cell(FileRecord record, Correction correction) {
        Row row = record.row().with(correction.column(), correction.text());
        if (!record.row().columns().contains(correction.column())) {
            rules.check(row.columns()).stream()
                    .filter(fault -> fault.column().equals(correction.column()))
                    .findFirst()
                    .ifPresent(fault -> {
                        throw new LedgerFault(fault.message());
                    });
        }
        return new FileRecord(row, record.raw(), record.faults());
    }

    /** What the reader found in a cell is gone once the cell is set; it tells of the first damaged cell alone. */
    private static FileRecord withoutMended(FileRecord record, Set<String> set) {
        List<RowFault> faults = new ArrayList<>(record.faults().stream()
                .filter(fault -> !set.contains(Columns.folded(fault.column())))
                .toList());
        if (faults.isEmpty() && !record.faults().isEmpty()) {
            damaged(record.row()).ifPresent(faults::add);
        }
        return new FileRecord(record.row(), record.raw(), List.copyOf(faults));
    }

    private static Optional<RowFault> damaged(Row row) {
        return row.columns().names().stream()
                .filter(name -> isDamaged(row.cell(name)))
                .map(name -> new RowFault(
                        name,
                        Optional.of(row.cell(name).replace('\0', InboundText.DAMAGE)),
                        "bad-encoding",
                        "Column " + name + " has bytes that are not in the feed's encoding; set it as well"))
                .findFirst();
    }

    private static boolean isDamaged(String cell) {
        return cell.indexOf(InboundText.DAMAGE) >= 0 || cell.indexOf('\0') >= 0;
    }
}
