package dev.serai.hub;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator reads of a faulty mapping file, from the check and from a hub that refuses to start on it. */
class FaultyFilesIT {

    @TempDir
    Path dir;

    private Path mappings = Path.of("");
    private List<String> faults = List.of();

    @BeforeEach
    void spoilsTwoMappings() throws IOException {
        mappings = OperatorFiles.copied("mappings", dir);
        Path accounts = mappings.resolve("feeds/erp-accounts.yaml");
        Path covers = mappings.resolve("feeds/innovaphone-covers.yaml");
        OperatorFiles.edit(accounts, "{from: Ort}", "{frmo: Ort}");
        Files.writeString(covers, "feed: innovaphone-covers\n  rank: 40\n");
        faults = List.of(
                accounts + ":17: Unknown entry 'frmo' in the field 'city'; did you mean 'from'?",
                accounts + ":17: Field 'city' needs one of from, value, join, compute, found none",
                covers + ":2: Not readable as YAML: mapping values are not allowed here");
    }

    @Test
    void theCheckNamesFileLineAndFault() {
        try (HubProcess check = HubProcess.start(dir.resolve("home"), "check", "--serai.mappings=" + mappings)) {
            assertThat(check.exitCode()).as(check.stderr()).isEqualTo(1);
            assertThat(check.stdout().lines()).containsAll(faults);
            assertThat(check.stderr()).isEmpty();
        }
    }

    @Test
    void theCheckFindsNothingInTheShippedFiles() {
        try (HubProcess check = HubProcess.start(dir.resolve("home"), "check")) {
            assertThat(check.exitCode()).as(check.stdout()).isZero();
            assertThat(check.stdout()).isEmpty();
        }
    }

    @Test
    void theHubDoesNotStartAndNamesFileLineAndFaultAlone() {
        Path home = dir.resolve("home");
        for (String mode : List.of("once", "--serai.demo=false")) {
            try (HubProcess hub = HubProcess.start(home, mode, "--serai.mappings=" + mappings)) {
                assertThat(hub.exitCode()).as(hub.stderr()).isEqualTo(1);
                assertThat(hub.stderr().lines()).containsExactlyElementsOf(faults);
                assertThat(hub.stdout()).isEmpty();
            }
        }
    }

    @Test
    void theHubDoesNotStartOnASettingThatCannotBeRead() {
        try (HubProcess hub = HubProcess.start(dir.resolve("home"), "once", "--serai.opening=31.12.2025")) {
            assertThat(hub.exitCode()).as(hub.stderr()).isEqualTo(1);
            assertThat(hub.stderr().strip())
                    .isEqualTo("serai.opening has '31.12.2025', expected a date written yyyy-MM-dd");
        }
    }

    @Test
    void aRunningHubNamesTheFaultOfAnEditAndKeepsTheMappingsOfBefore() throws IOException {
        Path live = OperatorFiles.copied("mappings", Files.createDirectories(dir.resolve("live")));
        Path accounts = live.resolve("feeds/erp-accounts.yaml");
        try (HubProcess hub = HubProcess.start(dir.resolve("home"), "--serai.mappings=" + live)) {
            awaits(hub, () -> hub.stdout().contains("The hub is running"));
            OperatorFiles.edit(accounts, "{from: Ort}", "{frmo: Ort}");
            awaits(hub, () -> hub.stderr().contains("The mappings of before stay in force until this is put right"));
            assertThat(hub.stderr())
                    .contains(accounts + ":17: Unknown entry 'frmo' in the field 'city'; did you mean 'from'?");
            OperatorFiles.edit(accounts, "{frmo: Ort}", "{from: Ort}");
            awaits(hub, () -> hub.stderr().contains("Mappings in force: "));
            hub.terminate();
            assertThat(hub.exitCode()).as(hub.stderr()).isZero();
        }
    }

    private static void awaits(HubProcess hub, Callable<Boolean> what) {
        await().atMost(90, SECONDS).until(() -> what.call() || !hub.isAlive());
        assertThat(hub.isAlive()).as(hub.stderr()).isTrue();
    }
}
