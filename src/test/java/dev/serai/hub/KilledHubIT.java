package dev.serai.hub;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.serai.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hsqldb.jdbc.JDBCDataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A hub that is killed in the middle of a large file, while it lands and while it is booked, and started again. */
class KilledHubIT {

    private static final String TODAY = "--serai.today=2026-03-30";
    private static final List<String> BOOKS = List.of(
            "select id, account, charge_date, booked_on, sku, licence, offering, quantity, unit, unit_price, discount,"
                    + " amount, order_no, order_line, billing from charge order by id",
            "select number, account, issue_date, currency, net, vat, gross from invoice order by number",
            "select licence, account, end_customer, sku, units, coverage_from, coverage_to from licence order by licence",
            "select record_no, seq, type, event_date, outcome from licence_event order by record_no, seq",
            "select count(*) from open_event",
            "select line, column_name, code, message from quarantine order by line, message",
            "select channel, folder, name, state from outbox order by channel, folder, name");

    @TempDir
    Path dir;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void hasTheSameBooksAsAnUndisturbedOne(TestDatabase kind) throws Exception {
        compare(kind, 12_000, "1\\d{4}");
    }

    @Tag("soak")
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void hasTheSameBooksAsAnUndisturbedOneAfterALargerFile(TestDatabase kind) throws Exception {
        compare(kind, 100_000, "5\\d{4}");
    }

    private void compare(TestDatabase kind, int lines, String landed) throws IOException {
        Home undisturbed = home(kind, "undisturbed", lines);
        try (HubProcess run = undisturbed.once()) {
            assertThat(run.exitCode()).as(run.stderr()).isEqualTo(3);
        }

        Home killed = home(kind, "killed", lines);
        killed.killAfter(landed + " records of events-large.csv have landed");
        killed.killAfter("Business day 2026-03-14:");
        try (HubProcess run = killed.once()) {
            assertThat(run.exitCode()).as(run.stderr()).isEqualTo(3);
        }

        assertThat(killed.delivered()).isEqualTo(undisturbed.delivered());
        for (String query : BOOKS) {
            assertThat(killed.rows(query)).as(query).isNotEmpty().isEqualTo(undisturbed.rows(query));
        }
    }

    private Home home(TestDatabase kind, String name, int lines) throws IOException {
        Path home = Files.createDirectories(dir.resolve(name));
        Path inbox = Files.createDirectories(home.resolve("sftp/erp/in"));
        Files.writeString(inbox.resolve("events-large.csv"), LargeFile.text(lines), StandardCharsets.UTF_8);
        return kind == TestDatabase.HSQLDB ? Home.onHsqldb(home) : Home.onPostgres(home);
    }

    /** A home, its database as the hub is told of it, and as the test reads it. */
    private record Home(Path path, DataSource books, List<String> database) {

        static Home onHsqldb(Path home) {
            JDBCDataSource books = new JDBCDataSource();
            books.setUrl("jdbc:hsqldb:file:" + home.resolve("db/serai")
                    + ";hsqldb.tx=mvcc;sql.syntax_pgs=true;shutdown=true");
            books.setUser("SA");
            books.setPassword("");
            return new Home(home, books, List.of());
        }

        static Home onPostgres(Path home) throws IOException {
            DataSource books = TestDatabase.POSTGRESQL.fresh();
            try (Connection connection = books.getConnection()) {
                return new Home(
                        home,
                        books,
                        List.of(
                                "--spring.datasource.url="
                                        + connection.getMetaData().getURL(),
                                "--spring.datasource.username=postgres",
                                "--spring.datasource.password=postgres"));
            } catch (SQLException e) {
                throw new IOException("Cannot connect to the test's PostgreSQL", e);
            }
        }

        HubProcess once() {
            return HubProcess.start(
                    path,
                    Stream.concat(Stream.of("once", TODAY), database.stream()).toArray(String[]::new));
        }

        void killAfter(String logged) {
            try (HubProcess run = once()) {
                await().pollInterval(Duration.ofMillis(20))
                        .atMost(180, SECONDS)
                        .until(() ->
                                Pattern.compile(logged).matcher(run.stderr()).find() || !run.isAlive());
                assertThat(run.isAlive())
                        .as("still runs when killed:\n" + run.stdout() + run.stderr())
                        .isTrue();
                run.kill();
            }
        }

        List<Map<String, Object>> rows(String query) {
            return new JdbcTemplate(books).queryForList(query);
        }

        /** What lies in the folders of receivers, without the instant of receipt. */
        Map<String, String> delivered() throws IOException {
            Map<String, String> contents = new TreeMap<>();
            for (String folder : List.of("sftp/accounting", "sftp/erp/receipts")) {
                try (Stream<Path> files = Files.walk(path.resolve(folder))) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        contents.put(
                                path.relativize(file).toString(),
                                Files.readString(file, StandardCharsets.ISO_8859_1)
                                        .replaceAll("\"receivedAt\" : \"[^\"]*\"", ""));
                    }
                }
            }
            return contents;
        }
    }
}
