package dev.serai.mapping;

import dev.serai.text.NearMatch;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code kinds}: the kinds of records of one file. */
final class KindsText {

    private static final List<String> NAMES = List.of("column", "heads", "skip", "columns");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,2}");

    private final Problems problems;

    KindsText(Problems problems) {
        this.problems = problems;
    }

    Optional<RecordKinds> read(Node.Fields kinds) {
        problems.unknownNames(kinds, NAMES, "in kinds");
        Optional<Integer> column =
                problems.required(kinds, "column", "in kinds").flatMap(this::number);
        Map<String, List<String>> columns = columns(kinds);
        List<String> heads = words(kinds, "heads");
        List<String> skip = words(kinds, "skip");
        skip.stream()
                .filter(columns::containsKey)
                .forEach(kind -> problems.add(
                        kinds.line("skip"),
                        "The kind " + kind + " is left out, but it has columns; keep one of the two"));
        heads.stream()
                .filter(head -> !columns.containsKey(head))
                .forEach(head -> problems.add(
                        kinds.line("heads"),
                        "There are no columns of the kind " + head + "; "
                                + NearMatch.hintOrAll(head, columns.keySet())));
        if (column.isEmpty() || columns.isEmpty() || !isSamePlace(columns, column.get() - 1, kinds)) {
            return Optional.empty();
        }
        RecordKinds read = new RecordKinds(column.get() - 1, heads, skip, columns);
        headsAreApart(read, kinds);
        return Optional.of(read);
    }

    private List<String> words(Node.Fields kinds, String name) {
        return Optional.ofNullable(kinds.values().get(name))
                .map(node -> problems.texts(node, name))
                .orElse(List.of());
    }

    private Optional<Integer> number(Node.Scalar scalar) {
        Optional<Integer> number = Optional.of(scalar.text())
                .filter(text -> NUMBER.matcher(text).matches())
                .map(Integer::valueOf);
        if (number.isEmpty()) {
            problems.add(
                    scalar.line(),
                    "Entry 'column' is '" + scalar.text() + "', expected the number of a column, the first being 1");
        }
        return number;
    }

    private Map<String, List<String>> columns(Node.Fields kinds) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        Node.Fields fields = problems.fields(kinds, "columns");
        fields.values().forEach((kind, node) -> {
            List<String> names = problems.distinct(problems.texts(node, kind), node.line());
            if (!names.isEmpty()) {
                columns.put(kind, names);
            }
        });
        if (fields.values().isEmpty()) {
            problems.add(kinds.line("columns"), "Entry 'kinds' needs columns: each kind with its columns");
        }
        return columns;
    }

    private boolean isSamePlace(Map<String, List<String>> columns, int position, Node.Fields kinds) {
        Set<String> names = new LinkedHashSet<>();
        columns.values().forEach(list -> names.add(position < list.size() ? list.get(position) : ""));
        if (names.size() == 1 && !names.contains("")) {
            return true;
        }
        problems.add(
                kinds.line("columns"),
                "Column " + (position + 1) + " tells the kind, it needs one name in the columns of every kind");
        return false;
    }

    private void headsAreApart(RecordKinds kinds, Node.Fields fields) {
        for (String head : kinds.heads()) {
            for (String name : kinds.columns().getOrDefault(head, List.of())) {
                long uses = kinds.columns().values().stream()
                        .filter(list -> list.contains(name))
                        .count();
                if (uses > 1 && !name.equals(kinds.kindColumn())) {
                    problems.add(
                            fields.line("columns"),
                            "Column " + name + " of the head " + head + " stands in another kind as well; give one of"
                                    + " them another name");
                }
            }
        }
    }
}
