package dev.serai.intake;

import dev.serai.mapping.Columns;
import dev.serai.mapping.Companion;
import dev.serai.mapping.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what a companion's text tells of a data file, as a row of its names and values. */
record CompanionRow(Companion companion, String dataFile) {

    private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\n|\\r");

    /** Why the text tells nothing of the data file. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    /** The row; it has every column that the mapping asks for. */
    Row read(String text) throws Unreadable {
        List<Line> lines = lines(text);
        Row row = companion.form() instanceof Companion.Form.Rows rows ? row(rows, lines) : pairs(lines);
        for (String column : asked()) {
            long count = row.columns().names().stream()
                    .filter(name -> Columns.folded(name).equals(Columns.folded(column)))
                    .count();
            if (count != 1) {
                throw new Unreadable((count == 0 ? "has no " : "has more than one ") + column + "; it has "
                        + String.join(", ", row.columns().names()));
            }
        }
        Optional<String> other = companion.file().map(row::cell).filter(name -> !name.equalsIgnoreCase(dataFile));
        if (other.isPresent()) {
            throw new Unreadable("is of a file '" + other.get() + "', expected " + dataFile);
        }
        return row;
    }

    private List<String> asked() {
        return Stream.of(
                        companion.file().stream(),
                        companion.totals().count().stream(),
                        companion.totals().sums().stream().map(sum -> sum.in()))
                .flatMap(names -> names)
                .toList();
    }

    private Row pairs(List<Line> lines) throws Unreadable {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Line line : lines) {
            int at = line.text().indexOf(companion.form().separator());
            if (at < 0) {
                throw new Unreadable("has '" + line.text() + "' on line " + line.number() + ", expected a name, '"
                        + companion.form().separator() + "' and a value");
            }
            names.add(line.text().substring(0, at).strip());
            values.add(line.text().substring(at + 1).strip());
        }
        return new Row(1, Columns.of(names), List.copyOf(values));
    }

    /** Where a column names data files there may be a row for each of several. */
    private Row row(Companion.Form.Rows form, List<Line> lines) throws Unreadable {
        boolean hasHeader = form.columns().isEmpty();
        Columns columns = Columns.of(hasHeader ? cells(form, lines.get(0)) : form.columns());
        List<Row> rows = lines.stream()
                .skip(hasHeader ? 1 : 0)
                .map(line -> new Row(line.number(), columns, cells(form, line)))
                .filter(row -> companion.file().isEmpty()
                        || row.cell(companion.file().get()).equalsIgnoreCase(dataFile))
                .toList();
        if (rows.size() != 1) {
            throw new Unreadable("has " + rows.size() + " rows"
                    + companion
                            .file()
                            .map(column -> " with '" + dataFile + "' in " + column)
                            .orElse("")
                    + ", expected one");
        }
        return rows.get(0);
    }

    private static List<String> cells(Companion.Form form, Line line) {
        return Arrays.stream(line.text().split(Pattern.quote(String.valueOf(form.separator())), -1))
                .map(String::strip)
                .map(CompanionRow::unquoted)
                .toList();
    }

    private static String unquoted(String cell) {
        boolean isQuoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
        return isQuoted ? cell.substring(1, cell.length() - 1) : cell;
    }

    private static List<Line> lines(String text) throws Unreadable {
        String[] all = LINE_END.split(text, -1);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < all.length; i++) {
            if (!all[i].isBlank()) {
                lines.add(new Line(i + 1, all[i].strip()));
            }
        }
        if (lines.isEmpty()) {
            throw new Unreadable("is empty");
        }
        return lines;
    }

    private record Line(long number, String text) {}
}
