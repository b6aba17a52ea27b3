package dev.serai.intake;

import dev.serai.mapping.FeedMapping;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Reads files of one format; a further format is a further package with one of these. */
public interface FormatReader {

    /** The format's name in mapping files. */
    String format();

    /** Opens a file; closing the records closes the stream. */
    FileRecords open(FeedMapping mapping, InputStream bytes) throws IOException;

    /** The reader for the files of a mapping. */
    static FormatReader of(List<FormatReader> readers, FeedMapping mapping) {
        String format = mapping.format().name();
        return readers.stream()
                .filter(reader -> reader.format().equals(format))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No reader for files of format " + format));
    }
}
