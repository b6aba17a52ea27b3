package dev.serai.hub;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;

/** Hands a command to the hub that runs on a home. */
final class HubLink {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path home;

    HubLink(Path home) {
        this.home = home;
    }

    /** What the hub answers; it takes as long as the hub needs. */
    CommandAnswer send(List<String> command) throws InterruptedException {
        HubAddress hub = HubAddress.read(home)
                .orElseThrow(() -> new IllegalStateException("A process works on the home "
                        + home.toAbsolutePath().normalize()
                        + " and takes no commands: a hub that starts, stops or waits for another hub's end, or 'once';"
                        + " try again in a while"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(hub.address()))
                .header(HubDoor.TOKEN, hub.token())
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes(command)))
                .build();
        HttpClient client =
                HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return JSON.readValue(response.body(), CommandAnswer.class);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "The hub on the home " + home.toAbsolutePath().normalize()
                            + " did not answer; look whether it is stopping, and try again",
                    e);
        }
    }

    private static byte[] bytes(List<String> command) {
        try {
            return JSON.writeValueAsBytes(command);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot write the command " + command, e);
        }
    }
}
