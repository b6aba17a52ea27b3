package dev.serai.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HubDoorTest {

    @TempDir
    Path home;

    private final AtomicBoolean fails = new AtomicBoolean();
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void carriesACommandOutAndGivesItsAnswer() throws Exception {
        try (HubDoor door = open()) {
            assertThat(door.port()).isPositive();
            assertThat(new HubLink(home).send(List.of("quarantine", "mend", "1", "--set", "Straße=Überweg 1")))
                    .isEqualTo(new CommandAnswer(3, "[quarantine, mend, 1, --set, Straße=Überweg 1]\n", "noted\n"));
        }
    }

    @Test
    void isReadableByTheOwnerAloneAndGoneAfterwards() throws IOException {
        Files.writeString(home.resolve("hub.json.new"), "left by a crash");
        try (HubDoor door = open()) {
            assertThat(HubAddress.read(home).map(HubAddress::address))
                    .contains("http://127.0.0.1:" + door.port() + "/command");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("hub.json"))))
                    .isEqualTo("rw-------");
        }
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void hasANewTokenEachTime() {
        String first;
        try (HubDoor door = open()) {
            assertThat(door.port()).isPositive();
            first = token();
        }
        try (HubDoor door = open()) {
            assertThat(door.port()).isPositive();
            assertThat(token()).isNotEqualTo(first).hasSizeGreaterThan(40);
        }
    }

    @Test
    void refusesWhoDoesNotKnowTheToken() throws Exception {
        try (HubDoor door = open()) {
            String right = token();
            String known = "{\"exitCode\":1,\"out\":\"\",\"err\":\"The token is not that of hub.json\\n\"}";
            assertThat(post(door, Optional.empty(), "[]")).isEqualTo("403 " + known);
            assertThat(post(door, Optional.of(""), "[]")).isEqualTo("403 " + known);
            assertThat(post(door, Optional.of(right.substring(1)), "[]")).isEqualTo("403 " + known);
            assertThat(post(door, Optional.of(right + "x"), "[]")).isEqualTo("403 " + known);
            assertThat(post(door, Optional.of(right), "[]")).startsWith("200 ");
        }
    }

    @Test
    void takesNothingButACommand() throws Exception {
        try (HubDoor door = open()) {
            Optional<String> token = Optional.of(token());
            assertThat(post(door, token, "{}")).startsWith("400 ").contains("A command is a JSON array of texts");
            assertThat(post(door, token, "[\"" + "x".repeat(1 << 20) + "\"]"))
                    .startsWith("413 ")
                    .contains("The command is longer than 1048576 bytes");
            assertThat(post(door, token, "[\"fail\"]"))
                    .startsWith("500 ")
                    .contains("The command failed; the hub's log says why");
            HttpRequest get = request(door, token).GET().build();
            assertThat(client.send(get, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(405);
        }
    }

    @Test
    void saysWhereNoHubAnswers() {
        String place = home.toAbsolutePath().normalize().toString();
        assertThatThrownBy(() -> new HubLink(home).send(List.of("files")))
                .hasMessage(
                        "A process works on the home " + place
                                + " and takes no commands: a hub that starts, stops or waits for another hub's end, or 'once'; try again in a while");
        HubAddress gone;
        try (HubDoor door = open()) {
            assertThat(door.port()).isPositive();
            gone = HubAddress.read(home).orElseThrow();
        }
        gone.write(home);
        assertThatThrownBy(() -> new HubLink(home).send(List.of("files")))
                .hasMessage(
                        "The hub on the home " + place + " did not answer; look whether it is stopping, and try again");
    }

    private HubDoor open() {
        return open(0);
    }

    private HubDoor open(int port) {
        return HubDoor.open(
                home,
                port,
                command -> {
                    if (command.equals(List.of("fail"))) {
                        throw new IllegalStateException("as the test asked");
                    }
                    return new CommandAnswer(3, command + "\n", "noted\n");
                },
                () -> {
                    if (fails.get()) {
                        throw new IllegalStateException("as the test asked");
                    }
                    return "serai_x 1\n";
                });
    }

    @Test
    void givesItsNumbersToWhoeverAsks() throws Exception {
        try (HubDoor door = open()) {
            assertThat(get(door, "/metrics")).isEqualTo("200 text/plain; version=0.0.4; charset=utf-8 serai_x 1\n");
            assertThat(get(door, "/metrics/x")).startsWith("404 ").endsWith("There is /metrics alone\n");
            assertThat(get(door, "/")).startsWith("404 ");
            HttpRequest post = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door.port() + "/metrics"))
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build();
            assertThat(client.send(post, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(405);
            fails.set(true);
            assertThat(get(door, "/metrics"))
                    .startsWith("500 ")
                    .endsWith("The numbers cannot be told; the hub's log says why\n");
        }
    }

    @Test
    void opensOnThePortThatTheSettingsName() throws Exception {
        int port;
        try (HubDoor door = open()) {
            port = door.port();
            assertThatThrownBy(() -> open(port))
                    .hasMessage("Cannot take commands on port " + port
                            + " of 127.0.0.1 (serai.door.port): Address already in use");
        }
        try (HubDoor door = open(port)) {
            assertThat(door.port()).isEqualTo(port);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "65536", "100000"})
    void takesNoOtherPort(String port) {
        assertThat(HubDoor.port("65535")).isEqualTo(65_535);
        assertThatThrownBy(() -> HubDoor.port(port))
                .hasMessage("serai.door.port has '" + port + "', expected the number of a port, or 0 for a free one");
    }

    private String get(HubDoor door, String path) throws Exception {
        HttpResponse<String> response = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door.port() + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return response.statusCode() + " "
                + response.headers().firstValue("Content-Type").orElse("") + " " + response.body();
    }

    private String token() {
        return HubAddress.read(home).orElseThrow().token();
    }

    private String post(HubDoor door, Optional<String> token, String body) throws Exception {
        HttpRequest request = request(door, token)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        return response.statusCode() + " " + response.body();
    }

    private static HttpRequest.Builder request(HubDoor door, Optional<String> token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door.port() + "/command"));
        token.ifPresent(text -> request.header(HubDoor.TOKEN, text));
        return request;
    }
}
