package dev.serai.intake.csv;

import dev.serai.mapping.FileFormat;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a text into records. Quotes may hold line ends. A record whose quotes are wrong ends with its first physical line,
 * and reading goes on at the next one: a forgotten quote costs one record and not the rest of the file.
 */
final class CsvTexts {

    private static final int MOST_LINES = 1_000;

    private enum State {
        CELL_START,
        PLAIN,
        QUOTED,
        QUOTE_IN_QUOTED,
        WRONG
    }

    private final PhysicalLines lines;
    private final char delimiter;
    private final char quote;
    private final char comment;
    private final Deque<CsvText> returned = new ArrayDeque<>();

    CsvTexts(Reader reader, FileFormat.Csv format) {
        this.lines = new PhysicalLines(reader);
        this.delimiter = format.delimiter();
        this.quote = format.quote();
        this.comment = format.comment().orElse('\0');
    }

    /** The next record that is neither blank nor a comment. */
    Optional<CsvText> next() throws IOException {
        return returned.isEmpty() ? read() : Optional.of(returned.pop());
    }

    /** Gives records back, to be given out again in their order before any other. */
    void giveBack(List<CsvText> records) {
        for (int i = records.size() - 1; i >= 0; i--) {
            returned.push(records.get(i));
        }
    }

    private Optional<CsvText> read() throws IOException {
        Optional<String> line = lines.next();
        while (line.isPresent()) {
            if (!isBlank(line.get()) && !isComment(line.get())) {
                return Optional.of(record(line.get()));
            }
            line = lines.next();
        }
        return Optional.empty();
    }

    private CsvText record(String first) throws IOException {
        long start = lines.number();
        if (first.indexOf(quote) < 0) {
            return new CsvText(start, first, true);
        }
        State state = scan(first, State.CELL_START);
        if (state != State.QUOTED) {
            return new CsvText(start, first, state != State.WRONG);
        }
        List<String> more = new ArrayList<>();
        StringBuilder raw = new StringBuilder(first);
        while (state == State.QUOTED && more.size() < MOST_LINES) {
            Optional<String> line = lines.next();
            if (line.isEmpty()) {
                break;
            }
            more.add(line.get());
            raw.append('\n').append(line.get());
            state = scan(line.get(), State.QUOTED);
        }
        if (state == State.QUOTED || state == State.WRONG) {
            lines.giveBack(more);
            return new CsvText(start, first, false);
        }
        return new CsvText(start, raw.toString(), true);
    }

    private State scan(String line, State from) {
        State state = from;
        for (int i = 0; i < line.length() && state != State.WRONG; i++) {
            state = step(state, line.charAt(i));
        }
        return state;
    }

    private State step(State state, char c) {
        return switch (state) {
            case CELL_START -> c == quote ? State.QUOTED : afterPlain(c);
            case PLAIN -> afterPlain(c);
            case QUOTED -> c == quote ? State.QUOTE_IN_QUOTED : State.QUOTED;
            case QUOTE_IN_QUOTED -> c == quote ? State.QUOTED : c == delimiter ? State.CELL_START : State.WRONG;
            case WRONG -> State.WRONG;
        };
    }

    private State afterPlain(char c) {
        return c == delimiter ? State.CELL_START : State.PLAIN;
    }

    /** A line of blanks and delimiters alone is no record. */
    private boolean isBlank(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c != delimiter && !Character.isWhitespace(c)) {
                return false;
            }
        }
        return true;
    }

    private boolean isComment(String line) {
        return comment != '\0' && line.charAt(0) == comment;
    }
}
