package dev.serai.hub;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes commands for the running hub from processes on this machine that can read the home's {@code hub.json}, and gives
 * the hub's numbers to any monitor on this machine.
 */
final class HubDoor implements AutoCloseable {

    static final String TOKEN = "Serai-Token";

    private static final Logger LOG = LoggerFactory.getLogger(HubDoor.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATH = "/command";
    private static final String METRICS = "/metrics";
    private static final int MOST_BYTES = 1 << 20;
    private static final int TOKEN_BYTES = 32;
    private static final int AT_ONCE = 4;
    private static final int HIGHEST_PORT = 65_535;

    private final Path home;
    private final HttpServer server;
    private final ExecutorService threads;

    private HubDoor(Path home, HttpServer server, ExecutorService threads) {
        this.home = home;
        this.server = server;
        this.threads = threads;
    }

    /** The port that the settings name. */
    static int port(String setting) {
        if (!setting.matches("[0-9]{1,5}") || Integer.parseInt(setting) > HIGHEST_PORT) {
            throw new IllegalStateException(
                    "serai.door.port has '" + setting + "', expected the number of a port, or 0 for a free one");
        }
        return Integer.parseInt(setting);
    }

    /** Opens the door on a port of the loopback address, 0 for a free one; numbers are given to whoever asks. */
    static HubDoor open(Path home, int port, Function<List<String>, CommandAnswer> commands, Supplier<String> metrics) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + PATH;
            HubAddress address = new HubAddress(url, token());
            ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
            server.setExecutor(threads);
            server.createContext(PATH, exchange -> handle(exchange, address, commands));
            server.createContext(METRICS, exchange -> give(exchange, metrics));
            server.start();
            address.write(home);
            return new HubDoor(home, server, threads);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot take commands on port " + port + " of 127.0.0.1 (serai.door.port): " + e.getMessage(), e);
        }
    }

    private static String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void handle(
            HttpExchange exchange, HubAddress address, Function<List<String>, CommandAnswer> commands)
            throws IOException {
        try (exchange) {
            String given = exchange.getRequestHeaders().getFirst(TOKEN);
            byte[] shown = given == null ? new byte[0] : given.getBytes(StandardCharsets.UTF_8);
            if (!MessageDigest.isEqual(shown, address.secret())) {
                answer(exchange, 403, refused("The token is not that of hub.json"));
            } else if (!exchange.getRequestMethod().equals("POST")) {
                answer(exchange, 405, refused("Commands are posted"));
            } else {
                carryOut(exchange, commands);
            }
        }
    }

    private static void give(HttpExchange exchange, Supplier<String> metrics) throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().equals(METRICS)) {
                say(exchange, 404, "There is " + METRICS + " alone\n");
            } else if (!exchange.getRequestMethod().equals("GET")) {
                say(exchange, 405, "The numbers are read with GET\n");
            } else {
                say(exchange, metrics);
            }
        }
    }

    private static void say(HttpExchange exchange, Supplier<String> metrics) throws IOException {
        String text;
        try {
            text = metrics.get();
        } catch (RuntimeException e) {
            LOG.error("The numbers for a monitor cannot be told", e);
            say(exchange, 500, "The numbers cannot be told; the hub's log says why\n");
            return;
        }
        say(exchange, 200, text);
    }

    private static void say(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static void carryOut(HttpExchange exchange, Function<List<String>, CommandAnswer> commands)
            throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            answer(exchange, 413, refused("The command is longer than " + MOST_BYTES + " bytes"));
            return;
        }
        List<String> command;
        try {
            command = List.of(JSON.readValue(body, String[].class));
        } catch (JsonProcessingException e) {
            answer(exchange, 400, refused("A command is a JSON array of texts"));
            return;
        }
        try {
            answer(exchange, 200, commands.apply(command));
        } catch (RuntimeException e) {
            LOG.error("A command failed: {}", command, e);
            answer(exchange, 500, refused("The command failed; the hub's log says why"));
        }
    }

    private static CommandAnswer refused(String message) {
        return new CommandAnswer(1, "", message + System.lineSeparator());
    }

    private static void answer(HttpExchange exchange, int status, CommandAnswer answer) throws IOException {
        byte[] body = JSON.writeValueAsBytes(answer);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        HubAddress.remove(home);
        server.stop(0);
        threads.shutdownNow();
    }
}
