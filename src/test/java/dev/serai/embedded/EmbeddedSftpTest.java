package dev.serai.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedSftpTest {

    private static final Path CLIENT = Path.of("/usr/bin/sftp");
    private static final SftpLogin LOGIN = new SftpLogin("serai", "open sesame");

    @TempDir
    private Path home;

    private HomeFolders folders;

    @BeforeEach
    void createFolders() {
        folders = new HomeFolders(home);
        folders.create(List.of("vendors/netjapan/in"));
    }

    @Test
    void createsEveryFolderOfTheContract() {
        assertThat(List.of(
                        "archive",
                        "db",
                        "mail",
                        "sftp/erp/in",
                        "sftp/erp/receipts",
                        "sftp/vendors/netjapan/in",
                        "sftp/vendors/netjapan/receipts",
                        "sftp/accounting/invoices",
                        "sftp/accounting/journal"))
                .allSatisfy(folder -> assertThat(home.resolve(folder)).isDirectory());
    }

    @Test
    void servesTheOpenSshClient() throws Exception {
        assumeThat(CLIENT)
                .as("OpenSSH's sftp is not installed: apt-get install openssh-client")
                .exists();
        Files.writeString(folders.sftp().resolve("accounting/invoices/INV-2026-000001.xml"), "<Invoice/>");
        Path local = Files.writeString(home.resolve("events-1.csv"), "event,date\n");
        try (EmbeddedSftp server = EmbeddedSftp.start(folders, 0, LOGIN)) {
            String output = sftp(
                    server,
                    "put " + local + " erp/in/events-1.csv.part",
                    "rename erp/in/events-1.csv.part erp/in/events-1.csv",
                    "ls accounting/invoices",
                    "get accounting/invoices/INV-2026-000001.xml " + home.resolve("fetched.xml"),
                    "cd ../..",
                    "ls");

            assertThat(output)
                    .contains("INV-2026-000001.xml")
                    .contains("accounting")
                    .doesNotContain("ssh");
        }
        assertThat(folders.sftp().resolve("erp/in/events-1.csv")).hasContent("event,date\n");
        assertThat(home.resolve("fetched.xml")).hasContent("<Invoice/>");
    }

    @Test
    void keepsItsHostKeyInTheHome() throws Exception {
        String first;
        try (EmbeddedSftp server = EmbeddedSftp.start(folders, 0, LOGIN)) {
            first = server.fingerprint();
            assertThat(server.knownHosts())
                    .content()
                    .startsWith("[127.0.0.1]:" + server.port() + " ecdsa-sha2-nistp256 ");
        }
        try (EmbeddedSftp server = EmbeddedSftp.start(folders, 0, LOGIN)) {
            assertThat(server.fingerprint()).isEqualTo(first).startsWith("SHA256:");
        }
        assertThat(Files.getPosixFilePermissions(folders.keys().resolve("host_key")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void refusesAWrongPassword() throws Exception {
        assumeThat(CLIENT)
                .as("OpenSSH's sftp is not installed: apt-get install openssh-client")
                .exists();
        try (EmbeddedSftp server = EmbeddedSftp.start(folders, 0, new SftpLogin("serai", "another"))) {
            assertThat(sftp(server, "ls")).contains("Permission denied");
        }
    }

    @Test
    void saysWhichPortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> EmbeddedSftp.start(folders, taken.getLocalPort(), LOGIN))
                    .hasMessage("Cannot start the embedded SFTP server on 127.0.0.1:" + taken.getLocalPort()
                            + ": Address already in use; choose another serai.sftp.port, or 0 for a free one");
        }
    }

    @Test
    void needsALogin() {
        assertThatThrownBy(() -> new SftpLogin("serai", ""))
                .hasMessage(
                        "serai.sftp.user and serai.sftp.password must not be empty: the embedded SFTP server needs a"
                                + " login");
        assertThat(LOGIN).hasToString("SftpLogin[user=serai]");
    }

    /** Runs the client in batch mode; it gets the password from a program, as there is no terminal. */
    private String sftp(EmbeddedSftp server, String... commands) throws Exception {
        Path password = home.resolve("password.sh");
        Files.writeString(password, "#!/bin/sh\necho '" + LOGIN.password() + "'\n");
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rwx------"));
        Path batch = Files.writeString(home.resolve("batch"), String.join("\n", commands) + "\n");
        ProcessBuilder client = new ProcessBuilder(
                CLIENT.toString(),
                "-oBatchMode=no",
                "-oNumberOfPasswordPrompts=1",
                "-oPreferredAuthentications=password",
                "-oStrictHostKeyChecking=yes",
                "-oUserKnownHostsFile=" + server.knownHosts(),
                "-b",
                batch.toString(),
                "-P",
                String.valueOf(server.port()),
                LOGIN.user() + "@127.0.0.1");
        client.environment().put("SSH_ASKPASS", password.toString());
        client.environment().put("SSH_ASKPASS_REQUIRE", "force");
        Path output = home.resolve("output");
        Process process =
                client.redirectErrorStream(true).redirectOutput(output.toFile()).start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(output, StandardCharsets.UTF_8);
    }
}
