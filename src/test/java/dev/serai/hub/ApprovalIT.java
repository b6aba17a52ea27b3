package dev.serai.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With {@code serai.billing.approve=manual} nothing is invoiced until somebody says so. */
class ApprovalIT {

    private static final String MANUAL = "--serai.billing.approve=manual";

    @TempDir
    Path dir;

    @Test
    void whatIsDueWaitsUntilItIsApprovedAndIsThenDelivered() {
        Path home = dir.resolve("home");
        assertThat(run(home, 3, "once", "--serai.demo=true", MANUAL))
                .contains("Waiting for approval")
                .contains("draft  to be issued")
                .doesNotContain("Invoices out");
        assertThat(invoices(home)).isZero();
        assertThat(run(home, 0, "billing", "list")).startsWith("Drafts");

        assertThat(run(home, 0, "billing", "approve", "--all"))
                .matches("Issued: invoices [1-9][0-9]*, credit notes [0-9]+\\R");
        assertThat(run(home, 0, "billing", "list")).startsWith("No drafts wait");
        run(home, 0, "once", MANUAL);
        assertThat(invoices(home)).isPositive();
    }

    private static long invoices(Path home) {
        String[] files = home.resolve("sftp/accounting/invoices")
                .toFile()
                .list((File folder, String name) -> name.endsWith(".xml"));
        return Optional.ofNullable(files).map(found -> found.length).orElse(0);
    }

    private static String run(Path home, int code, String... command) {
        try (HubProcess process = HubProcess.start(home, command)) {
            assertThat(process.exitCode()).as(process.stderr()).isEqualTo(code);
            return process.stdout();
        }
    }
}
