package dev.serai.intake.csv;

import dev.serai.intake.FileRecord;
import java.io.IOException;
import java.util.Optional;

/** The rows of a CSV file behind its header, one after the other. */
@FunctionalInterface
interface CsvRows {

    /** The next row; empty at the end of the file. */
    Optional<FileRecord> next() throws IOException;
}
