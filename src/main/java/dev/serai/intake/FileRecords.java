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

    @Override
    void close() throws IOException;
}
