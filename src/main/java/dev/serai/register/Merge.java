package dev.serai.register;

import dev.serai.sql.BulkInsert;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

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
        return statement(columns.stream()
                .filter(column -> !keys.contains(column))
                .map(column -> column + " = s." + column)
                .collect(Collectors.joining(", ")));
    }

    /** The statement that adds every column but the keys to what is there. */
    String adding() {
        return statement(columns.stream()
                .filter(column -> !keys.contains(column))
                .map(column -> column + " = " + table + "." + column + " + s." + column)
                .collect(Collectors.joining(", ")));
    }

    /** The way for rows that are known to be new, which needs no look at what is there. */
    BulkInsert inserting() {
        return new BulkInsert(table, columns);
    }

    private String statement(String update) {
        String values = types.stream().map(type -> "cast(? as " + type + ")").collect(Collectors.joining(", "));
        String names = String.join(", ", columns);
        String fresh = columns.stream().map(column -> "s." + column).collect(Collectors.joining(", "));
        String same =
                keys.stream().map(key -> table + "." + key + " = s." + key).collect(Collectors.joining(" and "));
        return "merge into " + table + " using (values (" + values + ")) as s (" + names + ") on " + same
                + " when matched then update set " + update
                + " when not matched then insert (" + names + ") values (" + fresh + ")";
    }
}
