package dev.serai.hub;

import dev.serai.intake.Landing;
import dev.serai.route.HubRoutes;
import dev.serai.route.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.Environment;

/** The begin and the end of taking files: interrupted files are finished first, demo samples dropped, routes loaded. */
final class Opening {

    private final Landing landing;
    private final HubRoutes routes;
    private final LiveMappings mappings;
    private final Demo demo;
    private final Environment environment;

    Opening(Landing landing, HubRoutes routes, LiveMappings mappings, Demo demo, Environment environment) {
        this.landing = landing;
        this.routes = routes;
        this.mappings = mappings;
        this.demo = demo;
        this.environment = environment;
    }

    /** Makes the hub take and deliver files; faulty routes refuse. */
    void open() {
        List<Problem> problems = routes.deploy();
        if (!problems.isEmpty()) {
            throw new FaultyFiles(problems);
        }
        landing.resume();
        demo.drop();
        routes.startDeliveries();
        routes.startFeeds();
    }

    /** Takes edits of routes and mappings from now on. */
    void watch(Duration interval) {
        routes.watch(
                Path.of(environment.getRequiredProperty("serai.routes")),
                Path.of(environment.getRequiredProperty("serai.mappings")),
                interval,
                mappings::reload);
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
        if (environment.getProperty("serai.sftp.embedded", Boolean.class, true)) {
            lines.add("SFTP: sftp -P " + value("serai.sftp.port") + " " + value("serai.sftp.user") + "@"
                    + value("serai.sftp.host") + " (password: " + value("serai.sftp.password") + ", host key: "
                    + value("serai.sftp.known-hosts") + ")");
        }
        lines.add("Mail: " + value("serai.smtp.host") + ":" + value("serai.smtp.port"));
        lines.add("The hub is running and takes what is dropped. Stop it with Ctrl-C.");
        return String.join(System.lineSeparator(), lines);
    }

    private String value(String property) {
        return environment.getRequiredProperty(property);
    }
}
