package dev.serai.register;

import java.sql.PreparedStatement;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/**
 * Reads rows by lists of keys. The keys travel as arrays, one for each key column, so that the statement is the same
 * however many there are; in it {@code :keys} stands for the rows of keys.
 */
final class KeyedQuery {

    private final JdbcTemplate jdbc;

    KeyedQuery(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    <T> List<T> find(String sql, RowMapper<T> mapper, List<List<String>> columns) {
        if (columns.get(0).isEmpty()) {
            return List.of();
        }
        String keys = TextArrays.unnested(columns.size());
        return jdbc.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(sql.replace(":keys", keys));
                    for (int i = 0; i < columns.size(); i++) {
                        TextArrays.bind(statement, i + 1, columns.get(i));
                    }
                    return statement;
                },
                mapper);
    }

    /** The rows of single keys, each by its own key. */
    <T> Map<String, T> each(String sql, RowMapper<T> mapper, List<String> keys, Function<T, String> key) {
        return find(sql, mapper, List.of(keys)).stream().collect(Collectors.toMap(key, Function.identity()));
    }

    <T> List<T> find(String sql, RowMapper<T> mapper, List<String> keys, List<?> parameters) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return jdbc.query(
                connection -> {
                    PreparedStatement statement =
                            connection.prepareStatement(sql.replace(":keys", TextArrays.unnested(1)));
                    TextArrays.bind(statement, 1, keys);
                    for (int i = 0; i < parameters.size(); i++) {
                        statement.setObject(i + 2, parameters.get(i));
                    }
                    return statement;
                },
                mapper);
    }
}
