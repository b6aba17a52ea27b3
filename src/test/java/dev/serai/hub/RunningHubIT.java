package dev.serai.hub;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged hub as its users meet it: the demo, a second start, another process beside it, an SFTP client. */
class RunningHubIT {

    private static final Pattern PORT = Pattern.compile("sftp -P (\\d+) serai@127\\.0\\.0\\.1");
    private static final Path SFTP = Path.of("/usr/bin/sftp");

    @TempDir
    Path dir;

    @Test
    void onceDoesTheDemoAndTheSecondTimeNothing() throws IOException {
        Path home = dir.resolve("home");
        try (HubProcess first = HubProcess.startPacked(home, "once", "--serai.demo=true")) {
            assertThat(first.exitCode()).as(first.stderr()).isEqualTo(3);
            assertThat(first.stdout())
                    .contains("Business date 2026-03-31", "Files in", "Quarantined", "Invoices out", "Notices out")
                    .contains("Column Datum has '31.02.2026', expected a date written dd.MM.yyyy")
                    .contains("names no agreement, but programme select sells under one")
                    .contains("Waiting for their day")
                    .contains("INV-2026-000001.xml", "CRN-2026-000001.xml");
        }
        List<String> delivered = filesBelow(home.resolve("sftp"));
        assertThat(delivered)
                .contains(
                        "accounting/invoices/INV-2026-000001.xml",
                        "accounting/invoices/INV-2026-000001.pdf",
                        "accounting/invoices/CRN-2026-000001.pdf",
                        "erp/receipts/orders-2026-03-31.csv.receipt.json")
                .anyMatch(file -> file.startsWith("accounting/journal/2026-03-31-"));
        assertThat(filesBelow(home.resolve("mail"))).hasSize(1).allMatch(file -> file.endsWith(".eml"));

        try (HubProcess second = HubProcess.start(home, "once")) {
            assertThat(second.exitCode()).as(second.stderr()).isZero();
            assertThat(second.stdout().strip())
                    .isEqualTo("Business date 2026-03-31: nothing was waiting, nothing is booked");
        }
        assertThat(filesBelow(home.resolve("sftp"))).isEqualTo(delivered);
    }

    @Test
    void aRunningHubTakesWhatAnSftpClientDropsAndGivesTheInvoice() throws Exception {
        Path home = dir.resolve("home");
        try (HubProcess hub = HubProcess.start(home, "--serai.demo=true")) {
            await().atMost(120, SECONDS).until(() -> hub.stdout().contains("The hub is running") || !hub.isAlive());
            assertThat(hub.stdout()).as(hub.stderr()).contains("Invoices out", "The hub is running");

            try (HubProcess beside = HubProcess.start(home, "once")) {
                assertThat(beside.exitCode()).isEqualTo(1);
                assertThat(beside.stderr()).contains("A hub is running on the home " + home.toAbsolutePath());
            }
            if (Files.isExecutable(SFTP)) {
                dropsAndFetches(home, hub);
            }
            hub.terminate();
            assertThat(hub.exitCode()).as(hub.stderr()).isZero();
        }
        assumeTrue(Files.isExecutable(SFTP), "No OpenSSH client on this machine: the drop over sftp was not tried");
    }

    private void dropsAndFetches(Path home, HubProcess hub) throws Exception {
        Path drop = Files.writeString(dir.resolve("events-1.csv"), """
                event,date,order,line,account,programme,sku,offering,quantity,licence
                order,2026-03-31,WEB-1,1,10001,aip-outright,AIP-DSK,licence,1,WEB-L1
                """);
        sftp(home, hub, "put " + drop + " erp/in/events-1.csv");
        await().atMost(60, SECONDS).until(() -> hub.stdout().contains("events-1.csv"));
        Matcher invoice = Pattern.compile("INV-2026-\\d{6}(?=  2026-03-31  10001)")
                .matcher(hub.stdout().substring(hub.stdout().indexOf("events-1.csv")));
        assertThat(invoice.find()).as(hub.stdout() + hub.stderr()).isTrue();
        String name = invoice.group() + ".xml";

        sftp(home, hub, "get accounting/invoices/" + name + " " + dir.resolve(name));

        assertThat(dir.resolve(name)).content(StandardCharsets.UTF_8).contains("WEB-1", "<cbc:TaxInclusiveAmount");
    }

    private void sftp(Path home, HubProcess hub, String command) throws Exception {
        Matcher port = PORT.matcher(hub.stdout());
        assertThat(port.find()).as(hub.stdout()).isTrue();
        Path password = Files.writeString(dir.resolve("password.sh"), "#!/bin/sh\necho caravanserai\n");
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rwx------"));
        Path batch = Files.writeString(dir.resolve("batch.txt"), command + "\n");
        ProcessBuilder client = new ProcessBuilder(
                SFTP.toString(),
                "-P",
                port.group(1),
                "-o",
                "UserKnownHostsFile=" + home.resolve("ssh/known_hosts"),
                "-o",
                "BatchMode=no",
                "-o",
                "PreferredAuthentications=password",
                "-b",
                batch.toString(),
                "serai@127.0.0.1");
        client.environment().put("SSH_ASKPASS", password.toString());
        client.environment().put("SSH_ASKPASS_REQUIRE", "force");
        Path log = dir.resolve("sftp.log");
        Process process =
                client.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("sftp ends").isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }

    private static List<String> filesBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
