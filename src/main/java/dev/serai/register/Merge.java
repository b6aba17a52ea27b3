package dev.serai.register;

import dev.serai.sql.BulkInsert;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes the MERGE statements that both databases take: a row is updated where its key is known, else inserted. */
final class Merge {

    private final String table;
    private final List<String> keys = new ArrayList<>();
    private final List<String> columns = new ArrayList<>();
    private final List<String> types = new ArrayList<>();

    private Merge(String table) {
        this.table = table;
    }

    static Merge into(String table) {
        return new Merge(table);
    }

    Merge key(String column, String type) {
        keys.add(column);
        return column(column, type);
    }

    Merge column(String column, String type) {
        columns.add(column);
        types.add(type);
        return this;
    }

    /** The statement that sets every column but the keys. */
    String replacing() {
        String values = types.stream().map(type -> "cast(? as " + type + ")").collect(Collectors.joining(", "));
        return statement("values (" + values + ")", matched(column -> "s." + column));
    }

    /** The way to set every column but the keys of many rows at once. */
    MergedRows replacingRows() {
        return new MergedRows(statement(cells(), matched(column -> "s." + column)), columns.size());
    }

    /** The way to set every column but the keys of many rows that are known to be there. */
    MergedRows updatingRows() {
        return new MergedRows(joined(cells()) + matched(column -> "s." + column), columns.size());
    }

    /** The way to add every column but the keys to what is there. */
    MergedRows adding() {
        return new MergedRows(
                statement(cells(), matched(column -> table + "." + column + " + s." + column)), columns.size());
    }

    /** The way to add rows that are not there yet, and leave alone those that are. */
    MergedRows addingNew() {
        return new MergedRows(statement(cells(), ""), columns.size());
    }

    /** The rows that travel as arrays. */
    private String cells() {
        String cells = IntStream.range(0, columns.size())
                .mapToObj(i -> "cast(k." + columns.get(i) + " as " + types.get(i) + ")")
                .collect(Collectors.joining(", "));
        return "select " + cells + " from " + TextArrays.unnested(columns.size()) + " as k ("
                + String.join(", ", columns) + ")";
    }

    /** The way for rows that are known to be new, which needs no look at what is there. */
    BulkInsert inserting() {
        return new BulkInsert(table, columns);
    }

    private String matched(UnaryOperator<String> value) {
        return columns.stream()
                .filter(column -> !keys.contains(column))
                .map(column -> column + " = " + value.apply(column))
                .collect(Collectors.joining(", ", " when matched then update set ", ""));
    }

    private String statement(String source, String matched) {
        String names = String.join(", ", columns);
        String fresh = columns.stream().map(column -> "s." + column).collect(Collectors.joining(", "));
        return joined(source) + matched + " when not matched then insert (" + names + ") values (" + fresh + ")";
    }

    private String joined(String source) {
        String same =
                keys.stream().map(key -> table + "." + key + " = s." + key).collect(Collectors.joining(" and "));
        return "merge into " + table + " using (" + source + ") as s (" + String.join(", ", columns) + ") on " + same;
    }
}
