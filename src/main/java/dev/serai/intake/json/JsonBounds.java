package dev.serai.intake.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.serai.intake.NamedRecords;

/** How much of a file a record may be, so that no file fills the memory. */
final class JsonBounds {

    /** What holds for every file: how deep it may be nested, and how long its texts and names may be. */
    static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder()
            .maxNestingDepth(100)
            .maxStringLength(NamedRecords.MOST_CHARACTERS)
            .maxNameLength(1_000)
            .maxNumberLength(1_000)
            .build();

    private final JsonParser parser;
    private final long start;
    private int texts;

    private JsonBounds(JsonParser parser, long start) {
        this.parser = parser;
        this.start = start;
    }

    /** The bounds of a record that starts where the parser stands. */
    static JsonBounds from(JsonParser parser) {
        return new JsonBounds(parser, parser.currentTokenLocation().getCharOffset());
    }

    JsonParser parser() {
        return parser;
    }

    /** Counts a further text of the record. */
    void check() throws StreamConstraintsException {
        texts++;
        if (texts > NamedRecords.MOST_TEXTS) {
            throw tooLarge(NamedRecords.MOST_TEXTS + " texts");
        } else if (parser.currentTokenLocation().getCharOffset() - start > NamedRecords.MOST_CHARACTERS) {
            throw tooLarge(NamedRecords.MOST_CHARACTERS + " characters");
        }
    }

    private StreamConstraintsException tooLarge(String bound) {
        return new StreamConstraintsException("A record has more than " + bound, parser.currentTokenLocation());
    }
}
