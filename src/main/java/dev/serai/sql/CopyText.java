package dev.serai.sql;

import java.math.BigDecimal;
import java.util.List;

/** Rows in the text form of PostgreSQL's COPY: one a line, cells between tabs, {@code \N} for what is absent. */
final class CopyText {

    private CopyText() {}

    static String of(List<Object[]> rows) {
        StringBuilder text = new StringBuilder();
        for (Object[] row : rows) {
            for (int column = 0; column < row.length; column++) {
                text.append(column == 0 ? "" : "\t");
                add(text, row[column]);
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static void add(StringBuilder text, Object cell) {
        if (cell == null) {
            text.append("\\N");
        } else if (cell instanceof String word) {
            escape(text, word);
        } else if (cell instanceof BigDecimal number) {
            text.append(number.toPlainString());
        } else {
            text.append(cell);
        }
    }

    private static void escape(StringBuilder text, String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }
}
