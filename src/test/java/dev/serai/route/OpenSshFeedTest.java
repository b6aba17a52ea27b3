package dev.serai.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.serai.testing.TestDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds against OpenSSH's own server; where it is not installed, {@link SftpFeedTest} over MINA's is what there is. */
class OpenSshFeedTest {

    private static final Duration LONG = Duration.ofSeconds(40);
    private static final String ORDERS = "routes/feeds/erp-orders.camel.yaml";

    @TempDir
    private Path home;

    private RouteBench bench;
    private final List<OpenSsh> servers = new ArrayList<>();

    @BeforeEach
    void start() throws Exception {
        assumeThat(OpenSsh.installed())
                .as("OpenSSH's sshd is not installed, so its feeds are not tried; install openssh-server")
                .isPresent();
        bench = new RouteBench(home, TestDatabase.HSQLDB);
    }

    @AfterEach
    void stop() throws Exception {
        if (bench != null) {
            bench.close();
        }
        for (OpenSsh server : servers) {
            server.close();
        }
    }

    @Test
    void logsInByKeyAndTakesAFile() throws Exception {
        serve("user", "");
        bench.drop("erp/in", "orders.csv", "x");

        assertThat(hub().awaitInboxes(LONG)).isEmpty();

        assertThat(bench.arrived).extracting(ArrivingFile::name).containsExactly("orders.csv");
    }

    @Test
    void logsInByAKeyWithAPassphrase() throws Exception {
        serve("locked", "open & sesame");
        bench.drop("erp/in", "orders.csv", "x");

        assertThat(hub().awaitInboxes(LONG)).isEmpty();

        assertThat(bench.arrived).hasSize(1);
    }

    @Test
    void saysThatTheServerDoesNotKnowTheKey() throws Exception {
        serve("stranger", "");

        assertThat(hub().awaitInboxes(LONG)).hasSize(10).allMatch(state -> state.fault()
                .contains("Auth fail"));
    }

    @Test
    void refusesAServerWithAnotherHostKey() throws Exception {
        OpenSsh server = serve("user", "");
        Files.writeString(
                server.knownHosts(),
                "[127.0.0.1]:" + server.port() + " " + Files.readString(Path.of(server.key("stranger") + ".pub")));
        bench.drop("erp/in", "orders.csv", "x");

        assertThat(hub().awaitInboxes(LONG)).hasSize(10).allMatch(state -> state.fault()
                .contains("HostKey"));
        assertThat(bench.arrived).isEmpty();
    }

    @Test
    void takesManyFilesInTheOrderOfTheirTimes() throws Exception {
        serve("user", "");
        List<String> names = new ArrayList<>();
        for (int number = 0; number < 120; number++) {
            String name = "orders-" + (number * 37 % 120) + ".csv";
            Path file = bench.drop("erp/in", name, "x" + number);
            Files.setLastModifiedTime(
                    file, FileTime.from(Instant.parse("2026-03-01T00:00:00Z").plusSeconds(number)));
            names.add(name);
        }

        assertThat(hub().awaitInboxes(LONG)).isEmpty();

        assertThat(bench.arrived).extracting(ArrivingFile::name).containsExactlyElementsOf(names);
    }

