package dev.serai.route;

import dev.serai.yaml.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One parsed file under {@code routes/}; {@code path} begins with {@code routes/} and is what messages name. */
record RouteFile(String path, String text, YamlSpot root) {

    private static final List<String> ENDPOINT_STEPS = List.of("to", "wireTap");

    /** Developers' files: templates and error policy. */
    boolean isTemplate() {
        return path.startsWith("routes/templates/");
    }

    boolean isFeed() {
        return path.startsWith("routes/feeds/");
    }

    boolean isDelivery() {
        return path.startsWith("routes/deliveries/");
    }

    /** The entries of the file's list, each a name such as {@code route} with its value. */
    List<YamlField> top() {
        return root.items().stream().flatMap(item -> item.fields().stream()).toList();
    }

    /** The top entries of one name. */
    Stream<YamlField> top(String name) {
        return top().stream().filter(field -> field.name().equals(name));
    }

    /** Routes and templated routes of this file with the ids that they give themselves. */
    List<NamedSpot> routeIds() {
        List<NamedSpot> ids = new ArrayList<>();
        top("route").forEach(route -> ids.add(named(route, "id")));
        top("templatedRoute").forEach(route -> ids.add(named(route, "routeId")));
        return ids;
    }

    List<NamedSpot> templateIds() {
        return top("routeTemplate").map(template -> named(template, "id")).toList();
    }

    List<NamedSpot> configurationIds() {
        return top("routeConfiguration").map(config -> named(config, "id")).toList();
    }

    /** Every name and value of the file, at any depth. */
    void walk(Consumer<YamlField> visitor) {
        walk(root, visitor);
    }

    /** Every step of every route: its name, line and settings. */
    List<YamlField> steps() {
        List<YamlField> steps = new ArrayList<>();
        walk(field -> {
            if (field.name().equals("steps")) {
                field.value().items().forEach(step -> steps.addAll(step.fields()));
            }
        });
        return steps;
    }

    /** Every endpoint that a route reads from or sends to. */
    List<RouteEndpoint> endpoints() {
        List<RouteEndpoint> endpoints = new ArrayList<>();
        walk(field -> {
            if (field.name().equals("from")) {
                endpoints.add(RouteEndpoint.of(field, true));
            }
        });
        steps().stream()
                .filter(step -> ENDPOINT_STEPS.contains(step.name()))
                .forEach(step -> endpoints.add(RouteEndpoint.of(step, false)));
        return endpoints;
    }

    Problem problem(int line, String message) {
        return new Problem(path, line, message);
    }

    private NamedSpot named(YamlField field, String idName) {
        return field.value()
                .get(idName)
                .map(id -> new NamedSpot(id.text(), id.line(), field.value()))
                .orElse(new NamedSpot("", field.line(), field.value()));
    }

    private static void walk(YamlSpot spot, Consumer<YamlField> visitor) {
        for (YamlField field : spot.fields()) {
            visitor.accept(field);
            walk(field.value(), visitor);
        }
        spot.items().forEach(item -> walk(item, visitor));
    }

    /** Something with an id: {@code name} is empty where the file gives none. */
    record NamedSpot(String name, int line, YamlSpot value) {}
}
