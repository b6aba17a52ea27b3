package dev.serai.bench;

import com.zaxxer.hikari.HikariDataSource;
import dev.serai.testing.TestDatabase;
import java.nio.file.Path;

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
}
