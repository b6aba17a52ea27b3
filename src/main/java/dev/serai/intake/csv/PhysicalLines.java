package dev.serai.intake.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The physical lines of a text, numbered from 1; LF, CR LF and CR end a line. What a line has beyond a million
 * characters is left out, so that a file without line ends cannot fill the memory.
 */
final class PhysicalLines {

    private static final int MOST = 1_000_000;

    private final Reader reader;
    private final char[] buffer = new char[1 << 16];
    private final Deque<String> returned = new ArrayDeque<>();
    private int position;
    private int end;
    private long number;
    private boolean isAfterReturn;

    PhysicalLines(Reader reader) {
        this.reader = reader;
    }

    /** Number of the line that was given last. */
    long number() {
        return number;
    }

    Optional<String> next() throws IOException {
        Optional<String> line = returned.isEmpty() ? read() : Optional.of(returned.pop());
        line.ifPresent(each -> number++);
        return line;
    }

    /** Gives lines back, to be given out again in their order. */
    void giveBack(List<String> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            returned.push(lines.get(i));
        }
        number -= lines.size();
    }

    private Optional<String> read() throws IOException {
        StringBuilder text = new StringBuilder(0);
        boolean isAny = false;
        while (fill()) {
            if (isAfterReturn && buffer[position] == '\n') {
                position++;
                isAfterReturn = false;
                continue;
            }
            isAfterReturn = false;
            int lineEnd = lineEnd();
            if (!isAny && lineEnd < end) {
                return Optional.of(whole(lineEnd));
            }
            isAny = true;
            text.append(buffer, position, Math.min(lineEnd - position, MOST - text.length()));
            position = lineEnd;
            if (position < end) {
                isAfterReturn = buffer[position++] == '\r';
                return Optional.of(text.toString());
            }
        }
        return isAny ? Optional.of(text.toString()) : Optional.empty();
    }

    /** A line that the buffer holds to its end, as nearly all are. */
    private String whole(int lineEnd) {
        String line = new String(buffer, position, lineEnd - position);
        isAfterReturn = buffer[lineEnd] == '\r';
        position = lineEnd + 1;
        return line;
    }

    private boolean fill() throws IOException {
        if (position < end) {
            return true;
        }
        position = 0;
        end = reader.read(buffer);
        return end > 0;
    }

    private int lineEnd() {
        int at = position;
        while (at < end && buffer[at] != '\n' && buffer[at] != '\r') {
            at++;
        }
        return at;
    }
}
