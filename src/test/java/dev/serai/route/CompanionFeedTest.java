package dev.serai.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.serai.mapping.MappingFiles;
import dev.serai.testing.TestDatabase;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A feed each of whose files comes with a companion. */
class CompanionFeedTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    private Path home;

    private RouteBench bench;
    private HubRoutes hub;

    @BeforeEach
    void start() throws Exception {
        bench = new RouteBench(home, TestDatabase.HSQLDB);
        bench.mappings.put(
                "acme",
                MappingFiles.parse(
                        "acme",
                        "feed: acme\nrank: 40\nformat: csv\nevents: canonical\n"
                                + "companion: {name: \"{stem}.ctl\", format: pairs, count: N, wait: 5m}\n"));
        Files.writeString(bench.routes.resolve("feeds/acme.camel.yaml"), """
                - templatedRoute:
                    routeTemplateRef: sftp-feed
                    routeId: feed-acme
                    parameters:
                      - { name: feed, value: acme }
                      - { name: dir, value: vendors/acme/in }
                      - { name: include, value: 'sales.*' }
                      - { name: receipts, value: vendors/acme/receipts }
                - templatedRoute:
                    routeTemplateRef: sftp-feed
                    routeId: feed-acme-back
                    parameters:
                      - { name: feed, value: acme-back }
                      - { name: mapping, value: acme }
                      - { name: dir, value: vendors/acme/in }
                      - { name: include, value: 'back.*' }
                      - { name: receipts, value: vendors/acme/receipts }
                """);
        bench.folders.create(List.of("vendors/acme/in"));
        bench.startServer(0);
        hub = bench.routes();
        assertThat(hub.deploy()).isEmpty();
    }

    @AfterEach
    void stop() throws Exception {
        bench.close();
    }

    @Test
    void takesADataFileOnceItsCompanionIsThereAndMovesBoth() throws Exception {
        bench.drop("vendors/acme/in", "sales-1.csv", "data");
        hub.startFeeds();
        assertThat(hub.awaitInboxes(LONG)).isEmpty();
        assertThat(bench.arrived).isEmpty();
        assertThat(hub.waitingFiles()).singleElement().satisfies(file -> {
            assertThat(file.sentence())
                    .isEqualTo("feed-acme: file 'sales-1.csv' waits for its companion 'sales-1.ctl', for 0 minutes"
                            + " so far");
            assertThat(file.patience()).isEqualTo(Duration.ofMinutes(5));
        });

        bench.drop("vendors/acme/in", "SALES-1.CTL", "N=1");

        await().atMost(LONG).until(() -> !bench.arrived.isEmpty());
        ArrivingFile file = bench.arrived.get(0);
        assertThat(file.name()).isEqualTo("sales-1.csv");
        assertThat(file.companion().orElseThrow().name()).isEqualTo("SALES-1.CTL");
        assertThat(file.companion().orElseThrow().open().readAllBytes())
                .isEqualTo("N=1".getBytes(StandardCharsets.US_ASCII));
        assertThat(bench.contents).containsOnlyKeys("sales-1.csv").containsValue("data");
        await().atMost(LONG)
                .until(() -> names(".done").size() == 2 && hub.waitingFiles().isEmpty());
        assertThat(names(".done"))
                .anyMatch(name -> name.matches("\\d{9}-sales-1\\.csv"))
                .anyMatch(name -> name.matches("\\d{9}-SALES-1\\.CTL"));
    }

    @Test
    void leavesACompanionWithoutItsDataFileAndTellsOfIt() throws Exception {
        bench.drop("vendors/acme/in", "sales-2.ctl", "N=1");
        Files.createDirectories(bench.folders.sftp().resolve("vendors/acme/in/sales-3.ctl"));
        bench.drop("vendors/acme/in", "sales-3.csv", "data");
        bench.drop("vendors/acme/in", "other.csv", "of no feed");
        hub.startFeeds();
        assertThat(hub.awaitInboxes(LONG)).isEmpty();

        assertThat(bench.arrived).isEmpty();
        assertThat(hub.waitingFiles())
                .extracting(WaitingFile::sentence)
                .containsExactlyInAnyOrder(
                        "feed-acme-back: companion 'sales-2.ctl' lies there without its data file, for 0 minutes so far",
                        "feed-acme: companion 'sales-2.ctl' lies there without its data file, for 0 minutes so far",
                        "feed-acme: file 'sales-3.csv' waits for its companion 'sales-3.ctl', for 0 minutes so far");
    }

    @Test
    void movesBothAsideWhenTheDataFileCannotBeTaken() throws Exception {
        bench.drop("vendors/acme/in", "sales-1.ctl", "N=1");
        bench.drop("vendors/acme/in", "sales-1.csv", "fails");
        hub.startFeeds();
        assertThat(hub.awaitInboxes(LONG)).isEmpty();
        await().atMost(LONG).until(() -> names(".error").size() == 2);
        assertThat(names("")).allMatch(name -> name.matches("\\d{9}-sales-1\\.(csv|ctl)"));
    }

    @Test
    void readsACompanionThatIsStillWrittenWhenItIsComplete() throws Exception {
        bench.drop("vendors/acme/in", "sales-1.csv", "data");
        hub.startFeeds();
        Path companion = bench.folders.sftp().resolve("vendors/acme/in/sales-1.ctl");
        try (OutputStream out = Files.newOutputStream(companion)) {
            for (int i = 0; i < 5; i++) {
                out.write("line\n".getBytes(StandardCharsets.US_ASCII));
                out.flush();
                Thread.sleep(500);
            }
        }
        assertThat(hub.awaitInboxes(LONG)).isEmpty();
        assertThat(bench.arrived.get(0).companion().orElseThrow().open().readAllBytes())
                .hasSize(25);
    }

    @Test
    void takesManyPairsInOneLookEachWithItsOwn() throws Exception {
        for (int i = 0; i < 20; i++) {
            String name = (i % 2 == 0 ? "sales-" : "back-") + i;
            bench.drop("vendors/acme/in", name + ".ctl", "N=" + i);
            bench.drop("vendors/acme/in", name + ".csv", "data-" + i);
        }
        hub.startFeeds();
        assertThat(hub.awaitInboxes(LONG)).isEmpty();
        assertThat(bench.arrived).hasSize(20).allSatisfy(file -> assertThat(
                        new String(file.companion().orElseThrow().open().readAllBytes(), StandardCharsets.US_ASCII))
                .isEqualTo("N=" + file.name().replaceAll("\\D", "")));
        await().atMost(LONG).until(() -> names(".done").size() == 40);
    }

    @Test
    void takesWhatIsCompleteBehindManyFilesThatWait() throws Exception {
        for (int i = 0; i < 60; i++) {
            bench.drop("vendors/acme/in", "sales-" + i + ".csv", "data");
        }
        bench.drop("vendors/acme/in", "sales-last.ctl", "N=1");
        Path last = bench.drop("vendors/acme/in", "sales-last.csv", "data");
        Files.setLastModifiedTime(last, FileTime.from(Instant.parse("2036-01-01T00:00:00Z")));
        hub.startFeeds();
        await().atMost(LONG).until(() -> bench.arrived.size() == 1);
        assertThat(bench.arrived.get(0).name()).isEqualTo("sales-last.csv");
        assertThat(hub.waitingFiles()).hasSize(60);
    }

    private List<String> names(String folder) throws Exception {
        Path path = bench.folders.sftp().resolve("vendors/acme/in/" + folder);
        return Files.exists(path) ? bench.names("vendors/acme/in/" + folder) : List.of();
    }
}
