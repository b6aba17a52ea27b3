package dev.serai.hub;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets one hub at a time work on the books of a PostgreSQL database: the others wait, and one of them goes on when the
 * first ends or its connection is gone. HSQLDB's file belongs to one process anyhow.
 */
final class BooksClaim implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BooksClaim.class);
    private static final String POSTGRESQL = "PostgreSQL";
    private static final long SERAI = 0x53_45_52_41_49L;
    private static final long LOOK_MILLIS = 500;
    private static final int ANSWER_SECONDS = 10;

    private final DataSource source;
    private final AtomicReference<Optional<Connection>> held = new AtomicReference<>(Optional.empty());

    BooksClaim(DataSource source) {
        this.source = source;
    }

    /** Waits until no other hub works on these books; false when this one is asked to stop meanwhile. */
    boolean await(CountDownLatch stop) throws InterruptedException {
        if (claim()) {
            return true;
        }
        LOG.info("Another hub works on these books; this one waits and takes over when that one ends");
        while (!stop.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            if (claim()) {
                LOG.info("The other hub has ended; this one works on the books from now on");
                return true;
            }
        }
        return false;
    }

    /** Whether the claim still stands. Without it another hub may work on the books already. */
    boolean isHeld() {
        return held.get().map(BooksClaim::answers).orElse(true);
    }

    /** Claims the books; false when another hub works on them. */
    boolean claim() {
        try {
            Connection connection = source.getConnection();
            if (!connection.getMetaData().getDatabaseProductName().equals(POSTGRESQL)) {
                connection.close();
                return true;
            }
            connection.setAutoCommit(true);
            if (lock(connection)) {
                held.set(Optional.of(connection));
                return true;
            }
            connection.close();
            return false;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot claim the books: " + e.getMessage(), e);
        }
    }

    private static boolean lock(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, SERAI);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static boolean answers(Connection connection) {
        try {
            return connection.isValid(ANSWER_SECONDS);
        } catch (SQLException e) {
            LOG.debug("The connection of the claim is gone", e);
            return false;
        }
    }

    /** Gives the books back; a pooled connection would keep the claim. */
    @Override
    public void close() {
        held.getAndSet(Optional.empty()).ifPresent(connection -> {
            try (connection;
                    PreparedStatement statement = connection.prepareStatement("select pg_advisory_unlock(?)")) {
                statement.setLong(1, SERAI);
                statement.execute();
            } catch (SQLException e) {
                LOG.debug("The claim on the books has ended with its connection", e);
            }
        });
    }
}
