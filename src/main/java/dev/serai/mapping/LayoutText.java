package dev.serai.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the entries of {@code csv} that say how rows belong together. */
final class LayoutText {

    static final List<String> NAMES = List.of("header", "columns", "kinds", "fill", "skip", "footer");

    private static final List<String> FOOTER = List.of("when", "count", "sum");
    private static final Map<String, CsvLayout.Header> HEADERS =
            Map.of("first", CsvLayout.Header.FIRST, "find", CsvLayout.Header.FIND, "none", CsvLayout.Header.NONE);

    private final Problems problems;
    private final Dialect dialect;

    LayoutText(Problems problems, Dialect dialect) {
        this.problems = problems;
        this.dialect = dialect;
    }

    CsvLayout read(Node.Fields csv) {
        Optional<CsvLayout.Header> given =
                problems.word(csv, "header", List.of("first", "find", "none")).map(HEADERS::get);
        boolean hasKinds = csv.values().containsKey("kinds");
        boolean hasColumns = csv.values().containsKey("columns");
        CsvLayout.Header header = given.orElse(hasKinds ? CsvLayout.Header.NONE : CsvLayout.Header.FIRST);
        if (header == CsvLayout.Header.NONE && hasKinds == hasColumns) {
            problems.add(csv.line("header"), "A file without header needs either columns or kinds");
        } else if (header != CsvLayout.Header.NONE && (hasKinds || hasColumns)) {
            problems.add(
                    csv.line(hasKinds ? "kinds" : "columns"),
                    "Entry '" + (hasKinds ? "kinds" : "columns")
                            + "' needs header: none, as the header names the columns");
        }
        List<String> fill = texts(csv, "fill");
        if (hasKinds && !fill.isEmpty()) {
            problems.add(csv.line("fill"), "Entry 'fill' has no meaning beside kinds; name the kinds that are heads");
        }
        return new CsvLayout(
                header,
                problems.distinct(texts(csv, "columns"), csv.line("columns")),
                hasKinds ? new KindsText(problems).read(problems.fields(csv, "kinds")) : Optional.empty(),
                fill,
                csv.values().containsKey("skip") ? skipped(csv, hasKinds, fill) : Optional.empty(),
                csv.values().containsKey("footer") ? footer(problems.fields(csv, "footer")) : Optional.empty(),
                dialect.empty().words());
    }

    /** A column that is filled from above would be empty where a footer's totals are compared. */
    private Optional<Skipped> skipped(Node.Fields csv, boolean hasKinds, List<String> fill) {
        int line = csv.line("skip");
        Skipped skipped = new Skipped(new WhenText(problems).read(problems.fields(csv, "skip")));
        if (skipped.columns().isEmpty()) {
            problems.add(line, "Entry 'skip' needs a column that tells a row that is left out from a record");
        }
        if (hasKinds) {
            problems.add(line, "Entry 'skip' has no meaning beside kinds; it stands in kinds and names some of them");
        }
        fill.stream()
                .filter(skipped.columns()::contains)
                .forEach(column -> problems.add(
                        line, "Column " + column + " of 'skip' is filled from the row above; name another one"));
        return Optional.of(skipped);
    }

    private List<String> texts(Node.Fields csv, String name) {
        return Optional.ofNullable(csv.values().get(name))
                .map(node -> problems.texts(node, name))
                .orElse(List.of());
    }

    private Optional<Footer> footer(Node.Fields footer) {
        problems.unknownNames(footer, FOOTER, "in footer");
        List<Condition> when = new WhenText(problems).read(problems.fields(footer, "when"));
        if (when.isEmpty()) {
            problems.add(
                    footer.line("when"), "Entry 'footer' needs when: a column that tells the footer from a record");
        }
        return Optional.of(new Footer(when, new TotalsText(problems, dialect, "footer").read(footer)));
    }
}
