package dev.serai.register;

import dev.serai.licence.EventFields;
import dev.serai.licence.EventType;
import dev.serai.licence.LicenceEvent;
import dev.serai.licence.ParsedEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** A table of master data events whose columns are the event's fields in snake case; the latest by date wins. */
final class MasterData<T extends LicenceEvent> {

    private static final Map<String, String> TYPES = Map.of(
            "date", "date",
            "paymentDays", "int",
            "separatelyLicensed", "boolean",
            "trainingCopies", "boolean");

    private final JdbcTemplate jdbc;
    private final KeyedQuery keyed;
    private final EventType type;
    private final Class<T> record;
    private final String key;
    private final List<String> fields;
    private final String merge;
    private final String select;

    MasterData(JdbcTemplate jdbc, EventType type, Class<T> record) {
        this.jdbc = jdbc;
        this.keyed = new KeyedQuery(jdbc);
        this.type = type;
        this.record = record;
        this.key = EventFields.keys(type).get(0);
        this.fields = EventFields.names(type).stream()
                .filter(field -> !field.equals(EventFields.REFERENCE))
                .toList();
        this.merge = merge();
        this.select = select();
    }

    void put(Collection<T> events) {
        Map<String, Map<String, String>> latest = new HashMap<>();
        for (T event : events) {
            Map<String, String> row = EventFields.format(event);
            latest.merge(
                    cell(row, key),
                    row,
                    (one, other) -> cell(other, "date").compareTo(cell(one, "date")) < 0 ? one : other);
        }
        List<Object[]> rows = latest.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> fields.stream()
                        .map(field -> entry.getValue().get(field))
                        .toArray())
                .toList();
        jdbc.batchUpdate(merge, rows);
    }

    Map<String, T> find(Collection<String> keys) {
        Map<String, T> found = new HashMap<>();
        keyed.find(
                        select,
                        (row, index) -> cells(row),
                        List.of(keys.stream().distinct().toList()))
                .forEach(cells -> found.put(cell(cells, key), event(cells)));
        return found;
    }

    private Map<String, String> cells(ResultSet row) throws SQLException {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            String field = fields.get(i);
            Optional.ofNullable(row.getObject(i + 1)).ifPresent(value -> cells.put(field, value.toString()));
        }
        return cells;
    }

    private T event(Map<String, String> cells) {
        ParsedEvent parsed = EventFields.parse(type, cells);
        if (parsed instanceof ParsedEvent.Read read) {
            return record.cast(read.event());
        }
        throw new IllegalStateException("Table " + type.code() + ", " + key + " " + cell(cells, key) + ": not a valid "
                + type.code() + ": " + parsed);
    }

    private String select() {
        return "select " + fields.stream().map(field -> "t." + column(field)).collect(Collectors.joining(", "))
                + " from :keys as k (wanted) join " + type.code() + " t on t." + column(key) + " = k.wanted";
    }

    private String merge() {
        String values = fields.stream()
                .map(field -> "cast(? as " + sqlType(field) + ")")
                .collect(Collectors.joining(", "));
        String columns = fields.stream().map(MasterData::column).collect(Collectors.joining(", "));
        String fresh = fields.stream().map(field -> "v." + column(field)).collect(Collectors.joining(", "));
        List<String> changes = new ArrayList<>();
        for (String field : fields) {
            if (!field.equals(key)) {
                changes.add(column(field) + " = v." + column(field));
            }
        }
        String table = type.code();
        return "merge into " + table + " using (values (" + values + ")) as v (" + columns + ") on " + table + "."
                + column(key) + " = v." + column(key) + " when matched and v.date >= " + table
                + ".date then update set "
                + String.join(", ", changes) + " when not matched then insert (" + columns + ") values (" + fresh + ")";
    }

    private static String sqlType(String field) {
        return TYPES.getOrDefault(field, "varchar(200)");
    }

    private static String cell(Map<String, String> row, String field) {
        return row.getOrDefault(field, "");
    }

    private static String column(String field) {
        return field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
