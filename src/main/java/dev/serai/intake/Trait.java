package dev.serai.intake;

import dev.serai.text.Sha256;

/**
 * Something that a feed's files have in common, or that one of them is the first to have.
 *
 * @param kind what it is
 * @param column the column; empty for the header
 * @param value the header, a word, or a form
 */
record Trait(Kind kind, String column, String value) {

    private static final String SEPARATOR = "\u001f";

    /** What can be told of how a file is written; the code under which a new one is reported. */
    enum Kind {
        HEADER("new-header"),
        WORD("new-value"),
        FORM("new-form"),
        DISTANCE("unusual-date");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    String hash() {
        return Sha256.of(kind + SEPARATOR + column + SEPARATOR + value);
    }
}
