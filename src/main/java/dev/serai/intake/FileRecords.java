package dev.serai.intake;

import dev.serai.mapping.RowFault;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The records of one file in their order, read as a stream. */
public interface FileRecords extends AutoCloseable {

    /** Why the file as a whole is refused; its records can be counted all the same. Empty where it is not refused. */
    List<RowFault> faults();

    /** The next record; empty at the end of the file. */
    Optional<FileRecord> next() throws IOException;

    /**
     * The record that a corrected text makes in this file; empty where records of the format are not one text each.
     *
     * @param line physical line of the record in the file
     * @param raw the whole corrected text
     */
    default Optional<FileRecord> reread(long line, String raw) throws IOException {
        return Optional.empty();
    }

    @Override
    void close() throws IOException;
}
