package dev.serai.bench;

import dev.serai.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
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
    private static final Path JAR = Path.of("target", "serai.jar");
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
            double idle = once(database, Files.createDirectory(dir.resolve("idle")), 0)
                    .seconds();
            Run run = once(database, Files.createDirectory(dir.resolve("home")), lines);
            Path file = dir.resolve("orders.csv");
            OrderFile.write(file, lines);
            double parse = Floor.parse(file) / NANOS;
            double write = database == TestDatabase.HSQLDB
                    ? Floor.batches(run.books(), hsqldb(Files.createDirectory(dir.resolve("floor"))), Floor.tables())
                            / NANOS
                    : Floor.copy(run.books(), TestDatabase.POSTGRESQL.fresh(), dir, Floor.tables()) / NANOS;
            double took = run.seconds() - idle;
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

    /** How long a run took, and the books that it left. */
    private record Run(double seconds, DataSource books) {}

    private static Run once(TestDatabase database, Path home, int lines)
            throws IOException, SQLException, InterruptedException {
        Path inbox = Files.createDirectories(home.resolve("sftp/erp/in"));
        OrderFile.write(inbox.resolve("events-orders.csv"), lines);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-jar",
                JAR.toString(),
                "once",
                "--serai.home=" + home,
                "--serai.today=" + OrderFile.TODAY,
                "--serai.sftp.port=0",
                "--serai.smtp.port=0"));
        DataSource books;
        if (database == TestDatabase.POSTGRESQL) {
            books = database.fresh();
            try (Connection connection = books.getConnection()) {
                command.add(
                        "--spring.datasource.url=" + connection.getMetaData().getURL());
            }
            command.addAll(List.of("--spring.datasource.username=postgres", "--spring.datasource.password=postgres"));
        } else {
            books = source(home);
        }
        Path log = home.resolve("log.txt");
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(1, TimeUnit.HOURS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IllegalStateException("The hub did not end well:\n" + Files.readString(log));
        }
        return new Run((System.nanoTime() - start) / NANOS, books);
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

    private static DataSource source(Path home) {
        JDBCDataSource source = new JDBCDataSource();
        source.setUrl(ownUrl().replace("${serai.home}", home.toString()) + ";shutdown=true");
        source.setUser("SA");
        source.setPassword("");
        return source;
    }
}
