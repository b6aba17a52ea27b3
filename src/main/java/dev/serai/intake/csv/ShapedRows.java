package dev.serai.intake.csv;

import dev.serai.intake.FileRecord;
import dev.serai.mapping.Row;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The rows of a file as they stand in it, without those that the mapping says are no records.
 *
 * @param isLeftOut tells a row that is no record, such as the footer
 */
record ShapedRows(CsvTexts texts, RowShape shape, Predicate<Row> isLeftOut) implements CsvRows {

    @Override
    public Optional<FileRecord> next() throws IOException {
        Optional<CsvText> text = texts.next();
        while (text.isPresent()) {
            FileRecord record = shape.record(text.get());
            if (!isLeftOut.test(record.row())) {
                return Optional.of(record);
            }
            text = texts.next();
        }
        return Optional.empty();
    }
}
