package dev.serai.bench;

import com.zaxxer.hikari.HikariDataSource;
import dev.serai.testing.TestDatabase;
import java.nio.file.Path;
import org.springframework.jdbc.core.JdbcTemplate;

/** Connections to empty books, set as the hub sets them and kept as it keeps them: the embedded database ends with its last one. */
final class HubPool {

    private HubPool() {}

    static HikariDataSource over(TestDatabase database, Path dir) {
        if (database == TestDatabase.POSTGRESQL) {
            return database.fresh();
        }
        HikariDataSource pool = new HikariDataSource();
        pool.setDataSource(FileToBooks.hsqldb(dir));
        return pool;
    }

    /** PostgreSQL looks at its tables by itself within a minute of so many new rows. */
    static void analyze(TestDatabase database, JdbcTemplate jdbc) {
        if (database == TestDatabase.POSTGRESQL) {
            jdbc.execute("analyze");
        }
    }
}
