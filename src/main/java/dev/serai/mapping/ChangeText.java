package dev.serai.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what becomes of a field's text before it is the field: {@code pad}, {@code map} and {@code lookup}, in this order. */
final class ChangeText {

    private static final List<String> PAD = List.of("side", "width", "with");
    private static final List<String> LOOKUP = List.of("name", "key", "value");
    private static final int MOST_WIDTH = 200;
    private static final Pattern WIDTH = Pattern.compile("[1-9][0-9]{0,2}");

    private final Problems problems;
    private final LookupTables tables;
    private final FieldTarget target;

    ChangeText(Problems problems, LookupTables tables, FieldTarget target) {
        this.problems = problems;
        this.tables = tables;
        this.target = target;
    }

    FieldSource read(FieldSource source, Node.Fields fields) {
        FieldSource padded =
                fields.values().containsKey("pad") ? padded(source, problems.fields(fields, "pad")) : source;
        boolean isMapped = fields.values().containsKey("map");
        if (isMapped && fields.values().containsKey("lookup")) {
            problems.add(fields.line("lookup"), "Field '" + target.name() + "' needs either map or lookup, not both");
        }
        if (isMapped) {
            return new Translated(padded, words(fields), target.kind().code());
        }
        return lookup(fields)
                .<FieldSource>map(table -> new Lookup.In(padded, table))
                .orElse(padded);
    }

    private FieldSource padded(FieldSource source, Node.Fields pad) {
        problems.unknownNames(pad, PAD, "in pad");
        Optional<Integer> width = problems.required(pad, "width", "in pad").flatMap(this::width);
        problems.required(pad, "with", "in pad");
        Optional<Character> sign = problems.character(pad, "with");
        boolean isLeft = problems.word(pad, "side", List.of("left", "right"))
                .filter("right"::equals)
                .isEmpty();
        return width.isPresent() && sign.isPresent() ? new Padded(source, width.get(), isLeft, sign.get()) : source;
    }

    private Optional<Integer> width(Node.Scalar scalar) {
        Optional<Integer> width = Optional.of(scalar.text())
                .filter(text -> WIDTH.matcher(text).matches())
                .map(Integer::valueOf)
                .filter(number -> number <= MOST_WIDTH);
        if (width.isEmpty()) {
            problems.add(
                    scalar.line(),
                    "Entry 'width' is '" + scalar.text() + "', expected a number from 1 to " + MOST_WIDTH);
        }
        return width;
    }

    private Map<String, String> words(Node.Fields fields) {
        Map<String, String> words = new LinkedHashMap<>();
        Node.Fields map = problems.fields(fields, "map");
        map.values().keySet().forEach(word -> problems.scalar(map, word).ifPresent(meaning -> {
            target.check(problems, meaning);
            words.put(word, meaning.text());
        }));
        if (words.isEmpty()) {
            problems.add(fields.line("map"), "The map of field '" + target.name() + "' is empty");
        }
        return Map.copyOf(words);
    }

    /** By its name, or with the names of its two columns. */
    private Optional<Lookup> lookup(Node.Fields fields) {
        if (!(fields.values().get("lookup") instanceof Node.Fields lookup)) {
            return problems.scalar(fields, "lookup").flatMap(name -> tables.find(name, target));
        }
        problems.unknownNames(lookup, LOOKUP, "in lookup");
        Optional<Node.Scalar> name = problems.required(lookup, "name", "in lookup");
        Optional<Node.Scalar> key = problems.required(lookup, "key", "in lookup");
        Optional<Node.Scalar> value = problems.required(lookup, "value", "in lookup");
        return name.isPresent() && key.isPresent() && value.isPresent()
                ? tables.find(name.get(), key.get(), value.get(), target)
                : Optional.empty();
    }
}
