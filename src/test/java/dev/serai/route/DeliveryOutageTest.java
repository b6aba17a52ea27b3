package dev.serai.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.serai.billing.BillingRun;
import dev.serai.billing.Books;
import dev.serai.billing.Books.Sale;
import dev.serai.billing.IssuedDocuments;
import dev.serai.billing.Seller;
import dev.serai.delivery.Outbox;
import dev.serai.document.DocumentConfiguration;
import dev.serai.embedded.EmbeddedSftp;
import dev.serai.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Accounting's server is away while days are billed, and the hub is started again meanwhile. */
class DeliveryOutageTest {

    private static final Duration LONG = Duration.ofSeconds(120);
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    @TempDir
    private Path home;

    private static IssuedDocuments documents(JdbcTemplate jdbc, Outbox outbox) {
        return DocumentConfiguration.issuedDocuments(outbox, jdbc);
    }

    private static void closeDay(Books books, BillingRun run, int number) {
        LocalDate day = FIRST.plusDays(number);
        books.charges(
                Sale.of("A", day, 1, "10.00", "10.00"), Sale.of("B", day, number + 1, "10.00", (number + 1) + "0.00"));
        run.billClose(day);
    }

    private static int attempts(RouteBench bench) {
        return bench.jdbc
                .sql("select max(attempts) from outbox where state = 'pending'")
                .query(Integer.class)
                .single();
    }

    @ParameterizedTest
    @EnumSource
    void bringsEverythingOnceAndInOrderOfIssueWithoutAnyonesHelp(TestDatabase database) throws Exception {
        Books books = new Books(database).account("A", "NL", "EUR").account("B", "NL", "EUR");
        try (RouteBench bench =
                new RouteBench(home, Objects.requireNonNull(books.jdbc().getDataSource()))) {
            BillingRun run = books.run(Seller.DEMO, documents(books.jdbc(), bench.outbox));
            EmbeddedSftp server = bench.startServer(0);
            HubRoutes hub = bench.routes();
            assertThat(hub.deploy()).isEmpty();
            hub.startDeliveries();
            closeDay(books, run, 0);
            assertThat(hub.awaitOutbox(LONG)).isTrue();

            server.close();
            closeDay(books, run, 1);
            closeDay(books, run, 2);
            await().atMost(LONG).until(() -> attempts(bench) >= 3);
            closeDay(books, run, 3);
            hub.close();
            HubRoutes again = bench.routes();
            assertThat(again.deploy()).isEmpty();
            again.startDeliveries();
            await().atMost(LONG).until(() -> attempts(bench) >= 5);
            assertThat(bench.outbox.held()).isEmpty();
            assertThat(arrived(bench, "accounting/invoices", ".xml")).hasSize(2);
            bench.startServer(server.port());

            assertThat(again.awaitOutbox(LONG)).isTrue();
            assertThat(arrived(bench, "accounting/invoices", ".xml"))
                    .containsExactlyElementsOf(issued(bench, "accounting-invoices"))
                    .hasSize(8);
            assertThat(arrived(bench, "accounting/invoices", ".pdf"))
                    .containsExactlyElementsOf(issued(bench, "accounting-pdf"))
                    .hasSize(8);
            assertThat(arrived(bench, "accounting/journal", ".csv"))
                    .containsExactlyElementsOf(issued(bench, "accounting-journal"))
                    .containsExactly("2026-03-02-1.csv", "2026-03-03-1.csv", "2026-03-04-1.csv", "2026-03-05-1.csv");
            assertSameBytes(bench);
            assertThat(bench.jdbc
                            .sql("select name from outbox where attempts > 1 order by id")
                            .query(String.class)
                            .list())
                    .as("only the first of each channel was tried while the server was away")
                    .containsExactlyInAnyOrder("INV-2026-000003.xml", "INV-2026-000003.pdf", "2026-03-03-1.csv");
        }
    }

    private static List<String> issued(RouteBench bench, String channel) {
        return bench.jdbc
                .sql("select name from outbox where channel = ? and state = 'sent' order by id")
                .param(channel)
                .query(String.class)
                .list();
    }

    /** What lies in a folder, in the order in which it was written. */
    private static List<String> arrived(RouteBench bench, String folder, String end) throws IOException {
        try (Stream<Path> files = Files.list(bench.folders.sftp().resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(end))
                    .sorted(Comparator.comparing(DeliveryOutageTest::written))
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertSameBytes(RouteBench bench) {
        bench.jdbc
                .sql("select name, content from outbox where channel = 'accounting-invoices'")
                .query((row, index) -> List.of(row.getString(1), row.getString(2)))
                .list()
                .forEach(parcel -> assertThat(bench.folders.sftp().resolve("accounting/invoices/" + parcel.get(0)))
                        .content(StandardCharsets.UTF_8)
                        .isEqualTo(parcel.get(1)));
    }
}
