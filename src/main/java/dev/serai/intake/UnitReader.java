package dev.serai.intake;

import dev.serai.mapping.EventRules;
import dev.serai.mapping.MappedRow;
import dev.serai.mapping.Row;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Groups a file's records into units as they stream by. */
final class UnitReader {

    private final FileRecords records;
    private final EventRules rules;
    private final BiConsumer<Row, MappedRow.Events> readable;
    private long number;
    private Optional<ReadRecord> ahead = Optional.empty();

    /** Tells {@code readable} of each record that can be read. */
    UnitReader(FileRecords records, EventRules rules, BiConsumer<Row, MappedRow.Events> readable) {
        this.records = records;
        this.rules = rules;
        this.readable = readable;
    }

    /** Leaves out records that are committed already. */
    void skip(long count) throws IOException {
        while (number < count && records.next().isPresent()) {
            number++;
        }
        if (number < count) {
            throw new IllegalStateException(
                    "The file has " + number + " records, but " + count + " were landed before");
        }
    }

    Optional<RecordUnit> next() throws IOException {
        Optional<ReadRecord> first = ahead.isPresent() ? ahead : read();
        ahead = Optional.empty();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        RecordUnit unit = new RecordUnit(first.get());
        Optional<ReadRecord> more = read();
        while (more.isPresent() && unit.takes(more.get())) {
            more = read();
        }
        ahead = more;
        return Optional.of(unit);
    }

    private Optional<ReadRecord> read() throws IOException {
        Optional<FileRecord> record = records.next();
        if (record.isEmpty()) {
            return Optional.empty();
        }
        number++;
        ReadRecord read = ReadRecord.of(number, record.get(), rules);
        if (read.mapped() instanceof MappedRow.Events events) {
            readable.accept(record.get().row(), events);
        }
        return Optional.of(read);
    }
}
