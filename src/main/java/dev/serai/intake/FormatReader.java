package dev.serai.intake;

import dev.serai.mapping.FeedMapping;
import java.io.IOException;
import java.io.InputStream;

/** Reads files of one format; a further format is a further package with one of these. */
public interface FormatReader {

    /** The format's name in mapping files. */
    String format();

    /** Opens a file; closing the records closes the stream. */
    FileRecords open(FeedMapping mapping, InputStream bytes) throws IOException;

    /** Opens a file that can be read more than once, which some mappings need; closing the records closes what is open. */
    default FileRecords open(FeedMapping mapping, FileBytes bytes) throws IOException {
        return open(mapping, bytes.open());
    }
}
