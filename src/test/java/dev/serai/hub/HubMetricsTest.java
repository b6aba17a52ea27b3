package dev.serai.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a monitor and an operator are told by a hub that has taken files. */
class HubMetricsTest {

    private static final String MAPPING = """
            feed: acme
            rank: 40
            format: csv
            events: canonical
            expect: {by: "00:00", on: [MON, TUE, WED, THU, FRI, SAT, SUN]}
            companion: {name: "{stem}.ctl", format: pairs, count: N, wait: 9h}
            """;
    private static final String ROUTE = """
            - templatedRoute:
                routeTemplateRef: sftp-feed
                routeId: feed-acme
                parameters:
                  - { name: feed, value: acme }
                  - { name: dir, value: vendors/acme/in }
                  - { name: include, value: 'acme.*' }
                  - { name: receipts, value: vendors/acme/receipts }
            """;
    private static final String CREDITS = "event,date,account,credits\ncredit,2026-03-01,A1,5\n";

    @TempDir
    private Path dir;

    @Test
    void tellWhatCameAndWhatWaits() throws Exception {
        copy("routes");
        copy("mappings");
        Files.writeString(dir.resolve("routes/feeds/acme.camel.yaml"), ROUTE);
        Files.writeString(dir.resolve("mappings/feeds/acme.yaml"), MAPPING);
        HomeClaim claim = new HomeClaim();
        try (claim;
                ConfigurableApplicationContext hub = start(claim)) {
            HubMetrics metrics = hub.getBean(HubMetrics.class);
            assertThat(metrics.text())
                    .contains(
                            "# HELP serai_feed_silent 1 while the feed has not delivered since it was due last, else 0\n",
                            "# TYPE serai_feed_silent gauge\n",
                            "serai_feed_silent{feed=\"acme\"} 1.0\n",
                            "serai_feed_silent{feed=\"erp-orders\"} 0.0\n",
                            "serai_quarantine_open 0.0\n",
                            "serai_accounts_parked 0.0\n",
                            "serai_round_last_timestamp_seconds 0.0\n",
                            "serai_parcels{state=\"waiting\"} 0.0\n")
                    .doesNotContain("serai_feed_last_file_timestamp_seconds{", "serai_lines_total");
            hub.getBean(Opening.class).open();
            drop("vendors/acme/in", "acme-1.csv", CREDITS);
            drop("vendors/acme/in", "acme-1.ctl", "N=1");
            drop("vendors/acme/in", "acme-2.csv", CREDITS);
            drop("erp/in", "events-1.csv", CREDITS.replace(",5", ",x"));
            drop("erp/in", "events-2.csv", "colour\nred\n");

            Cycle cycle = hub.getBean(Cycle.class);
            metrics.ended(cycle.run(cycle.today(), cycle.today(), Duration.ofSeconds(60)));
            metrics.failed();
            hub.getBean(JdbcTemplate.class)
                    .update("insert into parked_account (account, since, step, reason)"
                            + " values ('A1', date '2026-03-31', 'rental', 'a fault')");

            assertThat(metrics.text())
                    .contains(
                            "serai_feed_silent{feed=\"acme\"} 0.0\n",
                            "serai_feed_readable{route=\"feed-acme\"} 1.0\n",
                            "serai_feed_unpaired_files{route=\"feed-acme\"} 0.0\n",
                            "serai_files_total{feed=\"acme\",outcome=\"closed\"} 1.0\n",
                            "serai_files_total{feed=\"events\",outcome=\"closed\"} 1.0\n",
                            "serai_files_total{feed=\"events\",outcome=\"refused\"} 1.0\n",
                            "serai_lines_total{feed=\"events\",outcome=\"quarantined\"} 2.0\n",
                            "serai_lines_total{feed=\"acme\",outcome=\"booked\"} 0.0\n",
                            "# TYPE serai_lines_total counter\n",
                            "serai_rounds_total{outcome=\"done\"} 1.0\n",
                            "serai_rounds_total{outcome=\"failed\"} 1.0\n",
                            "# TYPE serai_accounts_parked gauge\n",
                            "serai_accounts_parked 1.0\n",
                            "serai_parcels{state=\"waiting\"} 0.0\n",
                            "serai_parcels{state=\"parked\"} 0.0\n",
                            "serai_parcels{state=\"unknown\"} 0.0\n")
                    .containsPattern("serai_quarantine_open [1-9]\\.0\n")
                    .containsPattern("serai_feed_last_file_timestamp_seconds\\{feed=\"acme\"} 1\\.\\d+E9\n")
                    .containsPattern("serai_round_last_timestamp_seconds 1\\.\\d+E9\n");
            assertThat(hub.getBean(SilentFeeds.class).look()).isEmpty();
            assertThat(hub.getBean(SilentFeeds.class).lookAtEnd())
                    .containsExactly(
                            "feed-acme: file 'acme-2.csv' waits for its companion 'acme-2.ctl', for 0 minutes so"
                                    + " far");
            assertThat(hub.getBean(SilentFeeds.class).lookAtEnd())
                    .as("once alone")
                    .isEmpty();
            hub.getBean(Opening.class).close();
        }
    }

    private ConfigurableApplicationContext start(HomeClaim claim) {
        return Hub.start(
                List.of(
                        "--serai.home=" + dir.resolve("home"),
                        "--serai.routes=" + dir.resolve("routes"),
                        "--serai.mappings=" + dir.resolve("mappings"),
                        "--serai.today=2026-03-31"),
                claim,
                Map.of("serai.sftp.port", "0", "serai.smtp.port", "0"));
    }

    private void drop(String inbox, String name, String text) throws IOException {
        Path part = Files.writeString(Files.createTempFile(dir, "drop", ""), text, StandardCharsets.UTF_8);
        Files.move(part, dir.resolve("home/sftp").resolve(inbox).resolve(name));
    }

    private void copy(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            files.forEach(file -> {
                try {
                    Files.copy(file, dir.resolve(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
