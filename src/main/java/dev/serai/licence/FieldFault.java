package dev.serai.licence;

import java.util.Optional;

/**
 * One field of an event that cannot be read.
 *
 * @param field name in the licence model
 * @param value the text found, empty where the field is missing
 * @param expected what the field takes, in English
 */
public record FieldFault(String field, Optional<String> value, String expected) {

    /** One sentence with field, value and what was expected. */
    public String message() {
        return value.map(found -> "Field " + field + " has '" + found + "', expected " + expected)
                .orElseGet(() -> "Field " + field + " is missing, expected " + expected);
    }
}
