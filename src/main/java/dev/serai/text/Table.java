package dev.serai.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A plain text table with a title, as wide as its cells need.
 *
 * @param title printed above
 * @param header names of the columns
 * @param rows cells by row; every row has as many as the header
 */
public record Table(String title, List<String> header, List<List<String>> rows) {

    public Table {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** The table as lines, without trailing blanks. */
    public String text() {
        List<List<String>> all = new ArrayList<>();
        all.add(header);
        all.addAll(rows);
        List<Integer> widths = IntStream.range(0, header.size())
                .mapToObj(column -> all.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toList();
        String rule = widths.stream().map("-"::repeat).collect(Collectors.joining("  "));
        List<String> lines = new ArrayList<>(List.of(title, line(header, widths), rule));
        rows.forEach(row -> lines.add(line(row, widths)));
        return String.join(System.lineSeparator(), lines);
    }

    private static String line(List<String> cells, List<Integer> widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> pad(cells.get(column), widths.get(column)))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private static String pad(String cell, int width) {
        return cell + " ".repeat(width - cell.length());
    }
}
