package dev.serai.route;

import dev.serai.delivery.DeliveryRelay;
import dev.serai.delivery.Outbox;
import dev.serai.delivery.ParcelGate;
import dev.serai.delivery.ParcelRendering;
import dev.serai.embedded.EmbeddedSftp;
import dev.serai.embedded.HomeFolders;
import dev.serai.embedded.SftpLogin;
import dev.serai.mapping.FeedMapping;
import dev.serai.testing.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.camel.impl.DefaultCamelContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shipped routes over a real SFTP server in a home of their own, with a recording arrival at their end. */
final class RouteBench implements AutoCloseable {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T06:00:00Z"), ZoneOffset.UTC);
    static final SftpLogin LOGIN = new SftpLogin("serai", "p&w%rd +1");

    /** An odd file name, with a letter beyond ASCII where the system's locale can name such files. */
    static final String ODD_NAME =
            "UTF-8".equals(System.getProperty("sun.jnu.encoding")) ? "po;ü (1).json" : "po;~ (1).json";

    final HomeFolders folders;
    final Path routes;
    final List<ArrivingFile> arrived = new CopyOnWriteArrayList<>();
    final Map<String, String> contents = new HashMap<>();
    final Outbox outbox;
    final JdbcClient jdbc;
    final Map<String, String> settings = new HashMap<>();
    final Map<String, FeedMapping> mappings = new ConcurrentHashMap<>();
    final List<ParcelGate> gates = new ArrayList<>();
    final List<ParcelRendering> renderings = new ArrayList<>();

    /** What happens when a file's first bytes have been read. */
    volatile Runnable afterFirstBytes = () -> {};

    private final DataSource source;
    private final List<AutoCloseable> running = new ArrayList<>();

    RouteBench(Path home, TestDatabase database) throws IOException {
        this(home, database.fresh());
    }

    RouteBench(Path home, DataSource books) throws IOException {
        folders = new HomeFolders(home);
        folders.create(List.of("vendors/netjapan/in", "vendors/innovaphone/in", "vendors/ingra/in"));
        routes = home.resolve("routes");
        RouteCheckTest.copy(Path.of("routes"), routes);
        source = books;
        jdbc = JdbcClient.create(source);
        outbox = new Outbox(jdbc, CLOCK);
        settings.putAll(Map.of(
                "serai.sftp.host", EmbeddedSftp.HOST,
                "serai.sftp.port", "1",
                "serai.sftp.user", LOGIN.user(),
                "serai.sftp.password", LOGIN.password(),
                "serai.sftp.known-hosts", folders.keys().resolve("known_hosts").toString(),
                "serai.sftp.delay", "100",
                "serai.sftp.quiet", "1s",
                "serai.outbox.delay", "100",
                "serai.outbox.retry", "3",
                "serai.mail.from", "billing@example.org"));
        settings.putAll(Map.of("serai.sftp.key", "", "serai.sftp.passphrase", ""));
        settings.putAll(Map.of("serai.smtp.protocol", "smtp", "serai.smtp.host", "127.0.0.1", "serai.smtp.port", "1"));
    }

    EmbeddedSftp startServer(int port) {
        EmbeddedSftp server = EmbeddedSftp.start(folders, port, LOGIN);
        running.add(server);
        settings.put("serai.sftp.port", String.valueOf(server.port()));
        return server;
    }

    HubRoutes routes() {
        DeliveryRelay relay = new DeliveryRelay(jdbc, CLOCK, gates, renderings);
        HubRoutes hub = new HubRoutesBuilder(
                        new DefaultCamelContext(), RouteSettings.of(settings), source, outbox, relay)
                .build(routes, this::receive, name -> Optional.ofNullable(mappings.get(name)));
        running.add(0, hub);
        return hub;
    }

    /** Drops a file as a careful sender would: complete at once. */
    Path drop(String inbox, String name, String text) throws IOException {
        Path part = Files.createTempFile(folders.home(), "drop", "");
        Files.writeString(part, text);
        return Files.move(part, folders.sftp().resolve(inbox).resolve(name));
    }

    List<String> names(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(folders.sftp().resolve(folder))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private void receive(ArrivingFile file, InputStream bytes) throws IOException {
        byte[] first = bytes.readNBytes(1_000);
        afterFirstBytes.run();
        String text =
                new String(first, StandardCharsets.UTF_8) + new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        if (text.equals("fails")) {
            throw new IOException("the archive is full");
        }
        synchronized (contents) {
            contents.put(file.name(), text);
        }
        arrived.add(file);
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable closeable : running) {
            closeable.close();
        }
    }
}
