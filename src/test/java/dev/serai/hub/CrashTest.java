package dev.serai.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.serai.dayclose.BusinessDays;
import dev.serai.intake.Arrival;
import dev.serai.intake.Landing;
import dev.serai.intake.Receipts;
import dev.serai.testing.CrashingSource;
import dev.serai.testing.CrashingSource.Dead;
import dev.serai.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A round of the hub that dies at a statement or a commit, from the first byte of a file to its receipt, and is run again
 * from the files that still lie in the inbox: the books are those of a round that nothing disturbed.
 */
class CrashTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 10);
    private static final int SOME = 6;
    private static final List<String> BOOKS = List.of(
            "select id, account, charge_date, booked_on, sku, licence, offering, quantity, unit, unit_price, discount,"
                    + " amount, order_no, order_line, billing, explanation from charge order by id",
            "select number, account, issue_date, currency, net, vat, gross from invoice order by number",
            "select licence, account, end_customer, sku, units, coverage_from, coverage_to from licence order by licence",
            "select licence, activated, ended, quantity from rental order by licence, activated",
            "select f.name, e.record_no, e.seq, e.type, e.event_date, e.outcome, e.remark from licence_event e"
                    + " join inbound_file f on f.id = e.file_id order by 1, 2, 3",
            "select f.name, e.record_no, e.seq, o.state from licence_event e join open_event o on o.event_id = e.id"
                    + " join inbound_file f on f.id = e.file_id order by 1, 2, 3",
            "select f.name, q.line, q.column_name, q.code, q.message from quarantine q"
                    + " join inbound_file f on f.id = q.file_id order by 1, 2, 5",
            "select name, state, refused, records, units from inbound_file order by id",
            "select name, kind, answered from arrival order by id",
            "select channel, folder, name, content, state, sent_sha256 from outbox order by channel, folder, name",
            "select * from charge_correction order by charge_id",
            "select id from billing_draft order by id",
            "select * from certified_part order by day, place, part",
            "select last_closed from hub_state");

    @TempDir
    private Path dir;

    @ParameterizedTest
    @EnumSource
    void hasTheSameBooksWhereverItDied(TestDatabase database) throws Exception {
        List<String> undisturbed = new ArrayList<>();
        long steps = undisturbed(database, undisturbed);
        for (long step = 1; step <= steps; step += Math.max(1, steps / SOME)) {
            assertSame(database, step, undisturbed);
        }
    }

    @Tag("soak")
    @ParameterizedTest
    @EnumSource
    void hasTheSameBooksWhicheverStepWasTheLast(TestDatabase database) throws Exception {
        List<String> undisturbed = new ArrayList<>();
        for (long step :
                LongStream.rangeClosed(1, undisturbed(database, undisturbed)).toArray()) {
            assertSame(database, step, undisturbed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesAFileAnewWhoseBytesWereCutOff(TestDatabase database) throws Exception {
        List<String> undisturbed = new ArrayList<>();
        undisturbed(database, undisturbed);
        DataSource source = database.fresh();
        Path home = Files.createTempDirectory(dir, "home");

        try (Round round = new Round(source, home)) {
            round.receive(
                    "erp-accounts",
                    "accounts.csv",
                    new SequenceInputStream(
                            new ByteArrayInputStream(Files.readAllBytes(sample("erp-accounts")), 0, 100), dying()));
        } catch (Dead e) {
            assertThat(round(source, home)).isEqualTo(undisturbed);
            return;
        }
        throw new AssertionError("The bytes were not read");
    }

    private long undisturbed(TestDatabase database, List<String> books) throws Exception {
        try (HikariDataSource fresh = database.fresh()) {
            CrashingSource source = new CrashingSource(fresh, 0);
            books.addAll(round(source, Files.createTempDirectory(dir, "home")));
            assertThat(books).hasSizeGreaterThan(40);
            return source.steps();
        }
    }

    private void assertSame(TestDatabase database, long step, List<String> undisturbed) throws Exception {
        Path home = Files.createTempDirectory(dir, "home");
        try (HikariDataSource books = database.fresh()) {
            CrashingSource source = new CrashingSource(books, step);
            try {
                round(source, home);
                throw new AssertionError("Did not die at step " + step);
            } catch (Dead e) {
                source.bury();
            }
            assertThat(round(books, home)).as("after the end at step " + step).isEqualTo(undisturbed);
        }
    }

    /** A whole round as a process would do it; what is in the books afterwards. */
    private static List<String> round(DataSource source, Path home) throws IOException, SQLException {
        try (Round round = new Round(source, home)) {
            round.receiveAll();
            round.go();
            return books(new JdbcTemplate(source));
        }
    }

    /** What the books hold of everything that leaves or is answered for. */
    static List<String> books(JdbcTemplate jdbc) {
        List<String> rows = new ArrayList<>();
        for (String query : BOOKS) {
            for (Map<String, Object> row : jdbc.queryForList(query)) {
                rows.add(row.values().stream()
                        .map(value ->
                                value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : "" + value)
                        .toList()
                        .toString());
            }
        }
        return rows;
    }

    private static Path sample(String feed) {
        return Path.of("inbound-samples", feed, "demo", "input.csv");
    }

    private static InputStream dying() {
        return new InputStream() {
            @Override
            public int read() {
                throw new Dead();
            }
        };
    }

    /** The hub's beans on one home, with an inbox from which a file goes once it is taken. */
    private record Round(AnnotationConfigApplicationContext hub, Path inbox) implements AutoCloseable {

        private static final List<String> FEEDS = List.of(
                "erp-accounts",
                "netjapan-products",
                "netjapan-prices",
                "netjapan-agreements",
                "erp-orders",
                "netjapan-msp");

        Round(DataSource source, Path home) throws IOException {
            this(RoundWiring.over(source, home), home.resolve("inbox"));
            if (Files.notExists(inbox)) {
                Files.createDirectories(inbox);
                for (String feed : FEEDS) {
                    Files.copy(sample(feed), inbox.resolve(feed));
                }
            }
        }

        void receiveAll() throws IOException {
            for (String feed : FEEDS) {
                Path file = inbox.resolve(feed);
                if (Files.exists(file)) {
                    try (InputStream bytes = Files.newInputStream(file)) {
                        receive(feed, feed + ".csv", bytes);
                    }
                    Files.delete(file);
                }
            }
        }

        void receive(String feed, String name, InputStream bytes) {
            hub.getBean(Arrival.class).receive(feed, feed, "receipts", name, bytes);
        }

        void go() {
            assertThat(hub.getBean(Landing.class).landAll()).isEmpty();
            hub.getBean(BusinessDays.class).run(TODAY, TODAY);
            hub.getBean(Receipts.class).closeFiles(TODAY);
        }

        @Override
        public void close() {
            hub.close();
        }
    }
}