    @Test
    void takesASlowUploadWholeThoughTheServersClockIsHoursBehind() throws Exception {
        serve("user", "");
        bench.settings.put("serai.sftp.quiet", "2s");
        hub();
        Path file = bench.folders.sftp().resolve("erp/in/orders.csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int line = 0; line < 8; line++) {
                out.write("line\n".getBytes(StandardCharsets.UTF_8));
                out.flush();
                Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(7_200)));
                Thread.sleep(400);
            }
        }

        await().atMost(LONG).until(() -> !bench.arrived.isEmpty());

        assertThat(bench.contents).containsEntry("orders.csv", "line\n".repeat(8));
    }

    @Test
    void takesAFileWhoseTimeIsInTheFuture() throws Exception {
        serve("user", "");
        Path file = bench.drop("erp/in", "orders.csv", "x");
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(7_200)));

        assertThat(hub().awaitInboxes(LONG)).isEmpty();

        assertThat(bench.arrived).hasSize(1);
    }

    @Test
    void leavesATemporaryNameUntilTheSenderRenamesIt() throws Exception {
        serve("user", "");
        Path part = bench.drop("erp/in", "orders.csv.filepart", "x");
        HubRoutes hub = hub();
        assertThat(hub.awaitInboxes(LONG)).isEmpty();
        assertThat(bench.arrived).isEmpty();

        Files.move(part, part.resolveSibling("orders.csv"));

        await().atMost(LONG).until(() -> bench.arrived.size() == 1);
    }

    @Test
    void waitsForTheFileThatSaysAnotherIsComplete() throws Exception {
        serve("user", "");
        addToOrders("{ name: done, value: '${file:name}.done' }");
        bench.drop("erp/in", "orders.csv", "x");
        HubRoutes hub = hub();
        assertThat(hub.awaitInboxes(LONG)).isEmpty();
        assertThat(bench.arrived).isEmpty();

        Path done = bench.drop("erp/in", "orders.csv.done", "");

        await().atMost(LONG).until(() -> bench.arrived.size() == 1);
        await().atMost(LONG).until(() -> Files.notExists(done));
    }

    @Test
    void takesAFileWholeThoughTheServerGoesInTheMiddle() throws Exception {
        OpenSsh server = serve("user", "");
        String text = "0123456789abcde\n".repeat(2_000_000);
        bench.drop("erp/in", "orders.csv", text);
        AtomicBoolean isCut = new AtomicBoolean();
        bench.afterFirstBytes = () -> {
            if (isCut.compareAndSet(false, true)) {
                server.cut();
            }
        };

        hub();

        await().atMost(LONG).until(() -> bench.arrived.size() == 1);
        assertThat(isCut).isTrue();
        assertThat(bench.contents.get("orders.csv")).isEqualTo(text);
        await().atMost(LONG).until(() -> Files.notExists(bench.folders.sftp().resolve("erp/in/orders.csv")));
        assertThat(bench.arrived).hasSize(1);
    }

    @Test
    void goesOnWithOtherServersWhileOneIsDown() throws Exception {
        serve("user", "");
        addToOrders("{ name: port, value: '1' }");
        bench.drop("erp/in", "orders.csv", "x");
        bench.drop("erp/in", "accounts.csv", "x");
        HubRoutes hub = hub();

        assertThat(hub.awaitInboxes(LONG)).singleElement().satisfies(state -> {
            assertThat(state.route()).isEqualTo("feed-erp-orders");
            assertThat(state.fault()).contains("Connection refused");
        });

        assertThat(bench.arrived).extracting(ArrivingFile::name).containsExactly("accounts.csv");
    }

    private OpenSsh serve(String key, String passphrase) throws Exception {
        OpenSsh server = OpenSsh.start(home.resolve("ssh"), bench.folders.sftp(), 0);
        servers.add(server);
        bench.settings.put("serai.sftp.port", String.valueOf(server.port()));
        bench.settings.put("serai.sftp.user", System.getProperty("user.name"));
        bench.settings.put("serai.sftp.known-hosts", server.knownHosts().toString());
        bench.settings.put("serai.sftp.key", server.key(key).toString());
        bench.settings.put("serai.sftp.passphrase", passphrase);
        return server;
    }

    private HubRoutes hub() {
        HubRoutes hub = bench.routes();
        assertThat(hub.deploy()).isEmpty();
        hub.startFeeds();
        return hub;
    }

    private void addToOrders(String parameter) throws IOException {
        Path route = home.resolve(ORDERS);
        Files.writeString(route, Files.readString(route).stripTrailing() + "\n      - " + parameter + "\n");
    }
}
