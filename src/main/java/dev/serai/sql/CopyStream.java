package dev.serai.sql;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import org.postgresql.copy.CopyIn;
import org.postgresql.util.ByteConverter;

/**
 * Rows in the binary form of PostgreSQL's COPY, sent piece by piece so that the server takes the first while the next is
 * put together. A whole number has the width of its column: an int stands for an integer, a long for a bigint.
 */
final class CopyStream {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);
    private static final int PIECE = 1 << 16;
    private static final int ABSENT = -1;
    private static final short END = -1;

    private final CopyIn copy;
    private final ByteBuffer piece = ByteBuffer.allocate(PIECE);

    private CopyStream(CopyIn copy) {
        this.copy = copy;
    }

    /** Sends rows and ends the copy. */
    static void send(CopyIn copy, Iterator<Object[]> rows) throws SQLException {
        CopyStream stream = new CopyStream(copy);
        stream.put(SIGNATURE);
        stream.room(2 * Integer.BYTES).putInt(0).putInt(0);
        while (rows.hasNext()) {
            Object[] row = rows.next();
            stream.room(Short.BYTES).putShort((short) row.length);
            for (Object cell : row) {
                stream.add(cell);
            }
        }
        stream.room(Short.BYTES).putShort(END);
        stream.flush();
        copy.endCopy();
    }

    private void add(Object cell) throws SQLException {
        if (cell == null) {
            room(Integer.BYTES).putInt(ABSENT);
        } else if (cell instanceof String text) {
            sized(text.getBytes(StandardCharsets.UTF_8));
        } else if (cell instanceof Long number) {
            room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(number);
        } else if (cell instanceof Integer number) {
            room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(number);
        } else if (cell instanceof LocalDate day) {
            room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(Math.toIntExact(ChronoUnit.DAYS.between(EPOCH, day)));
        } else if (cell instanceof BigDecimal number) {
            sized(ByteConverter.numeric(number));
        } else if (cell instanceof Boolean is) {
            room(Integer.BYTES + 1).putInt(1).put((byte) (is ? 1 : 0));
        } else {
            throw new IllegalArgumentException("No column takes a " + cell.getClass() + ": " + cell);
        }
    }

    private void sized(byte[] bytes) throws SQLException {
        room(Integer.BYTES).putInt(bytes.length);
        put(bytes);
    }

    private void put(byte[] bytes) throws SQLException {
        if (bytes.length > PIECE) {
            flush();
            copy.writeToCopy(bytes, 0, bytes.length);
        } else {
            room(bytes.length).put(bytes);
        }
    }

    private ByteBuffer room(int bytes) throws SQLException {
        if (piece.remaining() < bytes) {
            flush();
        }
        return piece;
    }

    private void flush() throws SQLException {
        copy.writeToCopy(piece.array(), 0, piece.position());
        piece.clear();
    }
}
