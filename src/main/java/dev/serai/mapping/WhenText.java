package dev.serai.mapping;

import java.util.ArrayList;
import java.util.List;

/** Reads {@code when}: columns that must hold one of some values, or be filled or empty. */
final class WhenText {

    private final Problems problems;

    WhenText(Problems problems) {
        this.problems = problems;
    }

    List<Condition> read(Node.Fields when) {
        List<Condition> conditions = new ArrayList<>();
        when.values().forEach((column, node) -> {
            if (node instanceof Node.Fields fields) {
                problems.unknownNames(fields, List.of("filled"), "in the condition on " + column);
                problems.required(fields, "filled", "in the condition on " + column);
                conditions.add(new Condition.Filled(column, problems.flag(fields, "filled")));
            } else {
                conditions.add(new Condition.OneOf(column, problems.texts(node, column)));
            }
        });
        return conditions;
    }
}
