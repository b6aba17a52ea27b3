package dev.serai.intake.csv;

import dev.serai.intake.InboundText;
import dev.serai.intake.WrongCharset;
import dev.serai.mapping.Columns;
import dev.serai.mapping.RowFault;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * Whether a record fits its columns and its encoding.
 *
 * @param charset the encoding
 * @param wrong tells another encoding
 * @param expected where the columns are named, for messages
 */
record RowCheck(Charset charset, WrongCharset wrong, String expected) {

    RowCheck(Charset charset, String expected) {
        this(charset, new WrongCharset(charset), expected);
    }

    List<RowFault> faults(CsvText text, Columns columns, List<String> cells) {
        if (!text.isWhole()) {
            return List.of(wrongQuotes(text.raw()));
        }
        int count = columns.names().size();
        if (cells.size() < count || hasText(cells, count)) {
            return List.of(RowFault.of(
                    "ragged-row",
                    "The row has " + cells.size() + " cells, expected " + count + " as in the " + expected));
        }
        if (wrong.isUtf8(text.raw())) {
            return List.of(utf8(columns, cells));
        }
        return isDamaged(text.raw()) ? badCell(columns, cells) : List.of();
    }

    private RowFault utf8(Columns columns, List<String> cells) {
        int cell = 0;
        while (cell < cells.size() - 1 && !wrong.isUtf8(cells.get(cell))) {
            cell++;
        }
        String column = columns.names().get(Math.min(cell, columns.names().size() - 1));
        return new RowFault(
                column,
                Optional.of(cells.get(cell)),
                "bad-encoding",
                "Column " + column + " has '" + cells.get(cell) + "', which is UTF-8, expected text encoded in "
                        + charset.name());
    }

    private List<RowFault> badCell(Columns columns, List<String> cells) {
        for (int i = 0; i < columns.names().size(); i++) {
            if (isDamaged(cells.get(i))) {
                return List.of(badEncoding(columns.names().get(i), cells.get(i)));
            }
        }
        return List.of();
    }

    private static RowFault wrongQuotes(String raw) {
        String start = raw.length() <= 100 ? raw : raw.substring(0, 100) + "…";
        return new RowFault(
                "",
                Optional.of(start),
                "bad-quotes",
                "A quote in the row is not closed or is followed by text: " + start
                        + "; expected quotes around whole cells and doubled inside them");
    }

    private static boolean hasText(List<String> cells, int from) {
        return cells.size() > from && cells.subList(from, cells.size()).stream().anyMatch(cell -> !cell.isBlank());
    }

    private static boolean isDamaged(String cell) {
        return cell.indexOf(InboundText.DAMAGE) >= 0 || cell.indexOf('\0') >= 0;
    }

    private RowFault badEncoding(String column, String value) {
        String shown = value.replace('\0', InboundText.DAMAGE);
        return new RowFault(
                column,
                Optional.of(shown),
                "bad-encoding",
                "Column " + column + " has '" + shown + "', expected text encoded in " + charset.name());
    }
}
