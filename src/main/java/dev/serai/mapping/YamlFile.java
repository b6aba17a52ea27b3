package dev.serai.mapping;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads YAML text into {@link Node}s; what YAML itself forbids, and aliases, are problems. */
final class YamlFile {

    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private YamlFile() {}

    static Optional<Node> read(String text, Problems problems) {
        try (YAMLParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() == null) {
                problems.add(1, "The file is empty, expected a feed mapping");
                return Optional.empty();
            }
            Node node = node(parser, problems);
            if (parser.nextToken() != null) {
                problems.add(line(parser), "The file holds a second document, expected one feed mapping");
            }
            return Optional.of(node);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            problems.add(
                    line,
                    "Not readable as YAML: "
                            + e.getOriginalMessage().lines().findFirst().orElse("syntax error"));
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read YAML from memory", e);
        }
    }

    private static Node node(YAMLParser parser, Problems problems) throws IOException {
        int line = line(parser);
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return fields(parser, line, problems);
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<Node> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(node(parser, problems));
            }
            return new Node.Items(line, List.copyOf(items));
        }
        if (parser.isCurrentAlias()) {
            problems.add(line, "Aliases (*name) are not supported, write the value out");
        }
        return new Node.Scalar(line, parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getText());
    }

    private static Node.Fields fields(YAMLParser parser, int line, Problems problems) throws IOException {
        Node.Fields fields = Node.Fields.none(line);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            fields.lines().put(name, line(parser));
            parser.nextToken();
            fields.values().put(name, node(parser, problems));
        }
        return fields;
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }
}
