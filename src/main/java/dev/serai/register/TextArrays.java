package dev.serai.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/** Rows that travel as text arrays, one for each column, so that a statement is the same however many rows there are. */
final class TextArrays {

    private TextArrays() {}

    /** The rows inside a statement. */
    static String unnested(int columns) {
        return "unnest(" + String.join(", ", Collections.nCopies(columns, "cast(? as varchar(620) array)")) + ")";
    }

    /** Binds the cells of one column. */
    static void bind(PreparedStatement statement, int index, List<String> cells) throws SQLException {
        bind(statement, index, cells.toArray());
    }

    /** The same of cells that may be null. */
    static void bind(PreparedStatement statement, int index, Object[] cells) throws SQLException {
        Connection connection = statement.getConnection();
        statement.setArray(index, connection.createArrayOf("varchar", cells));
    }
}
