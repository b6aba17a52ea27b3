package dev.serai.bench;

import dev.serai.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** The packaged hub with 512 MB of heap on a home of its own, run once after the other. */
record PackedHub(Path home, DataSource books, List<String> database) {

    private static final Path JAR = Path.of("target", "serai.jar");
    private static final double NANOS = 1e9;

    /** A hub on empty books. */
    static PackedHub on(TestDatabase database, Path home) throws SQLException {
        if (database == TestDatabase.HSQLDB) {
            return new PackedHub(home, FileToBooks.source(home), List.of());
        }
        DataSource books = database.fresh();
        try (Connection connection = books.getConnection()) {
            return new PackedHub(
                    home,
                    books,
                    List.of(
                            "--spring.datasource.url="
                                    + connection.getMetaData().getURL(),
                            "--spring.datasource.username=postgres",
                            "--spring.datasource.password=postgres"));
        }
    }

    /** Where files of events are dropped. */
    Path inbox() throws IOException {
        return Files.createDirectories(home.resolve("sftp/erp/in"));
    }

    /** Takes in, books and closes what waits, as of {@code today}; the seconds that it took. */
    double once(LocalDate today, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-jar",
                JAR.toString(),
                "once",
                "--serai.home=" + home,
                "--serai.today=" + today,
                "--serai.sftp.port=0",
                "--serai.smtp.port=0"));
        command.addAll(database);
        command.addAll(List.of(more));
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
        return (System.nanoTime() - start) / NANOS;
    }
}
