package dev.serai.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hsqldb.jdbc.JDBCDataSource;

/** Both databases of the hub, each handed out empty and migrated; PostgreSQL is started once per test run. */
public enum TestDatabase {
    HSQLDB {
        @Override
        protected DataSource create() {
            JDBCDataSource source = new JDBCDataSource();
            source.setUrl("jdbc:hsqldb:mem:" + UUID.randomUUID()
                    + ";hsqldb.tx=mvcc;sql.syntax_pgs=true;hsqldb.default_table_type=cached");
            source.setUser("SA");
            source.setPassword("");
            return source;
        }
    },
    POSTGRESQL {
        @Override
        protected DataSource create() {
            String name = "serai_" + NAMES.incrementAndGet();
            try (Connection admin = Server.RUNNING.getPostgresDatabase().getConnection();
                    Statement statement = admin.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException("Cannot create database " + name, e);
            }
            return Server.RUNNING.getDatabase("postgres", name);
        }
    };

    private static final AtomicInteger NAMES = new AtomicInteger();

    /** A new database with every migration applied. */
    public DataSource fresh() {
        DataSource source = create();
        Flyway.configure().dataSource(source).load().migrate();
        return source;
    }

    protected abstract DataSource create();

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder().start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
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
