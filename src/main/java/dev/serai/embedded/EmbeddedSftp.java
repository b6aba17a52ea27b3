package dev.serai.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.util.List;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** An SFTP server on 127.0.0.1 whose one user sees {@code <home>/sftp} as its root; its host key is kept in the home. */
public final class EmbeddedSftp implements AutoCloseable {

    /** The only address that the server listens on. */
    public static final String HOST = "127.0.0.1";

    private static final int KEY_BITS = 256;

    private final SshServer server;
    private final Path knownHosts;
    private final String fingerprint;

    private EmbeddedSftp(SshServer server, Path knownHosts, String fingerprint) {
        this.server = server;
        this.knownHosts = knownHosts;
        this.fingerprint = fingerprint;
    }

    /** Starts the server; port 0 takes a free one. Writes the known hosts file that clients verify the server by. */
    public static EmbeddedSftp start(HomeFolders folders, int port, SftpLogin login) {
        try {
            Files.createDirectories(folders.keys());
            SshServer server = server(folders, port, login);
            server.start();
            KeyPair key = hostKey(server);
            Path knownHosts = folders.keys().resolve("known_hosts").toAbsolutePath();
            Files.writeString(knownHosts, knownHost(server.getPort(), key));
            return new EmbeddedSftp(server, knownHosts, KeyUtils.getFingerPrint(key.getPublic()));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot start the embedded SFTP server on " + HOST + ":" + port + ": " + e.getMessage()
                            + "; choose another serai.sftp.port, or 0 for a free one",
                    e);
        }
    }

    /** The port in use. */
    public int port() {
        return server.getPort();
    }

    /** A file in OpenSSH's known_hosts format with this server's key under its address and port. */
    public Path knownHosts() {
        return knownHosts;
    }

    /** SHA-256 fingerprint of the host key as OpenSSH prints it. */
    public String fingerprint() {
        return fingerprint;
    }

    @Override
    public void close() {
        try {
            server.stop(true);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot stop the embedded SFTP server: " + e.getMessage(), e);
        }
    }

    private static SshServer server(HomeFolders folders, int port, SftpLogin login) {
        SshServer server = SshServer.setUpDefaultServer();
        server.setHost(HOST);
        server.setPort(port);
        SimpleGeneratorHostKeyProvider keys =
                new SimpleGeneratorHostKeyProvider(folders.keys().resolve("host_key"));
        keys.setAlgorithm(KeyUtils.EC_ALGORITHM);
        keys.setKeySize(KEY_BITS);
        server.setKeyPairProvider(keys);
        server.setPasswordAuthenticator(
                (user, password, session) -> same(user, login.user()) && same(password, login.password()));
        server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
        server.setFileSystemFactory(new VirtualFileSystemFactory(folders.sftp().toAbsolutePath()));
        return server;
    }

    private static KeyPair hostKey(SshServer server) throws IOException {
        try {
            KeyPairProvider provider = server.getKeyPairProvider();
            return provider.loadKeys(null).iterator().next();
        } catch (java.security.GeneralSecurityException e) {
            throw new IOException("Cannot read the host key of the embedded SFTP server: " + e.getMessage(), e);
        }
    }

    private static String knownHost(int port, KeyPair key) throws IOException {
        StringBuilder line = new StringBuilder("[" + HOST + "]:" + port + " ");
        PublicKeyEntry.appendPublicKeyEntry(line, key.getPublic());
        return line.append('\n').toString();
    }

    private static boolean same(String given, String expected) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
