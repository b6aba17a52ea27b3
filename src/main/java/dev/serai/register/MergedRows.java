package dev.serai.register;

import java.sql.PreparedStatement;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** A MERGE of any number of rows by one statement; the cells travel as text, one array for each column. */
final class MergedRows {

    private final String sql;
    private final int columns;

    MergedRows(String sql, int columns) {
        this.sql = sql;
        this.columns = columns;
    }

    /** Merges rows of which no two have the same key; a cell may be null. */
    void write(JdbcTemplate jdbc, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.update(connection -> {
            PreparedStatement statement = connection.prepareStatement(sql);
            for (int column = 0; column < columns; column++) {
                int of = column;
                TextArrays.bind(
                        statement,
                        column + 1,
                        rows.stream()
                                .map(row -> Optional.ofNullable(row[of])
                                        .map(Object::toString)
                                        .orElse(null))
                                .toArray());
            }
            return statement;
        });
    }
}
