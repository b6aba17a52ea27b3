package dev.serai.intake.csv;

import java.util.ArrayList;
import java.util.List;

/** Cuts the text of a record into its cells. */
record CsvCells(char delimiter, char quote) {

    private static final int USUAL = 16;

    /** A record with wrong quotes is cut at every delimiter, to tell at least the order it belongs to. */
    List<String> of(CsvText text) {
        String raw = text.raw();
        return text.isWhole() && raw.indexOf(quote) >= 0 ? quoted(raw) : plain(raw);
    }

    private List<String> plain(String raw) {
        List<String> cells = new ArrayList<>(USUAL);
        int from = 0;
        int to = raw.indexOf(delimiter);
        while (to >= 0) {
            cells.add(raw.substring(from, to));
            from = to + 1;
            to = raw.indexOf(delimiter, from);
        }
        cells.add(raw.substring(from));
        return cells;
    }

    private List<String> quoted(String raw) {
        List<String> cells = new ArrayList<>(USUAL);
        int from = 0;
        while (from <= raw.length()) {
            int to = from < raw.length() && raw.charAt(from) == quote ? quotedEnd(raw, from) : plainEnd(raw, from);
            cells.add(cell(raw, from, to));
            from = to + 1;
        }
        return cells;
    }

    private String cell(String raw, int from, int to) {
        if (from == to || raw.charAt(from) != quote) {
            return raw.substring(from, to);
        }
        String inside = raw.substring(from + 1, to - 1);
        return inside.indexOf(quote) < 0
                ? inside
                : inside.replace(String.valueOf(new char[] {quote, quote}), String.valueOf(quote));
    }

    private int plainEnd(String raw, int from) {
        int end = raw.indexOf(delimiter, from);
        return end < 0 ? raw.length() : end;
    }

    /** Behind the closing quote, which a whole record has. */
    private int quotedEnd(String raw, int from) {
        int end = raw.indexOf(quote, from + 1) + 1;
        while (end < raw.length() && raw.charAt(end) == quote) {
            end = raw.indexOf(quote, end + 1) + 1;
        }
        return end;
    }
}
