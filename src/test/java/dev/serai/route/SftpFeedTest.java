package dev.serai.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.serai.embedded.EmbeddedSftp;
import dev.serai.testing.TestDatabase;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SftpFeedTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    private Path home;

    private RouteBench bench;

    @BeforeEach
    void start() throws Exception {
        bench = new RouteBench(home, TestDatabase.HSQLDB);
    }

    @AfterEach
    void stop() throws Exception {
        bench.close();
    }

    @Test
    void takesEachFileOfASharedInboxIntoTheFeedThatItsNameTells() throws Exception {
        bench.startServer(0);
        bench.drop("erp/in", "accounts.csv", "a");
        bench.drop("erp/in", "Orders 2026-03.CSV", "o");
        bench.drop("erp/in", "events-1.csv", "");
        bench.drop("vendors/ingra/in", RouteBench.ODD_NAME, "{}");
        HubRoutes hub = bench.routes();
        assertThat(hub.deploy()).isEmpty();

        hub.startFeeds();

        assertThat(hub.awaitInboxes(LONG)).isEmpty();
        assertThat(bench.arrived)
                .containsExactlyInAnyOrder(
                        new ArrivingFile("erp-accounts", "erp-accounts", "erp/receipts", "accounts.csv"),
                        new ArrivingFile("erp-orders", "erp-orders", "erp/receipts", "Orders 2026-03.CSV"),
                        new ArrivingFile("events", "events", "erp/receipts", "events-1.csv"),
                        new ArrivingFile(
                                "vendor-orders", "vendor-orders", "vendors/ingra/receipts", RouteBench.ODD_NAME));
        assertThat(bench.contents)
                .containsEntry("accounts.csv", "a")
                .containsEntry("events-1.csv", "")
                .containsEntry(RouteBench.ODD_NAME, "{}");
        assertThat(bench.names("erp/in"))
                .allMatch(name -> name.matches("\\d{9}-.*"))
                .hasSize(3);
    }

    @Test
    void takesASecondFileOfTheSameNameAndKeepsBoth() throws Exception {
        bench.startServer(0);
        HubRoutes hub = bench.routes();
        hub.deploy();
        hub.startFeeds();
        bench.drop("erp/in", "orders.csv", "first");
        await().atMost(LONG).until(() -> Files.notExists(bench.folders.sftp().resolve("erp/in/orders.csv")));

        bench.drop("erp/in", "orders.csv", "second");

        await().atMost(LONG).until(() -> bench.arrived.size() == 2);
        await().atMost(LONG)
                .until(() -> bench.names("erp/in").stream()
                                .filter(name -> name.matches("\\d{9}-orders.csv"))
                                .count()
                        == 2);
    }

    @Test
    void takesASlowUploadWhenItIsComplete() throws Exception {
        bench.startServer(0);
        bench.settings.put("serai.sftp.quiet", "2s");
        HubRoutes hub = bench.routes();
        hub.deploy();
        hub.startFeeds();
        try (OutputStream out = Files.newOutputStream(bench.folders.sftp().resolve("erp/in/orders.csv"))) {
            for (int i = 0; i < 6; i++) {
                out.write("line\n".getBytes(StandardCharsets.UTF_8));
                out.flush();
                Thread.sleep(400);
            }
        }

        await().atMost(LONG).until(() -> !bench.arrived.isEmpty());

        assertThat(bench.contents).containsEntry("orders.csv", "line\n".repeat(6));
    }

    @Test
    void leavesNamesThatCouldLeadOutOfTheInbox() throws Exception {
        bench.startServer(0);
        bench.drop("erp/in", "in\\orders.csv", "x");
        bench.drop("erp/in", "orders..csv", "x");
        bench.drop("erp/in", ".orders.csv", "x");
        bench.drop("erp/in", "orders" + "x".repeat(120) + ".csv", "x");
        HubRoutes hub = bench.routes();
        hub.deploy();

        hub.startFeeds();

        assertThat(hub.awaitInboxes(LONG)).isEmpty();
        assertThat(bench.arrived).isEmpty();
        assertThat(bench.names("erp/in")).hasSize(4);
    }

    @Test
    void movesAFileThatTheHubCannotTakeIntoTheErrorFolder() throws Exception {
        bench.startServer(0);
        bench.drop("erp/in", "orders-1.csv", "fails");
        bench.drop("erp/in", "orders-2.csv", "works");
        HubRoutes hub = bench.routes();
        hub.deploy();

        hub.startFeeds();

        assertThat(hub.awaitInboxes(LONG)).isEmpty();
        assertThat(bench.arrived).extracting(ArrivingFile::name).containsExactly("orders-2.csv");
        assertThat(bench.names("erp/in/.error")).singleElement().asString().endsWith("-orders-1.csv");
    }

    @Test
    void tellsAnOutageOfTheServerAndComesBackByItself() throws Exception {
        EmbeddedSftp server = bench.startServer(0);
        int port = server.port();
        HubRoutes hub = bench.routes();
        hub.deploy();
        hub.startFeeds();
        assertThat(hub.awaitInboxes(LONG)).isEmpty();

        server.close();

        assertThat(hub.awaitInboxes(LONG)).hasSize(10).noneMatch(state -> state.fault()
                .isEmpty());
        bench.startServer(port);
        bench.drop("erp/in", "orders.csv", "x");
        await().atMost(LONG).until(() -> bench.arrived.size() == 1);
    }

    @Test
    void refusesAServerWithAnotherHostKey() throws Exception {
        bench.startServer(0);
        Files.writeString(
                bench.folders.keys().resolve("known_hosts"),
                Files.readString(bench.folders.keys().resolve("known_hosts")).replaceFirst("AAAA\\S{60}", "AAAA"));
        bench.drop("erp/in", "orders.csv", "x");
        HubRoutes hub = bench.routes();
        hub.deploy();

        hub.startFeeds();

        assertThat(hub.awaitInboxes(LONG)).hasSize(10).allMatch(state -> state.fault()
                .contains("HostKey"));
        assertThat(bench.arrived).isEmpty();
    }
}
