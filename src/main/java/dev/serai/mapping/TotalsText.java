package dev.serai.mapping;

import java.util.List;
import java.util.Optional;

/** Reads the entries {@code count} and {@code sum} of a footer or a companion. */
final class TotalsText {

    private final Problems problems;
    private final Dialect dialect;
    private final String teller;

    /** {@code teller} is the entry that has them: footer or companion. */
    TotalsText(Problems problems, Dialect dialect, String teller) {
        this.problems = problems;
        this.dialect = dialect;
        this.teller = teller;
    }

    Totals read(Node.Fields entry) {
        if (!entry.values().containsKey("count") && !entry.values().containsKey("sum")) {
            problems.add(entry.line(), "Entry '" + teller + "' needs count or sum");
        }
        return new Totals(problems.name(entry, "count"), sums(entry), dialect);
    }

    private List<Totals.Sum> sums(Node.Fields entry) {
        Node sum = entry.values().get("sum");
        if (sum == null) {
            return List.of();
        }
        List<Node> items = sum instanceof Node.Items ? problems.items(entry, "sum") : List.of(sum);
        return items.stream().flatMap(item -> sum(item).stream()).toList();
    }

    private Optional<Totals.Sum> sum(Node item) {
        if (!(item instanceof Node.Fields fields)) {
            problems.add(
                    item.line(), "Entry 'sum' needs {of: a column of the records, in: a column of the " + teller + "}");
            return Optional.empty();
        }
        problems.unknownNames(fields, List.of("of", "in"), "in sum");
        problems.required(fields, "of", "in sum");
        problems.required(fields, "in", "in sum");
        return problems.name(fields, "of")
                .flatMap(of -> problems.name(fields, "in").map(in -> new Totals.Sum(of, in)));
    }
}
