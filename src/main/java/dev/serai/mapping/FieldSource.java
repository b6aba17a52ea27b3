package dev.serai.mapping;

import java.util.Set;

/** Where a field's text comes from. */
interface FieldSource {

    /** The text in the licence model's own form; empty where the record has none. */
    String text(Row row) throws Unmapped;

    /** What the record has there, as the file writes it; for messages. */
    String raw(Row row);

    /** The columns as messages name them; empty where the text comes from none. */
    String label();

    /** The columns that a file must have. */
    Set<String> needed();

    /** The columns that a file may lack. */
    default Set<String> optional() {
        return Set.of();
    }

    /** Whether the text is none that stands in the file. */
    default boolean isComputed() {
        return false;
    }

    /** Takes note of the words of a readable record, and of how its dates and numbers are written. */
    default void observe(Row row, Sightings seen) {}

    /** The fault of a text that does not fit. */
    default Unmapped misfit(Row row, String code, String expected) {
        return new Unmapped(RowFault.inCell(label(), raw(row), code, expected));
    }

    /** The same text for every record, in the licence model's own form. */
    record Constant(String given) implements FieldSource {
        @Override
        public String text(Row row) {
            return given;
        }

        @Override
        public String raw(Row row) {
            return given;
        }

        @Override
        public String label() {
            return "";
        }

        @Override
        public Set<String> needed() {
            return Set.of();
        }
    }

    /**
     * A column of the file, as it stands there.
     *
     * @param name the column
     * @param isOptional whether a file may lack it
     */
    record Cell(String name, boolean isOptional) implements FieldSource {
        @Override
        public String text(Row row) {
            return row.cell(name);
        }

        @Override
        public String raw(Row row) {
            return row.cell(name);
        }

        @Override
        public String label() {
            return name;
        }

        @Override
        public Set<String> needed() {
            return isOptional ? Set.of() : Set.of(name);
        }

        @Override
        public Set<String> optional() {
            return isOptional ? Set.of(name) : Set.of();
        }
    }

    /** Makes something of the text that another source gives; of an empty text an empty one. */
    interface Changed extends FieldSource {

        /** Where the text comes from. */
        FieldSource source();

        /** What becomes of a text that is not empty. */
        String changed(String text, Row row) throws Unmapped;

        @Override
        default String text(Row row) throws Unmapped {
            String text = source().text(row);
            return text.isEmpty() ? text : changed(text, row);
        }

        @Override
        default String raw(Row row) {
            return source().raw(row);
        }

        @Override
        default String label() {
            return source().label();
        }

        @Override
        default boolean isComputed() {
            return source().isComputed();
        }

        @Override
        default void observe(Row row, Sightings seen) {
            source().observe(row, seen);
        }

        @Override
        default Set<String> needed() {
            return source().needed();
        }

        @Override
        default Set<String> optional() {
            return source().optional();
        }
    }
}
