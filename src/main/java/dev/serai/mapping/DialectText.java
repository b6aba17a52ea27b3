package dev.serai.mapping;

import java.util.List;
import java.util.Optional;

/** Reads the entries {@code dates} and {@code numbers}. */
final class DialectText {

    private static final List<String> NUMBERS = List.of("decimal", "group");

    private final Problems problems;
    private final Node.Fields root;

    DialectText(Problems problems, Node.Fields root) {
        this.problems = problems;
        this.root = root;
    }

    Dialect read() {
        return new Dialect(problems.scalar(root, "dates").map(this::dates).orElse(DateDialect.ISO), numbers());
    }

    private DateDialect dates(Node.Scalar pattern) {
        try {
            return DateDialect.of(pattern.text());
        } catch (IllegalArgumentException e) {
            problems.add(
                    pattern.line(),
                    "Entry 'dates' is '" + pattern.text() + "', expected a date pattern such as dd.MM.yyyy");
            return DateDialect.ISO;
        }
    }

    private NumberDialect numbers() {
        Node.Fields numbers = problems.fields(root, "numbers");
        problems.unknownNames(numbers, NUMBERS, "in numbers");
        char decimal = problems.character(numbers, "decimal").orElse('.');
        Optional<Character> group = problems.character(numbers, "group");
        if (group.isPresent() && group.get() == decimal) {
            problems.add(
                    numbers.line("group"), "Entry 'group' is the decimal sign '" + decimal + "', expected another");
            return NumberDialect.PLAIN;
        }
        return NumberDialect.of(decimal, group);
    }
}
