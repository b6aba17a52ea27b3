package dev.serai.route;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** OpenSSH's own server as a child process on 127.0.0.1: the user who runs the tests logs in by key and begins in {@code root}. */
final class OpenSsh implements AutoCloseable {

    private static final List<Path> PLACES = List.of(Path.of("/usr/sbin/sshd"), Path.of("/usr/local/sbin/sshd"));
    private static final Path SEPARATION = Path.of("/run/sshd");
    private static final int PATIENCE_SECONDS = 10;

    private final Process server;
    private final Path folder;
    private final int port;

    private OpenSsh(Process server, Path folder, int port) {
        this.server = server;
        this.folder = folder;
        this.port = port;
    }

    /** Where the server is installed, if it is. */
    static Optional<Path> installed() {
        return PLACES.stream().filter(Files::isExecutable).findFirst();
    }

    /** Starts a server with keys of its own in {@code folder}; port 0 takes a free one. */
    static OpenSsh start(Path folder, Path root, int wantedPort) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        if (System.getProperty("user.name").equals("root")) {
            Files.createDirectories(SEPARATION);
        }
        key(folder.resolve("host"), "");
        key(folder.resolve("user"), "");
        key(folder.resolve("locked"), "open & sesame");
        key(folder.resolve("stranger"), "");
        Files.writeString(
                folder.resolve("authorized_keys"),
                Files.readString(folder.resolve("user.pub")) + Files.readString(folder.resolve("locked.pub")));
        int port = wantedPort == 0 ? freePort() : wantedPort;
        Path config = folder.resolve("sshd_config");
        Files.writeString(config, config(folder, root, port));
        Process server = new ProcessBuilder(installed().orElseThrow().toString(), "-D", "-e", "-f", config.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        OpenSsh started = new OpenSsh(server, folder, port);
        started.awaitAnswer();
        Files.writeString(folder.resolve("known_hosts"), "[127.0.0.1]:" + port + " " + started.hostKey() + "\n");
        return started;
    }

    int port() {
        return port;
    }

    Path knownHosts() {
        return folder.resolve("known_hosts");
    }

    /** The private key of {@code name}: user, locked (with a passphrase) or stranger (not known to the server). */
    Path key(String name) {
        return folder.resolve(name);
    }

    /** Cuts every connection at once, as a network does. */
    void cut() {
        server.descendants().forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() throws InterruptedException {
        cut();
        server.destroy();
        if (!server.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            server.destroyForcibly();
        }
    }

    private static String config(Path folder, Path root, int port) {
        return String.join(
                "\n",
                "Port " + port,
                "ListenAddress 127.0.0.1",
                "HostKey " + folder.resolve("host"),
                "PidFile none",
                "AuthorizedKeysFile " + folder.resolve("authorized_keys"),
                "PasswordAuthentication no",
                "KbdInteractiveAuthentication no",
                "PermitRootLogin prohibit-password",
                "UsePAM no",
                "StrictModes no",
                "LogLevel ERROR",
                "MaxStartups 100",
                "Subsystem sftp internal-sftp -d " + root.toAbsolutePath(),
                "");
    }

    private static void key(Path file, String passphrase) throws IOException, InterruptedException {
        if (Files.exists(file)) {
            return;
        }
        Process maker = new ProcessBuilder(
                        "ssh-keygen", "-q", "-t", "ed25519", "-N", passphrase, "-C", "test", "-f", file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(maker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (maker.waitFor() != 0) {
            throw new IOException("ssh-keygen made no key: " + said);
        }
    }

    private String hostKey() throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("host.pub"))) {
            return lines.findFirst().orElseThrow().replaceFirst(" test$", "");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        for (int look = 0; look < PATIENCE_SECONDS * 20; look++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (socket.getInputStream().read() >= 0) {
                    return;
                }
            } catch (IOException e) {
                if (!server.isAlive()) {
                    throw new IOException("sshd has ended: " + Files.readString(folder.resolve("log")), e);
                }
            }
            Thread.sleep(50);
        }
        throw new IOException("sshd does not answer: " + Files.readString(folder.resolve("log")));
    }
}
