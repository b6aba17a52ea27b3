package dev.serai.bench;

import dev.serai.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hsqldb.jdbc.JDBCDataSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.FileSystemUtils;

/**
 * One file of orders, fetched, landed and booked by the packaged hub with 512 MB of heap and no documents, against its
 * floor. The start of the process is taken off: it is what a file without orders takes.
 */
final class FileToBooks {

    static final String NAME = "FileToBooks";

    private static final int[] LINES = {100_000, 1_000_000};
    private static final double NANOS = 1e9;

    private FileToBooks() {}

    /** Measures both databases, each row as text. */
    static List<String> rows() throws IOException, SQLException, InterruptedException {
        List<String> rows = new ArrayList<>();
        for (TestDatabase database : TestDatabase.values()) {
            for (int lines : LINES) {
                rows.add(row(database, lines));
            }
        }
        return rows;
    }

    static String row(TestDatabase database, int lines) throws IOException, SQLException, InterruptedException {
        Path dir = Files.createTempDirectory(Path.of("target"), "bench");
        try {
            double idle = once(PackedHub.on(database, Files.createDirectory(dir.resolve("idle"))), 0);
            PackedHub hub = PackedHub.on(database, Files.createDirectory(dir.resolve("home")));
            double took = once(hub, lines) - idle;
            Path file = dir.resolve("orders.csv");
            OrderFile.write(file, lines);
            double parse = Floor.parse(file) / NANOS;
            double write = database == TestDatabase.HSQLDB
                    ? Floor.batches(hub.books(), hsqldb(Files.createDirectory(dir.resolve("floor"))), Floor.tables())
                            / NANOS
                    : Floor.copy(hub.books(), TestDatabase.POSTGRESQL.fresh(), dir, Floor.tables()) / NANOS;
            return String.format(
                    Locale.ROOT,
                    "%-26s %-30s %,10.1f s, floor %,.1f s (parse %.1f, write %.1f): %.1f times; %.0f us for each line",
                    NAME,
                    "database=" + database + " lines=" + lines,
                    took,
                    parse + write,
                    parse,
                    write,
                    took / (parse + write),
                    took * 1e6 / lines);
        } finally {
            FileSystemUtils.deleteRecursively(dir);
        }
    }

    private static double once(PackedHub hub, int lines) throws IOException, InterruptedException {
        OrderFile.write(hub.inbox().resolve("events-orders.csv"), lines);
        return hub.once(OrderFile.today(0));
    }

    /** A new embedded database with the hub's own settings. */
    static DataSource hsqldb(Path home) {
        DataSource source = source(home);
        Flyway.configure().dataSource(source).load().migrate();
        return source;
    }

    /** The hub's own settings, so that the floor has the same. */
    private static String ownUrl() {
        YamlPropertiesFactoryBean settings = new YamlPropertiesFactoryBean();
        settings.setResources(new ClassPathResource("application.yaml"));
        return Objects.requireNonNull(settings.getObject()).getProperty("spring.datasource.url");
    }

    /** The embedded database of a hub's home. */
    static DataSource source(Path home) {
        JDBCDataSource source = new JDBCDataSource();
        source.setUrl(ownUrl().replace("${serai.home}", home.toString()) + ";shutdown=true");
        source.setUser("SA");
        source.setPassword("");
        return source;
    }
}
