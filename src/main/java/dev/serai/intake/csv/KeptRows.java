package dev.serai.intake.csv;

import dev.serai.intake.FileRecord;
import dev.serai.mapping.Skipped;
import java.io.IOException;
import java.util.Optional;

/** Rows without those that are no records. Nobody can tell that of a damaged row, which is therefore kept. */
record KeptRows(CsvRows rows, Skipped skipped) implements CsvRows {

    @Override
    public Optional<FileRecord> next() throws IOException {
        Optional<FileRecord> record = rows.next();
        while (record.filter(each -> each.faults().isEmpty() && skipped.isIn(each.row()))
                .isPresent()) {
            record = rows.next();
        }
        return record;
    }
}
