package dev.serai.mapping;

import java.util.List;
import java.util.Optional;

/** Reads where one field comes from: a column, a constant, several columns joined, or an expression over some. */
final class SourceText {

    private static final List<String> SOURCES = List.of("from", "value", "join", "compute");
    private static final List<String> NAMES =
            List.of("from", "value", "join", "compute", "separator", "optional", "pad", "map", "lookup");

    private final Problems problems;
    private final Dialect dialect;
    private final LookupTables tables;
    private final FieldTarget target;

    SourceText(Problems problems, Dialect dialect, LookupTables tables, FieldTarget target) {
        this.problems = problems;
        this.dialect = dialect;
        this.tables = tables;
        this.target = target;
    }

    Optional<FieldSource> read(Node node) {
        if (!(node instanceof Node.Fields fields)) {
            problems.add(node.line(), "Field '" + target.name() + "' needs {from: a column} or {value: a text}");
            return Optional.empty();
        }
        problems.unknownNames(fields, NAMES, "in the field '" + target.name() + "'");
        List<String> given =
                SOURCES.stream().filter(fields.values()::containsKey).toList();
        if (given.size() != 1) {
            problems.add(
                    fields.line(),
                    "Field '" + target.name() + "' needs one of " + String.join(", ", SOURCES) + ", found "
                            + (given.isEmpty() ? "none" : String.join(", ", given)));
            return Optional.empty();
        }
        return switch (given.get(0)) {
            case "from" -> column(fields).flatMap(source -> finished(source, fields));
            case "value" -> constant(fields);
            case "join" -> joined(fields).flatMap(source -> finished(source, fields));
            default -> computed(fields);
        };
    }

    private Optional<FieldSource> column(Node.Fields fields) {
        refuse(fields, "from", "separator");
        boolean isOptional = problems.flag(fields, "optional");
        return problems.name(fields, "from").map(name -> new FieldSource.Cell(name, isOptional));
    }

    private Optional<FieldSource> constant(Node.Fields fields) {
        refuse(fields, "value", "separator", "optional", "pad", "map", "lookup");
        Optional<Node.Scalar> value = problems.filled(fields, "value");
        value.ifPresent(given -> target.check(problems, given));
        return value.map(given -> new FieldSource.Constant(given.text()));
    }

    private Optional<FieldSource> joined(Node.Fields fields) {
        refuse(fields, "join", "optional");
        String separator =
                problems.scalar(fields, "separator").map(Node.Scalar::text).orElse("");
        List<FieldSource> parts = problems.items(fields, "join").stream()
                .flatMap(item -> part(item).stream())
                .toList();
        if (!parts.isEmpty() && parts.stream().allMatch(part -> part.label().isEmpty())) {
            problems.add(fields.line("join"), "The join of field '" + target.name() + "' needs a column");
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Joined(parts, separator));
    }

    /** A column by its name, {@code {from: Column, optional: true}} or {@code {value: text}}. */
    private Optional<FieldSource> part(Node item) {
        if (item instanceof Node.Scalar column) {
            return problems.filledText(column, "join").map(name -> new FieldSource.Cell(name, false));
        }
        if (!(item instanceof Node.Fields fields)
                || fields.values().containsKey("from") == fields.values().containsKey("value")) {
            problems.add(item.line(), "A part of the join needs a column, {from: a column} or {value: a text}");
            return Optional.empty();
        }
        if (fields.values().containsKey("value")) {
            problems.unknownNames(fields, List.of("value"), "in a part of the join");
            return problems.filled(fields, "value").map(value -> new FieldSource.Constant(value.text()));
        }
        problems.unknownNames(fields, List.of("from", "optional"), "in a part of the join");
        boolean isOptional = problems.flag(fields, "optional");
        return problems.name(fields, "from").map(name -> new FieldSource.Cell(name, isOptional));
    }

    private Optional<FieldSource> computed(Node.Fields fields) {
        refuse(fields, "compute", "separator", "optional", "pad");
        boolean isChanged =
                fields.values().containsKey("map") || fields.values().containsKey("lookup");
        boolean isNumber = !isChanged && target.kind().isNumber();
        return new ComputeText(problems, dialect, target.name())
                .read(problems.fields(fields, "compute"), isNumber)
                .map(source -> new ChangeText(problems, tables, target).read(source, fields));
    }

    /** The feed's words in the model's form: by a table, or by its dialect. */
    private Optional<FieldSource> finished(FieldSource source, Node.Fields fields) {
        FieldSource changed = new ChangeText(problems, tables, target).read(source, fields);
        boolean isOwnForm = changed instanceof Translated || changed instanceof Lookup.In;
        return Optional.of(isOwnForm ? changed : new Written(changed, target.kind(), dialect));
    }

    private void refuse(Node.Fields fields, String source, String... others) {
        for (String name : others) {
            if (fields.values().containsKey(name)) {
                problems.add(
                        fields.line(name),
                        "Entry '" + name + "' of field '" + target.name() + "' has no meaning beside " + source);
            }
        }
    }
}
