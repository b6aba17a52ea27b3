package dev.serai.mapping;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the entries {@code dates}, {@code numbers} and {@code empty}. */
final class DialectText {

    private static final List<String> NUMBERS = List.of("decimal", "group", "sign");

    /** To YAML the bare word NULL is nothing; what is meant in this list is the word. */
    private static final List<String> NULLS = List.of("NULL", "null", "Null");

    private final Problems problems;
    private final Node.Fields root;

    DialectText(Problems problems, Node.Fields root) {
        this.problems = problems;
        this.root = root;
    }

    Dialect read() {
        return new Dialect(dates(), numbers(), empty());
    }

    private EmptyCells empty() {
        Node empty = root.values().get("empty");
        if (empty == null) {
            return EmptyCells.NONE;
        }
        Set<String> words = new HashSet<>();
        for (Node item : empty instanceof Node.Items list ? list.items() : List.of(empty)) {
            if (item instanceof Node.Scalar word) {
                words.addAll(word.text().isBlank() ? NULLS : List.of(word.text()));
            } else {
                problems.add(item.line(), "Entry 'empty' needs a list of texts");
            }
        }
        return new EmptyCells(words);
    }

    private DateDialect dates() {
        Optional<Node> node = Optional.ofNullable(root.values().get("dates"));
        List<DatePattern> patterns = new ArrayList<>();
        node.ifPresent(each ->
                problems.texts(each, "dates").forEach(text -> pattern(text).ifPresent(patterns::add)));
        if (patterns.isEmpty()) {
            return DateDialect.ISO;
        }
        DateDialect dates = new DateDialect(patterns);
        dates.ambiguous()
                .ifPresent(text -> problems.add(
                        root.line("dates"),
                        "Two of the patterns in 'dates' read '" + text + "' as two different days; a feed can have only"
                                + " one of them"));
        return dates;
    }

    private Optional<DatePattern> pattern(String text) {
        try {
            return Optional.of(DatePattern.of(text));
        } catch (IllegalArgumentException e) {
            problems.add(
                    root.line("dates"), "Entry 'dates' is '" + text + "', expected a date pattern such as dd.MM.yyyy");
            return Optional.empty();
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
        return new NumberDialect(decimal, group, signs(numbers));
    }

    private List<SignStyle> signs(Node.Fields numbers) {
        Node sign = numbers.values().get("sign");
        if (sign == null) {
            return List.of(SignStyle.LEADING);
        }
        Set<SignStyle> styles = EnumSet.noneOf(SignStyle.class);
        for (String word : problems.texts(sign, "sign")) {
            SignStyle.parse(word)
                    .ifPresentOrElse(
                            styles::add,
                            () -> problems.add(
                                    sign.line(),
                                    "Entry 'sign' is '" + word + "', expected leading, trailing or parentheses"));
        }
        return List.copyOf(styles);
    }
}
