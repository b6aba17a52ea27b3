package dev.serai.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.serai.delivery.DeliveryRelay;
import dev.serai.testing.TestDatabase;
import dev.serai.yaml.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RouteDeployerTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String ORDERS = "feeds/erp-orders.camel.yaml";

    @TempDir
    private Path home;

    private RouteBench bench;
    private HubRoutes hub;

    @BeforeEach
    void start() throws Exception {
        bench = new RouteBench(home, TestDatabase.HSQLDB);
        bench.startServer(0);
        hub = bench.routes();
        assertThat(hub.deploy()).isEmpty();
        hub.startFeeds();
    }

    @AfterEach
    void stop() throws Exception {
        bench.close();
    }

    private void edit(String file, String from, String to) throws IOException {
        Path path = bench.routes.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    private void assertTaken(String inbox, String name) throws Exception {
        int before = bench.arrived.size();
        bench.drop(inbox, name, "x");
        await().atMost(LONG).until(() -> bench.arrived.size() == before + 1);
        assertThat(bench.arrived.get(before).name()).isEqualTo(name);
    }

    @Test
    void takesAValidEditWhileTheOthersRun() throws Exception {
        edit(ORDERS, "orders.*", "sales.*");

        assertThat(hub.deploy()).isEmpty();

        assertTaken("erp/in", "sales.csv");
        assertTaken("erp/in", "accounts.csv");
        bench.drop("erp/in", "orders.csv", "x");
        assertThat(hub.awaitInboxes(LONG)).isEmpty();
        assertThat(bench.names("erp/in")).contains("orders.csv");
    }

    @Test
    void takesANewFeed() throws Exception {
        Files.createDirectories(bench.folders.sftp().resolve("vendors/acme/in"));
        Files.writeString(
                bench.routes.resolve("feeds/acme.camel.yaml"),
                Files.readString(bench.routes.resolve(ORDERS))
                        .replace("erp-orders", "acme")
                        .replace("erp/", "vendors/acme/"));

        assertThat(hub.deploy()).isEmpty();

        assertTaken("vendors/acme/in", "orders.csv");
    }

    @Test
    void takesAnEditedTemplateIntoAllItsFeeds() throws Exception {
        edit("templates/sftp-feed.camel.yaml", ".done/", ".taken/");

        assertThat(hub.deploy()).isEmpty();

        assertTaken("erp/in", "orders.csv");
        assertTaken("vendors/netjapan/in", "prices.csv");
        await().atMost(LONG).until(() -> Files.exists(bench.folders.sftp().resolve("vendors/netjapan/in/.taken")));
    }

    @Test
    void stopsAFeedWhoseFileIsDeleted() throws Exception {
        Files.delete(bench.routes.resolve(ORDERS));

        assertThat(hub.deploy()).isEmpty();

        bench.drop("erp/in", "orders.csv", "x");
        assertThat(hub.awaitInboxes(LONG)).isEmpty();
        assertThat(bench.arrived).isEmpty();
        assertTaken("erp/in", "accounts.csv");
    }

    @Test
    void keepsTheLastGoodSetRunningAfterABadEdit() throws Exception {
        edit(ORDERS, "sftp-feed", "sftp-fed");

        assertThat(hub.deploy())
                .extracting(Problem::toString)
                .containsExactly(
                        "routes/feeds/erp-orders.camel.yaml:3: route template 'sftp-fed' does not exist; there are outbox-mail,"
                                + " outbox-sftp, sftp-feed; did you mean 'sftp-feed'?");

        assertThat(hub.problems()).hasSize(1);
        assertTaken("erp/in", "orders.csv");
        edit(ORDERS, "sftp-fed", "sftp-feed");
        assertThat(hub.deploy()).isEmpty();
        assertThat(hub.problems()).isEmpty();
        assertTaken("erp/in", "orders-2.csv");
    }

    @Test
    void putsTheLastGoodSetBackWhenASoundSetFailsToLoad() throws Exception {
        Path routes = home.resolve("other");
        RouteCheckTest.copy(Path.of("routes"), routes);
        LiveRoutes live = new LiveRoutes(
                new DefaultCamelContext(),
                new HubBeans(
                        (file, bytes) -> bench.arrived.add(file),
                        new DeliveryRelay(bench.jdbc, RouteBench.CLOCK, List.of(), List.of()),
                        new NoDatabase(),
                        new HubBeans.Looks(
                                new FeedActivity(), new InboxPairs(System::nanoTime), name -> Optional.empty())),
                RouteSettings.of(bench.settings));
        RouteDeployer deployer = new RouteDeployer(routes, set -> List.of(), live);
        live.begin();
        assertThat(deployer.deploy()).isEmpty();
        Path feed = routes.resolve(ORDERS);
        Files.writeString(feed, Files.readString(feed).replace("sftp-feed", "no-such-template"));

        assertThat(deployer.deploy())
                .containsExactly(
                        new Problem(
                                "routes/" + ORDERS,
                                1,
                                "the routes of this file cannot be loaded: Cannot find RouteTemplate with id no-such-template"));

        deployer.switchOn(RouteKind.FEED);
        assertThat(live.isRunning("feed-erp-orders")).isTrue();
        assertThat(live.isRunning("feed-erp-accounts")).isTrue();
        deployer.switchOff(RouteKind.FEED);
        live.end();
    }

    @Test
    void watchesBothFolders() throws Exception {
        Path mappings = Files.createDirectories(home.resolve("mappings"));
        List<Problem> found = new CopyOnWriteArrayList<>();
        hub.watch(bench.routes, mappings, Duration.ofMillis(100), () -> List.copyOf(found));
        found.add(new Problem("mappings/feeds/a.yaml", 3, "unknown field 'skuu'"));

        Files.writeString(mappings.resolve("a.yaml"), "x");
        edit(ORDERS, "orders.*", "sales.*");

        await().atMost(LONG).until(() -> hub.problems().equals(found));
        assertTaken("erp/in", "sales.csv");
        found.clear();
        Files.delete(mappings.resolve("a.yaml"));
        await().atMost(LONG).until(() -> hub.problems().isEmpty());
    }
}
