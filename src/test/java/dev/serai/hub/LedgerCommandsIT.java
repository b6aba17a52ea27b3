package dev.serai.hub;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands on the books of the packaged hub: beside a running one, and by themselves. */
class LedgerCommandsIT {

    private static final String[] BAD = {
        "event,date,order,line,account,programme,sku,offering,quantity,licence",
        "order,2026-03-31,WEB-1,1,10001,aip-outright,AIP-DSK,licence,one,WEB-L1",
        "order,2026-03-31,WEB-1,2,10001,aip-outright,AIP-DSK,licence,1,WEB-L2"
    };
    private static final String[] PRICES = {
        "event,date,programme,sku,offering,unitPrice,currency", "price,2026-03-31,aip-outright,NEW,licence,10,EUR"
    };

    @TempDir
    Path dir;

    @Test
    void mendAndReplayBesideARunningHub() throws IOException {
        Path home = dir.resolve("home");
        Drops drops = new Drops(home);
        try (HubProcess hub = HubProcess.start(home, "--serai.demo=true")) {
            await().atMost(120, SECONDS).until(() -> hub.stdout().contains("The hub is running") || !hub.isAlive());
            drops.drop("erp", "events-bad.csv", StandardCharsets.UTF_8, BAD);
            await().atMost(60, SECONDS).until(() -> hub.stdout().contains("bad-number"));

            String listed = command(home, 0, "quarantine", "list");
            String item = listed.lines()
                    .filter(line -> line.contains("bad-number"))
                    .map(line -> line.substring(0, line.indexOf(' ')))
                    .findFirst()
                    .orElseThrow();
            assertThat(command(home, 0, "quarantine", "mend", item, "--set", "quantity=1"))
                    .contains("Item " + item + " is mended");
            assertThat(command(home, 0, "quarantine", "replay", item))
                    .contains("(events-bad.csv): 2 lines read again, 0 of them in quarantine again");
            await().atMost(60, SECONDS).until(() -> command(home, 0, "files")
                    .lines()
                    .anyMatch(line -> line.matches(".*events-bad\\.csv +closed +2 +2 +0 +0")));
            try (HubProcess again = HubProcess.start(home, "quarantine", "replay", item)) {
                assertThat(again.exitCode()).isEqualTo(1);
                assertThat(again.stderr()).contains("Item " + item + " is replayed already");
            }
            hub.terminate();
            assertThat(hub.exitCode()).as(hub.stderr()).isZero();
        }
        assertThat(home.resolve("hub.json")).doesNotExist();
    }

    @Test
    void openTheBooksWhereNoHubRuns() throws IOException {
        Path home = dir.resolve("home");
        Drops drops = new Drops(home);
        drops.drop("erp", "events-prices.csv", StandardCharsets.UTF_8, PRICES);
        once(home);
        Files.writeString(home.resolve("hub.json"), "{\"address\": \"http://127.0.0.1:9/\", \"token\": \"stale\"}");
        assertThat(command(home, 0, "files")).containsPattern("events-prices\\.csv +closed +1 +1 +0 +0");
        assertThat(command(home, 0, "back-out", "1", "--reason", "wrong list"))
                .isEqualTo("File 1 is taken back; booked events undone: 1" + System.lineSeparator());
        drops.drop("erp", "events-prices.csv", StandardCharsets.UTF_8, PRICES);
        once(home);
        assertThat(command(home, 0, "files"))
                .containsPattern("1 +events +events-prices\\.csv +backed-out +1 +0 +0 +1 +wrong list")
                .containsPattern("2 +events +events-prices\\.csv +closed +1 +1 +0 +0");
    }

    private static void once(Path home) {
        try (HubProcess once = HubProcess.start(home, "once", "--serai.today=2026-03-31")) {
            assertThat(once.exitCode()).as(once.stderr()).isZero();
        }
    }

    private static String command(Path home, int code, String... command) {
        try (HubProcess process = HubProcess.start(home, command)) {
            assertThat(process.exitCode()).as(process.stderr()).isEqualTo(code);
            return process.stdout();
        }
    }
}
