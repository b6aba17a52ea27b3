package dev.serai.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code compute}: an expression of JSONata and the columns it sees, those that hold dates or numbers by themselves. */
final class ComputeText {

    private static final List<String> NAMES = List.of("of", "numbers", "dates", "expression");
    private static final String HERE = "in compute";

    private final Problems problems;
    private final Dialect dialect;
    private final String field;

    ComputeText(Problems problems, Dialect dialect, String field) {
        this.problems = problems;
        this.dialect = dialect;
        this.field = field;
    }

    Optional<FieldSource> read(Node.Fields compute, boolean isNumber) {
        problems.unknownNames(compute, NAMES, HERE);
        Map<String, FieldKind> inputs = new LinkedHashMap<>();
        add(inputs, compute, "of", FieldKind.TEXT);
        add(inputs, compute, "numbers", FieldKind.DECIMAL);
        add(inputs, compute, "dates", FieldKind.DATE);
        if (inputs.isEmpty()) {
            problems.add(
                    compute.line(), "The compute of field '" + field + "' names no column under of, numbers or dates");
        }
        return problems.required(compute, "expression", HERE)
                .flatMap(text -> formula(text, inputs))
                .map(formula -> new Computed(formula, inputs, isNumber, dialect));
    }

    private void add(Map<String, FieldKind> inputs, Node.Fields compute, String name, FieldKind kind) {
        Optional.ofNullable(compute.values().get(name))
                .map(node -> problems.texts(node, name))
                .orElse(List.of())
                .forEach(column -> {
                    if (inputs.putIfAbsent(column, kind) != null) {
                        problems.add(compute.line(name), "Column " + column + " stands twice " + HERE);
                    }
                });
    }

    private Optional<Formula> formula(Node.Scalar text, Map<String, FieldKind> inputs) {
        inputs.keySet().stream()
                .filter(column -> !text.text().contains(column))
                .forEach(column -> problems.add(
                        text.line(), "Column " + column + " is not in the expression of field '" + field + "'"));
        try {
            return Optional.of(Formula.of(text.text()));
        } catch (Formula.Failure e) {
            problems.add(text.line(), "The expression of field '" + field + "' is wrong: " + e.reason());
            return Optional.empty();
        }
    }
}
