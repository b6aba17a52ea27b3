package dev.serai.intake;

import dev.serai.mapping.FeedMapping;
import java.io.IOException;

/** Reads files of one format; a further format is a further package with one of these. */
public interface FormatReader {

    /** The format's name in mapping files. */
    String format();

    /** Opens a file, which some mappings need more than once; closing the records closes what is open. */
    FileRecords open(FeedMapping mapping, ByteSource bytes) throws IOException;
}
