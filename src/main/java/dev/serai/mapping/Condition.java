package dev.serai.mapping;

import java.util.List;

/** A column that decides whether a record makes an event: by one of some values, or by being filled or empty. */
sealed interface Condition {

    String column();

    boolean holds(Row row);

    /** What the column would have to hold, in English. */
    String expected();

    /** The values that it asks for, if it asks for values. */
    default List<String> words() {
        return List.of();
    }

    /** The column has one of these values. */
    record OneOf(String column, List<String> values) implements Condition {
        @Override
        public List<String> words() {
            return values;
        }

        @Override
        public boolean holds(Row row) {
            return values.contains(row.cell(column));
        }

        @Override
        public String expected() {
            return String.join(" or ", values);
        }
    }

    /** The column is filled, or is empty. */
    record Filled(String column, boolean isFilled) implements Condition {
        @Override
        public boolean holds(Row row) {
            return row.cell(column).isEmpty() != isFilled;
        }

        @Override
        public String expected() {
            return isFilled ? "a value" : "nothing";
        }
    }
}
