package dev.serai.route;

import java.util.List;
import java.util.Optional;

/** A feed as a file in {@code routes/feeds} declares it; {@code inbox} is relative to the SFTP root. */
public record DeclaredFeed(String feed, String mapping, String inbox, String include, String file, int line) {

    static DeclaredFeed of(RouteFile file, YamlField route) {
        List<YamlSpot> parameters =
                route.value().get("parameters").map(YamlSpot::items).orElse(List.of());
        String feed = value(parameters, "feed").orElse("");
        return new DeclaredFeed(
                feed,
                value(parameters, "mapping").orElse(feed),
                value(parameters, "dir").orElse(""),
                value(parameters, "include").orElse(""),
                file.path(),
                route.line());
    }

    private static Optional<String> value(List<YamlSpot> parameters, String name) {
        return parameters.stream()
                .filter(parameter -> parameter.text("name").equals(name))
                .map(parameter -> parameter.text("value"))
                .findFirst();
    }
}
