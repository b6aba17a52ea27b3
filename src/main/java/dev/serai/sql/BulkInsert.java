package dev.serai.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Adds new rows to one table, in the caller's transaction and in the way that costs its database least: PostgreSQL takes
 * them by COPY, HSQLDB in one batch. A row holds text, numbers, booleans and days, in the order of the
 * columns; a whole number is an Integer or a Long as its column is.
 */
public final class BulkInsert {

    private final String insert;
    private final String copy;

    /** Rows for these columns of a table; columns that are left out take their defaults. */
    public BulkInsert(String table, List<String> columns) {
        String names = table + " (" + String.join(", ", columns) + ")";
        this.insert = "insert into " + names + " values (" + String.join(", ", Collections.nCopies(columns.size(), "?"))
                + ")";
        this.copy = "copy " + names + " from stdin (format binary)";
    }

    /** Adds the rows, all or none of them; each is put together while those before it are on their way. */
    public void write(JdbcTemplate jdbc, Stream<Object[]> rows) {
        Iterator<Object[]> each = rows.iterator();
        if (each.hasNext()) {
            jdbc.execute((ConnectionCallback<Boolean>) connection -> write(connection, each));
        }
    }

    private boolean write(Connection connection, Iterator<Object[]> rows) throws SQLException {
        if (connection.isWrapperFor(PGConnection.class)) {
            copy(connection.unwrap(PGConnection.class), rows);
        } else {
            insert(connection, rows);
        }
        return true;
    }

    private void copy(PGConnection connection, Iterator<Object[]> rows) throws SQLException {
        CopyIn begun = connection.getCopyAPI().copyIn(copy);
        try {
            CopyStream.send(begun, rows);
        } finally {
            if (begun.isActive()) {
                begun.cancelCopy();
            }
        }
    }

    private void insert(Connection connection, Iterator<Object[]> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            while (rows.hasNext()) {
                Object[] row = rows.next();
                for (int column = 0; column < row.length; column++) {
                    statement.setObject(column + 1, row[column]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
