package dev.serai.mapping;

import java.util.ArrayList;
import java.util.List;

/**
 * One record of a file as text.
 *
 * @param line physical line on which the record starts, from 1
 * @param columns the file's columns
 * @param cells the cells in the order of the columns; a short row has fewer
 */
public record Row(long line, Columns columns, List<String> cells) {

    /** The text in a column without blanks around it; empty where the file or the row lacks it. */
    public String cell(String column) {
        int position = columns.indexOf(column);
        return position < 0 || position >= cells.size()
                ? ""
                : cells.get(position).strip();
    }

    /** The record with another text in a column, which it gets if it lacks it. */
    public Row with(String column, String text) {
        List<String> changed = new ArrayList<>(cells);
        if (columns.contains(column)) {
            int position = columns.indexOf(column);
            while (changed.size() <= position) {
                changed.add("");
            }
            changed.set(position, text);
            return new Row(line, columns, List.copyOf(changed));
        }
        List<String> names = new ArrayList<>(columns.names());
        names.add(column);
        while (changed.size() < columns.names().size()) {
            changed.add("");
        }
        changed.add(columns.names().size(), text);
        return new Row(line, Columns.of(names), List.copyOf(changed));
    }
}
