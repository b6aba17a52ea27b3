package dev.serai.mapping;

import dev.serai.licence.EventFields;
import dev.serai.licence.EventType;
import dev.serai.licence.ParsedEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads where one field comes from: {@code {from: Column}} or {@code {value: text}}. */
final class SourceText {

    private static final List<String> NAMES = List.of("from", "value", "map", "optional");

    private final Problems problems;
    private final EventType type;
    private final String target;

    SourceText(Problems problems, EventType type, String target) {
        this.problems = problems;
        this.type = type;
        this.target = target;
    }

    Optional<FieldSource> read(Node node) {
        if (!(node instanceof Node.Fields fields)) {
            problems.add(node.line(), "Field '" + target + "' needs {from: a column} or {value: a text}");
            return Optional.empty();
        }
        problems.unknownNames(fields, NAMES, "in the field '" + target + "'");
        Optional<Node.Scalar> from = problems.scalar(fields, "from");
        Optional<Node.Scalar> value = problems.scalar(fields, "value");
        if (from.isPresent() == value.isPresent()) {
            problems.add(fields.line(), "Field '" + target + "' needs either from or value");
            return Optional.empty();
        }
        return from.isPresent()
                ? Optional.of(column(from.get(), fields))
                : value.flatMap(each -> constant(each, fields));
    }

    private FieldSource column(Node.Scalar from, Node.Fields fields) {
        Map<String, String> translations = new LinkedHashMap<>();
        Node.Fields map = problems.fields(fields, "map");
        map.values().keySet().forEach(word -> problems.scalar(map, word).ifPresent(meaning -> {
            check(meaning);
            translations.put(word, meaning.text());
        }));
        if (fields.values().containsKey("map") && translations.isEmpty()) {
            problems.add(fields.line("map"), "The map of field '" + target + "' is empty");
        }
        return new FieldSource.Column(from.text(), isOptional(fields), Map.copyOf(translations));
    }

    private Optional<FieldSource> constant(Node.Scalar value, Node.Fields fields) {
        List.of("map", "optional").stream()
                .filter(fields.values()::containsKey)
                .forEach(name -> problems.add(
                        fields.line(name),
                        "Entry '" + name + "' of field '" + target + "' has no meaning beside value"));
        check(value);
        return Optional.of(new FieldSource.Constant(value.text()));
    }

    private boolean isOptional(Node.Fields fields) {
        Optional<Node.Scalar> optional = problems.scalar(fields, "optional");
        optional.filter(each -> !each.text().equals("true") && !each.text().equals("false"))
                .ifPresent(each ->
                        problems.add(each.line(), "Entry 'optional' is '" + each.text() + "', expected true or false"));
        return optional.filter(each -> each.text().equals("true")).isPresent();
    }

    /** A text that the mapping itself gives is in the licence model's own form, and can be checked here. */
    private void check(Node.Scalar given) {
        if (EventFields.parse(type, Map.of(target, given.text())) instanceof ParsedEvent.Unreadable unreadable) {
            unreadable.faults().stream()
                    .filter(fault -> fault.field().equals(target))
                    .findFirst()
                    .ifPresent(fault -> problems.add(given.line(), fault.message()));
        }
    }
}
