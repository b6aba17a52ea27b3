package dev.serai.mapping;

import java.util.Set;

/**
 * The words with which a feed says that a cell is empty, such as NULL or NA.
 *
 * @param words as the feed writes them
 */
record EmptyCells(Set<String> words) {

    static final EmptyCells NONE = new EmptyCells(Set.of());

    EmptyCells {
        words = Set.copyOf(words);
    }

    /** The record with such cells empty. */
    Row clean(Row row) {
        return words.isEmpty() || row.cells().stream().noneMatch(this::isEmpty)
                ? row
                : new Row(
                        row.line(),
                        row.columns(),
                        row.cells().stream()
                                .map(cell -> isEmpty(cell) ? "" : cell)
                                .toList());
    }

    private boolean isEmpty(String cell) {
        return words.contains(cell.strip());
    }
}
