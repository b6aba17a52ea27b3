package dev.serai.register;

import java.sql.PreparedStatement;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** A MERGE of any number of rows by one statement; the cells travel as text, one array for each column. */
final class MergedRows {

    private final String sql;
    private final int columns;

    MergedRows(String sql, int columns) {
        this.sql = sql;
        this.columns = columns;
    }

    /** Merges rows of which no two have the same key. */
    void write(JdbcTemplate jdbc, List<List<?>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.update(connection -> {
            PreparedStatement statement = connection.prepareStatement(sql);
            for (int column = 0; column < columns; column++) {
                int of = column;
                List<String> cells =
                        rows.stream().map(row -> row.get(of).toString()).toList();
                TextArrays.bind(statement, column + 1, cells);
            }
            return statement;
        });
    }
}
