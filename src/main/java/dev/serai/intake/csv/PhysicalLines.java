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
        if (fill() && isAfterReturn && buffer[position] == '\n') {
            position++;
        }
        isAfterReturn = false;
        if (!fill()) {
            return Optional.empty();
        }
        int lineEnd = lineEnd();
        return Optional.of(lineEnd < end ? whole(lineEnd) : pieced());
    }

    /** A line that the buffer holds to its end, as nearly all are. */
    private String whole(int lineEnd) {
        String line = new String(buffer, position, Math.min(lineEnd - position, MOST));
        isAfterReturn = buffer[lineEnd] == '\r';
        position = lineEnd + 1;
        return line;
    }

    /** A line that goes on behind the end of the buffer. */
    private String pieced() throws IOException {
        StringBuilder text = new StringBuilder();
        while (fill()) {
            int lineEnd = lineEnd();
            text.append(buffer, position, Math.min(lineEnd - position, MOST - text.length()));
            position = lineEnd;
            if (position < end) {
                isAfterReturn = buffer[position++] == '\r';
                break;
            }
        }
        return text.toString();
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
