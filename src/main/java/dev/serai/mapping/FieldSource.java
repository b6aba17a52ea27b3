package dev.serai.mapping;

import java.util.Map;

/** Where a field's text comes from. */
sealed interface FieldSource {

    /** The same text for every record, in the licence model's own form. */
    record Constant(String text) implements FieldSource {}

    /**
     * A column of the file.
     *
     * @param name the column
     * @param isOptional whether a file may lack it
     * @param translations the model's word for each of the file's; empty where the cell is taken as it is
     */
    record Column(String name, boolean isOptional, Map<String, String> translations) implements FieldSource {}
}
