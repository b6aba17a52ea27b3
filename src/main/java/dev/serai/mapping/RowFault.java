package dev.serai.mapping;

import java.util.Optional;

/**
 * Why a record cannot be read.
 *
 * @param column the file's own name of the column; empty where the fault is not in one
 * @param value the text found, empty where there is none
 * @param code kebab-case code, for example {@code bad-date}
 * @param message one English sentence: what, which value, what was expected
 */
public record RowFault(String column, Optional<String> value, String code, String message) {

    private static final int MESSAGE_LENGTH = 100;

    /** A fault that is in no column. */
    public static RowFault of(String code, String message) {
        return new RowFault("", Optional.empty(), code, message);
    }

    /** A cell that does not fit; an empty one is a missing field. */
    static RowFault inCell(String column, String value, String code, String expected) {
        if (value.isEmpty()) {
            return new RowFault(
                    column, Optional.empty(), "missing-field", "Column " + column + " is empty, expected " + expected);
        }
        String message = "Column " + column + " has '" + shortened(value) + "', expected " + expected;
        return new RowFault(column, Optional.of(value), code, message);
    }

    static String shortened(String value) {
        return value.length() <= MESSAGE_LENGTH ? value : value.substring(0, MESSAGE_LENGTH) + "…";
    }
}
