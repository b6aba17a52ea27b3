package dev.serai.route;

import java.util.List;

/** An endpoint as a route file writes it: the URI, the options below it, and whether the route reads from it. */
record RouteEndpoint(String uri, int line, List<YamlField> options, boolean consumer) {

    static RouteEndpoint of(YamlField field, boolean consumer) {
        YamlSpot value = field.value();
        if (value.isScalar()) {
            return new RouteEndpoint(value.text(), value.line(), List.of(), consumer);
        }
        int line = value.get("uri").map(YamlSpot::line).orElse(field.line());
        List<YamlField> options = value.get("parameters").map(YamlSpot::fields).orElse(List.of());
        return new RouteEndpoint(value.text("uri"), line, options, consumer);
    }

    /** The part before the first colon; a placeholder there has no known scheme. */
    String scheme() {
        return uri.startsWith("{{") ? "" : uri.split("[:?]", 2)[0];
    }
}
