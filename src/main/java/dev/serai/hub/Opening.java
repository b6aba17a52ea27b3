package dev.serai.hub;

import dev.serai.embedded.HomeFolders;
import dev.serai.route.DeclaredFeed;
import dev.serai.route.HubRoutes;
import dev.serai.route.RouteCheck;
import dev.serai.yaml.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.Environment;

/** The begin and the end of taking files: folders made, demo samples dropped, routes loaded, feeds and deliveries started. */
final class Opening {

    private final HubRoutes routes;
    private final LiveMappings mappings;
    private final HomeFolders folders;
    private final Demo demo;
    private final Environment environment;

    Opening(HubRoutes routes, LiveMappings mappings, HomeFolders folders, Demo demo, Environment environment) {
        this.routes = routes;
        this.mappings = mappings;
        this.folders = folders;
        this.demo = demo;
        this.environment = environment;
    }

    /** Makes the hub take and deliver files; faulty routes refuse. */
    void open() {
        List<Problem> problems = routes.deploy();
        if (!problems.isEmpty()) {
            throw new FaultyFiles(problems);
        }
        createFolders();
        demo.begin();
        routes.startDeliveries();
        routes.startFeeds();
    }

    /** The embedded server has the inboxes that the feeds name; another server's folders are its owner's. */
    private void createFolders() {
        if (isEmbedded()) {
            folders.create(RouteCheck.feeds(path("serai.routes")).stream()
                    .map(DeclaredFeed::inbox)
                    .toList());
        }
    }

    /** The home, where the hub says how it takes commands. */
    Path home() {
        return folders.home();
    }

    /** The port on which it does so; 0 for a free one. */
    int port() {
        return HubDoor.port(value("serai.door.port"));
    }

    /** Takes edits of routes and mappings from now on. */
    void watch(Duration interval) {
        routes.watch(path("serai.routes"), path("serai.mappings"), interval, mappings::takeEdit);
    }

    /** Lets what is in work finish, and takes and sends nothing more. */
    void close() {
        routes.stopFeeds();
        routes.stopDeliveries();
    }

    /** Where the hub can be reached, for the console. */
    String welcome() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        if (isEmbedded()) {
            String password = demo.isOn() ? value("serai.sftp.password") : "that of serai.sftp.password";
            lines.add("SFTP: sftp -P " + value("serai.sftp.port") + " " + value("serai.sftp.user") + "@"
                    + value("serai.sftp.host") + " (password: " + password + ", host key: "
                    + value("serai.sftp.known-hosts") + ")");
        }
        lines.add("Mail: " + value("serai.smtp.host") + ":" + value("serai.smtp.port"));
        lines.add("The hub is running and takes what is dropped. Stop it with Ctrl-C.");
        return String.join(System.lineSeparator(), lines);
    }

    private boolean isEmbedded() {
        return environment.getProperty("serai.sftp.embedded", Boolean.class, true);
    }

    private Path path(String property) {
        return Path.of(value(property));
    }

    private String value(String property) {
        return environment.getRequiredProperty(property);
    }
}
