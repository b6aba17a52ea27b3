package dev.serai.sql;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Rows in the text form of PostgreSQL's COPY: one a line, cells between tabs, {@code \N} for what is absent. */
final class CopyText {

    private static final int PLAIN = 0;

    private final ByteArrayOutputStream text = new ByteArrayOutputStream(1 << 16);

    private CopyText() {}

    /** The rows in UTF-8. */
    static byte[] of(List<Object[]> rows) {
        CopyText copy = new CopyText();
        rows.forEach(copy::addRow);
        return copy.text.toByteArray();
    }

    private void addRow(Object[] row) {
        for (int column = 0; column < row.length; column++) {
            if (column > 0) {
                text.write('\t');
            }
            add(row[column]);
        }
        text.write('\n');
    }

    private void add(Object cell) {
        if (cell == null) {
            text.write('\\');
            text.write('N');
        } else {
            escape((cell instanceof BigDecimal number ? number.toPlainString() : cell.toString())
                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    private void escape(byte[] cell) {
        int written = 0;
        for (int i = 0; i < cell.length; i++) {
            int letter = letter(cell[i]);
            if (letter != PLAIN) {
                text.write(cell, written, i - written);
                text.write('\\');
                text.write(letter);
                written = i + 1;
            }
        }
        text.write(cell, written, cell.length - written);
    }

    /** What stands for a byte after a backslash; every byte of a character beyond ASCII is negative, and plain. */
    private static int letter(byte of) {
        return switch (of) {
            case '\\' -> '\\';
            case '\t' -> 't';
            case '\n' -> 'n';
            case '\r' -> 'r';
            default -> PLAIN;
        };
    }
}
