package dev.serai.testing;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hsqldb.jdbc.JDBCDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/** Both databases of the hub, each handed out empty and migrated, which is done once per test run and then copied. */
public enum TestDatabase {
    HSQLDB {
        @Override
        DataSource copy() {
            return Memory.copy();
        }
    },
    POSTGRESQL {
        @Override
        DataSource copy() {
            return Server.create("serai_" + NAMES.incrementAndGet(), " template " + Server.MIGRATED);
        }
    };

    private static final AtomicInteger NAMES = new AtomicInteger();

    abstract DataSource copy();

    /** A new database with every migration applied, behind a pool; without one a test would do little but connect. */
    public HikariDataSource fresh() {
        return OpenPools.of(copy());
    }

    private static void migrate(DataSource source) {
        Flyway.configure().dataSource(source).load().migrate();
    }

    /** Connections are kept as the hub keeps them, for the databases asked for last: those of earlier tests are done with. */
    private static final class OpenPools {

        private static final int POOLS = 40;
        private static final int CONNECTIONS = 140;
        private static final int IDLE_MILLIS = 10_000;
        private static final Deque<HikariDataSource> OPEN = new ArrayDeque<>();

        static synchronized HikariDataSource of(DataSource source) {
            HikariDataSource pool = new HikariDataSource();
            pool.setDataSource(source);
            pool.setMaximumPoolSize(CONNECTIONS);
            pool.setMinimumIdle(0);
            pool.setIdleTimeout(IDLE_MILLIS);
            OPEN.removeIf(HikariDataSource::isClosed);
            OPEN.addLast(pool);
            if (OPEN.size() > POOLS) {
                OPEN.removeFirst().close();
            }
            return pool;
        }
    }

    private static final class Memory {
        private static final List<String> COPIED =
                List.of("CREATE MEMORY TABLE", "CREATE INDEX", "ALTER TABLE", "INSERT INTO");
        private static final String OF_ANY_DATABASE = "INSERT INTO BLOCKS";
        private static final List<String> MIGRATED = migrated();

        static DataSource copy() {
            DataSource source = create();
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement()) {
                for (String sql : MIGRATED) {
                    statement.execute(sql);
                }
            } catch (SQLException e) {
                throw new IllegalStateException("Cannot copy the migrated database", e);
            }
            return source;
        }

        private static DataSource create() {
            JDBCDataSource source = new JDBCDataSource();
            source.setUrl("jdbc:hsqldb:mem:" + UUID.randomUUID()
                    + ";hsqldb.tx=mvcc;sql.syntax_pgs=true;hsqldb.default_table_type=cached");
            source.setUser("SA");
            source.setPassword("");
            return source;
        }

        private static List<String> migrated() {
            DataSource template = create();
            migrate(template);
            try {
                Path script = Files.createTempDirectory("serai").resolve("migrated.sql");
                new JdbcTemplate(template).execute("script '" + script + "'");
                List<String> lines = Files.readAllLines(script);
                FileSystemUtils.deleteRecursively(script.getParent());
                return lines.stream()
                        .filter(sql -> COPIED.stream().anyMatch(sql::startsWith) && !sql.startsWith(OF_ANY_DATABASE))
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read the migrated database", e);
            }
        }
    }

    private static final class Server {
        static final String MIGRATED = "serai_migrated";
        static final EmbeddedPostgres RUNNING = start();

        static {
            migrate(create(MIGRATED, ""));
        }

        static PGSimpleDataSource create(String name, String like) {
            try (Connection admin = RUNNING.getPostgresDatabase().getConnection();
                    Statement statement = admin.createStatement()) {
                statement.execute("create database " + name + like);
            } catch (SQLException e) {
                throw new IllegalStateException("Cannot create database " + name, e);
            }
            PGSimpleDataSource source = (PGSimpleDataSource) RUNNING.getDatabase("postgres", name);
            source.setReWriteBatchedInserts(true);
            return source;
        }

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    OpenPools.OPEN.forEach(HikariDataSource::close);
                    try {
                        postgres.close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot start PostgreSQL", e);
            }
        }
    }
}
