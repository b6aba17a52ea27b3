package dev.serai.sql;

import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** What one of the databases does better than the other. */
public final class Engine {

    private Engine() {}

    /**
     * Whether reading costs writers nothing. PostgreSQL reads in a process of its own; in HSQLDB readers and writers take
     * turns at every row, and both come to stand longer than one after the other.
     */
    public static boolean isReadBesideWriting(JdbcTemplate jdbc) {
        return Boolean.TRUE.equals(
                jdbc.execute((ConnectionCallback<Boolean>) connection -> connection.isWrapperFor(PGConnection.class)));
    }
}
