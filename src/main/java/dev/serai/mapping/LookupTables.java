package dev.serai.mapping;

import dev.serai.text.NearMatch;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The lookup tables that a mapping names, read once each. */
final class LookupTables {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");

    private final LookupFiles files;
    private final Problems problems;
    private final Map<String, LookupText> read = new TreeMap<>();

    LookupTables(LookupFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    /** A table of two columns: the key and the word. */
    Optional<Lookup> find(Node.Scalar name, FieldTarget target) {
        return table(name).flatMap(text -> text.pairs(name.line(), target));
    }

    /** A table by the names of two of its columns. */
    Optional<Lookup> find(Node.Scalar name, Node.Scalar key, Node.Scalar value, FieldTarget target) {
        return table(name).flatMap(text -> text.pairs(key, value, target));
    }

    /** The texts of all the tables by their names. */
    Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        read.forEach((name, table) -> texts.put(name, table.text()));
        return texts;
    }

    private Optional<LookupText> table(Node.Scalar name) {
        String table = name.text();
        if (!NAME.matcher(table).matches()) {
            problems.add(
                    name.line(),
                    "Entry 'lookup' is '" + table + "', expected the name of a file in mappings/lookups without .csv");
            return Optional.empty();
        }
        if (!read.containsKey(table)) {
            Optional<String> text = files.text(table, problems);
            if (text.isEmpty()) {
                problems.add(name.line(), "There is no " + files.file(table) + hint(table));
                return Optional.empty();
            }
            read.put(table, new LookupText(table, files.file(table), text.get(), problems));
        }
        return Optional.ofNullable(read.get(table));
    }

    private String hint(String name) {
        return files instanceof LookupFiles.Folder folder ? NearMatch.hint("; ", name, folder.names()) : "";
    }
}
