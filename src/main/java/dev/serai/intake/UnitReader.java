package dev.serai.intake;

import dev.serai.mapping.FeedMapping;
import dev.serai.mapping.MappedRow;
import java.io.IOException;
import java.util.Optional;

/** Groups a file's records into units as they stream by. */
final class UnitReader {

    private final FileRecords records;
    private final FeedMapping mapping;
    private final Sighted sighted;
    private long number;
    private Optional<ReadRecord> ahead = Optional.empty();

    UnitReader(FileRecords records, FeedMapping mapping, Sighted sighted) {
        this.records = records;
        this.mapping = mapping;
        this.sighted = sighted;
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
        ReadRecord read = ReadRecord.of(number, record.get(), mapping.rules());
        if (read.mapped() instanceof MappedRow.Events events) {
            sighted.note(mapping, record.get().row(), events);
        }
        return Optional.of(read);
    }
}
