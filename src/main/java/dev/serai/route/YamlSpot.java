package dev.serai.route;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One place in a YAML file: a value with the line on which it stands. */
record YamlSpot(Node node) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    /** The root of the text; fails with the parser's own message and line. */
    static Optional<YamlSpot> parse(String text) throws YAMLException {
        Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
        return Optional.ofNullable(root).map(YamlSpot::new);
    }

    int line() {
        return node.getStartMark().getLine() + 1;
    }

    /** Name and value pairs of a mapping, else nothing. */
    List<YamlField> fields() {
        if (node instanceof MappingNode mapping) {
            return mapping.getValue().stream()
                    .map(tuple -> new YamlField(
                            new YamlSpot(tuple.getKeyNode()).text(),
                            tuple.getKeyNode().getStartMark().getLine() + 1,
                            new YamlSpot(tuple.getValueNode())))
                    .toList();
        }
        return List.of();
    }

    /** The entries of a list, else nothing. */
    List<YamlSpot> items() {
        return node instanceof SequenceNode sequence
                ? sequence.getValue().stream().map(YamlSpot::new).toList()
                : List.of();
    }

    Optional<YamlSpot> get(String name) {
        return fields().stream()
                .filter(f -> f.name().equals(name))
                .map(YamlField::value)
                .findFirst();
    }

    /** The text under a name, empty where it is missing or no scalar. */
    String text(String name) {
        return get(name).map(YamlSpot::text).orElse("");
    }

    String text() {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    boolean isScalar() {
        return node instanceof ScalarNode;
    }

    JsonNode json() {
        if (node instanceof MappingNode) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            fields().forEach(field -> object.set(field.name(), field.value().json()));
            return object;
        }
        if (node instanceof SequenceNode) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            items().forEach(item -> array.add(item.json()));
            return array;
        }
        return scalar();
    }

    /** Resolved as YAML 1.2 does, like Camel: only true and false are booleans. */
    private JsonNode scalar() {
        boolean plain = node instanceof ScalarNode scalar && scalar.getScalarStyle() == ScalarStyle.PLAIN;
        String text = text();
        if (plain && (text.equals("true") || text.equals("false"))) {
            return JsonNodeFactory.instance.booleanNode(text.equals("true"));
        }
        if (plain && NUMBER.matcher(text).matches()) {
            return JsonNodeFactory.instance.numberNode(new BigDecimal(text));
        }
        if (plain && (text.isEmpty() || text.equals("null") || text.equals("~"))) {
            return JsonNodeFactory.instance.nullNode();
        }
        return JsonNodeFactory.instance.textNode(text);
    }
}
