package dev.serai.hub;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.serai.embedded.EmbeddedSftp;
import dev.serai.embedded.HomeFolders;
import dev.serai.embedded.SftpLogin;
import dev.serai.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two hubs, each with its home, over one PostgreSQL and one SFTP server; the one that works is killed half-way. */
class TwoHubsIT {

    private static final SftpLogin LOGIN = new SftpLogin("serai", "caravanserai");
    private static final String WAITS = "Another hub works on these books";
    private static final int FILES = 30;
    private static final String MASTER = """
            event,date,account,name,country,currency,billing,sku,vendor,edition,programme,offering,unitPrice
            account,2026-03-01,A1,Nordlys,NL,EUR,per-order,,,,,,
            product,2026-03-01,,AIP Desktop,,,,DSK,netjapan,desktop,,,
            price,2026-03-01,,,,EUR,,DSK,,,aip-outright,licence,60.00
            """;

    @TempDir
    Path dir;

    @Test
    void bookEveryFileOnceThoughOneIsKilled() throws Exception {
        HomeFolders folders = new HomeFolders(dir.resolve("server"));
        folders.create(List.of("vendors/netjapan/in", "vendors/innovaphone/in", "vendors/ingra/in"));
        DataSource books = TestDatabase.POSTGRESQL.fresh();
        JdbcTemplate jdbc = new JdbcTemplate(books);
        try (EmbeddedSftp server = EmbeddedSftp.start(folders, 0, LOGIN);
                HubProcess one = hub("one", server, books);
                HubProcess two = hub("two", server, books)) {
            await().atMost(120, SECONDS)
                    .until(() -> one.stderr().contains(WAITS) != two.stderr().contains(WAITS));
            HubProcess works = one.stderr().contains(WAITS) ? two : one;
            HubProcess waits = works == one ? two : one;
            drop(folders, "events-000.csv", MASTER);
            for (int file = 1; file <= FILES; file++) {
                drop(folders, "events-%03d.csv".formatted(file), order(file));
            }
            await().atMost(180, SECONDS).until(() -> count(jdbc, "inbound_file") > FILES / 2);

            works.kill();

            drop(folders, "events-999.csv", order(999));
            await().atMost(180, SECONDS).until(() -> receipts(folders) == FILES + 2);
            waits.terminate();
            assertThat(waits.exitCode()).as(waits.stderr()).isZero();
        }

        assertThat(count(jdbc, "inbound_file")).isEqualTo(FILES + 2);
        assertThat(jdbc.queryForList("select order_no from charge order by order_no", String.class))
                .hasSize(FILES + 1)
                .doesNotHaveDuplicates();
        assertThat(jdbc.queryForList("select number from invoice order by number", String.class))
                .hasSize(FILES + 1)
                .first()
                .isEqualTo("INV-2026-000001");
        assertThat(jdbc.queryForList("select max(number) from invoice", String.class))
                .containsExactly("INV-2026-%06d".formatted(FILES + 1));
        assertThat(count(jdbc, "quarantine")).isZero();
    }

    private HubProcess hub(String name, EmbeddedSftp server, DataSource books) throws Exception {
        try (Connection connection = books.getConnection()) {
            return HubProcess.start(
                    dir.resolve(name),
                    "--serai.today=2026-03-30",
                    "--serai.archive=" + dir.resolve("archive"),
                    "--serai.sftp.embedded=false",
                    "--serai.sftp.port=" + server.port(),
                    "--serai.sftp.known-hosts=" + server.knownHosts(),
                    "--spring.datasource.url=" + connection.getMetaData().getURL(),
                    "--spring.datasource.username=postgres",
                    "--spring.datasource.password=postgres");
        }
    }

    private static String order(int number) {
        return "event,date,order,line,account,programme,sku,offering,quantity\norder,2026-03-30,O%d,1,A1,aip-outright,DSK,licence,1\n"
                .formatted(number);
    }

    private static void drop(HomeFolders folders, String name, String text) throws IOException {
        Files.writeString(folders.sftp().resolve("erp/in").resolve(name), text, StandardCharsets.UTF_8);
    }

    private static int count(JdbcTemplate jdbc, String table) {
        return JdbcClient.create(jdbc)
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    private static long receipts(HomeFolders folders) throws IOException {
        try (Stream<Path> files = Files.list(folders.sftp().resolve("erp/receipts"))) {
            return files.filter(file -> file.toString().endsWith(".receipt.json"))
                    .count();
        }
    }
}
