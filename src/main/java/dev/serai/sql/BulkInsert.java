package dev.serai.sql;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Adds new rows to one table, in the caller's transaction and in the way that costs its database least: PostgreSQL takes
 * them by COPY, HSQLDB in one batch. A row holds text, numbers, booleans and days, in the order of the columns.
 */
public final class BulkInsert {

    private final String insert;
    private final String copy;

    /** Rows for these columns of a table; columns that are left out take their defaults. */
    public BulkInsert(String table, List<String> columns) {
        String names = table + " (" + String.join(", ", columns) + ")";
        this.insert = "insert into " + names + " values (" + String.join(", ", Collections.nCopies(columns.size(), "?"))
                + ")";
        this.copy = "copy " + names + " from stdin";
    }

    /** Adds the rows, all or none of them. */
    public void write(JdbcTemplate jdbc, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.execute((ConnectionCallback<Boolean>) connection -> write(connection, rows));
        }
    }

    private boolean write(Connection connection, List<Object[]> rows) throws SQLException {
        if (connection.isWrapperFor(PGConnection.class)) {
            copy(connection.unwrap(PGConnection.class), rows);
        } else {
            insert(connection, rows);
        }
        return true;
    }

    private void copy(PGConnection connection, List<Object[]> rows) throws SQLException {
        byte[] text = CopyText.of(rows);
        try {
            connection.getCopyAPI().copyIn(copy, new ByteArrayInputStream(text));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot send " + rows.size() + " rows: " + copy, e);
        }
    }

    private void insert(Connection connection, List<Object[]> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (Object[] row : rows) {
                for (int column = 0; column < row.length; column++) {
                    statement.setObject(column + 1, row[column]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
