package dev.serai.mapping;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What kind of file a feed sends, with what its reader needs to know. */
public sealed interface FileFormat {

    /** The format's name in a mapping file. */
    String name();

    /** Columns that the reader itself looks at, whether or not a field is taken from them. */
    default Set<String> columnsRead() {
        return Set.of();
    }

    /** The columns of every file, where the mapping and not the file names them. */
    default Optional<Columns> columnsGiven() {
        return Optional.empty();
    }

    /**
     * Separated values.
     *
     * @param delimiter between two cells
     * @param quote around a cell that holds a delimiter or a line end
     * @param comment starts a line that is not a record, if the feed has such lines
     * @param charset encoding of a file without byte order mark
     * @param layout where the columns' names come from and which rows are more than a record
     */
    record Csv(char delimiter, char quote, Optional<Character> comment, Charset charset, CsvLayout layout)
            implements FileFormat {

        /** With a header in the first row and records in all others. */
        public Csv(char delimiter, char quote, Optional<Character> comment, Charset charset) {
            this(delimiter, quote, comment, charset, CsvLayout.PLAIN);
        }

        @Override
        public String name() {
            return "csv";
        }

        @Override
        public Set<String> columnsRead() {
            return layout.columnsRead();
        }

        @Override
        public Optional<Columns> columnsGiven() {
            return layout.columnsGiven();
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

    /**
     * XML in the encoding that it declares.
     *
     * @param record names of the elements that lead from the root to a record, the record's own last
     * @param prefixes the mapping's prefix of each namespace; empty where elements go by their local names
     * @param keys by element, the path below it whose text tells repeated ones apart
     * @param secrets elements and attributes whose text is not kept
     */
    record Xml(List<String> record, Map<String, String> prefixes, Map<String, String> keys, Set<String> secrets)
            implements FileFormat {
        @Override
        public String name() {
            return "xml";
        }
    }

    /**
     * EDIFACT or X12.
     *
     * @param record segment that begins a record
     * @param messages types of message that are read, such as ORDERS or 850
     * @param skipped types of message that are passed over
     * @param qualified segments that go by the code in their first element, besides the usual ones
     * @param charset encoding, where it is not the one that the interchange names
     */
    record Edi(
            String record, Set<String> messages, Set<String> skipped, Set<String> qualified, Optional<Charset> charset)
            implements FileFormat {
        @Override
        public String name() {
            return "edi";
        }
    }
}
