package dev.serai.mapping;

import dev.serai.text.NearMatch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which columns a mapping needs, which it takes if they are there, and which it knows but does not use. Anything else in
 * a file is a fault, so that a renamed column is never read as an empty one. An ignored name that ends with {@code *}
 * stands for every column that begins so.
 */
record ColumnUse(Set<String> needed, Set<String> optional, Set<String> ignored) {

    private static final String ANY = "*";
    private static final int MOST_LISTED = 25;

    List<RowFault> check(Columns columns) {
        List<RowFault> faults = new ArrayList<>();
        Set<String> unknown = unknown(columns);
        for (String column : new TreeSet<>(needed)) {
            if (!columns.contains(column)) {
                String message =
                        "Column " + column + " of the mapping is not in the file" + hint(column, columns.names());
                faults.add(new RowFault(column, Optional.empty(), "missing-column", message));
            }
        }
        for (String column : unknown) {
            faults.add(unknownColumn(column));
        }
        return faults;
    }

    /** Columns of the file that the mapping neither uses nor ignores. */
    Set<String> unknown(Columns columns) {
        Set<String> known = new TreeSet<>();
        known().forEach(name -> known.add(Columns.folded(name)));
        Set<String> unknown = new TreeSet<>();
        columns.names().stream()
                .filter(name -> !known.contains(Columns.folded(name)))
                .filter(name -> !ignores(name))
                .forEach(unknown::add);
        return unknown;
    }

    /** Whether the mapping knows this column and does not use it. */
    boolean ignores(String column) {
        if (ignored.contains(column)) {
            return true;
        }
        for (String name : ignored) {
            if (name.endsWith(ANY) && startsWith(column, name.substring(0, name.length() - ANY.length()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(String column, String prefix) {
        return Columns.folded(column).startsWith(Columns.folded(prefix));
    }

    RowFault unknownColumn(String column) {
        String message = "Column " + column + " of the file is not in the mapping; map it or add it to ignore"
                + hint(column, names());
        return new RowFault(column, Optional.empty(), "unknown-column", message);
    }

    /** A long list would only hide what the message says. */
    private static String hint(String column, Collection<String> names) {
        return names.size() <= MOST_LISTED
                ? "; " + NearMatch.hintOrAll(column, names)
                : NearMatch.hint("; ", column, names);
    }

    private Collection<String> names() {
        return known().sorted().distinct().toList();
    }

    private Stream<String> known() {
        return Stream.of(needed, optional, ignored).flatMap(Set::stream);
    }
}
