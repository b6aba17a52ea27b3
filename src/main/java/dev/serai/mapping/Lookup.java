package dev.serai.mapping;

import dev.serai.text.NearMatch;
import java.util.List;
import java.util.NavigableMap;
import java.util.stream.Stream;

/**
 * A table of an operator's own: for each key of a file the word of the licence model.
 *
 * @param file the table's file, as messages name it
 * @param words word by key
 */
record Lookup(String file, NavigableMap<String, String> words) {

    private static final int FEW = 200;
    private static final int NEIGHBOURS = 20;

    /** Keys that may have been meant; of a long table only its neighbours by the alphabet, as each costs time. */
    String hint(String key) {
        List<String> candidates = words.size() <= FEW ? List.copyOf(words.keySet()) : neighbours(key);
        return NearMatch.hint("; ", key, candidates);
    }

    private List<String> neighbours(String key) {
        return Stream.concat(
                        words.headMap(key, false).descendingKeySet().stream().limit(NEIGHBOURS),
                        words.tailMap(key, false).keySet().stream().limit(NEIGHBOURS))
                .toList();
    }

    /** A text replaced by its word in the table. */
    record In(FieldSource source, Lookup table) implements FieldSource.Changed {
        @Override
        public String changed(String text, Row row) throws Unmapped {
            String word = table.words().get(text);
            if (word == null) {
                throw misfit(row, "unknown-key", "a key of " + table.file() + table.hint(text));
            }
            return word;
        }
    }
}
