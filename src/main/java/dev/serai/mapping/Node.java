package dev.serai.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A piece of a YAML file with the line it stands on. Scalars are text as written, so NO is no truth value. */
sealed interface Node {

    int line();

    /** A single value. */
    record Scalar(int line, String text) implements Node {}

    /** A list. */
    record Items(int line, List<Node> items) implements Node {}

    /**
     * Named values in their order.
     *
     * @param lines the line on which each name stands
     */
    record Fields(int line, Map<String, Node> values, Map<String, Integer> lines) implements Node {

        static Fields none(int line) {
            return new Fields(line, new LinkedHashMap<>(), new LinkedHashMap<>());
        }

        int line(String name) {
            return lines.getOrDefault(name, line);
        }
    }
}
