package dev.serai.mapping;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/** What kind of file a feed sends, with what its reader needs to know. */
public sealed interface FileFormat {

    /** The format's name in a mapping file. */
    String name();

    /**
     * Separated values with a header.
     *
     * @param delimiter between two cells
     * @param quote around a cell that holds a delimiter or a line end
     * @param comment starts a line that is not a record, if the feed has such lines
     * @param charset encoding of a file without byte order mark
     */
    record Csv(char delimiter, char quote, Optional<Character> comment, Charset charset) implements FileFormat {
        @Override
        public String name() {
            return "csv";
        }
    }

    /**
     * JSON in UTF-8.
     *
     * @param records member names that lead from the root to the array of records; none where the root is the array
     * @param lines member of a record that holds its lines: each line is a record then, and the members beside it repeat
     */
    record Json(List<String> records, Optional<String> lines) implements FileFormat {
        @Override
        public String name() {
            return "json";
        }
    }
}
