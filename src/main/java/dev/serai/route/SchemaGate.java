package dev.serai.route;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.serai.text.NearMatch;
import dev.serai.yaml.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Camel's own YAML schema: knows every step and field, and is strict about types. */
final class SchemaGate implements Gate {

    private static final String SCHEMA = "/schema/camelYamlDsl.json";
    private static final int LISTED_MAX = 15;

    private final JsonNode tree;
    private final JsonSchema schema;

    SchemaGate() {
        this.tree = load();
        // Only what the files use is looked up: unfolding the whole schema takes longer than everything else together.
        SchemaValidatorsConfig lazily =
                SchemaValidatorsConfig.builder().preloadJsonSchema(false).build();
        this.schema = JsonSchemaFactory.getInstance(VersionFlag.V4).getSchema(tree, lazily);
    }

    @Override
    public List<Problem> problems(RouteSet set) {
        return set.stream().flatMap(file -> problems(file).stream()).toList();
    }

    private List<Problem> problems(RouteFile file) {
        if (file.root().items().isEmpty()) {
            return List.of(file.problem(
                    file.root().line(),
                    "a route file is a list: begin each entry with '- route:' or '- templatedRoute:'"));
        }
        List<ValidationMessage> messages =
                new ArrayList<>(schema.validate(file.root().json()));
        return telling(messages).stream()
                .map(message -> problem(file, message))
                .distinct()
                .toList();
    }

    /**
     * A value that fits none of several forms yields a message for each form: those about the deepest place say what is
     * wrong, the ones above only repeat that something is.
     */
    private static List<ValidationMessage> telling(List<ValidationMessage> messages) {
        List<ValidationMessage> deepestFirst = new ArrayList<>(messages);
        deepestFirst.sort(Comparator.comparingInt((ValidationMessage m) -> -place(m).size()));
        List<ValidationMessage> kept = new ArrayList<>();
        for (ValidationMessage message : deepestFirst) {
            boolean vague = message.getType().equals("oneOf")
                    || message.getType().equals("anyOf")
                    || message.getType().equals("type")
                    || message.getType().equals("required");
            boolean explained = kept.stream().anyMatch(other -> below(place(other), place(message)));
            if (!vague || !explained) {
                kept.add(message);
            }
        }
        return kept;
    }

    private static boolean below(List<String> place, List<String> above) {
        return place.size() >= above.size() && place.subList(0, above.size()).equals(above);
    }

    private Problem problem(RouteFile file, ValidationMessage message) {
        List<String> place = place(message);
        YamlSpot spot = spot(file.root(), place);
        if (message.getType().equals("additionalProperties")) {
            String name = message.getProperty();
            int line = spot.fields().stream()
                    .filter(field -> field.name().equals(name))
                    .map(YamlField::line)
                    .findFirst()
                    .orElse(spot.line());
            boolean step = place.size() > 1 && place.get(place.size() - 2).equals("steps");
            return file.problem(line, (step ? "unknown step '" : "unknown field '") + name + "'" + advice(message));
        }
        if (message.getType().equals("required")) {
            return file.problem(spot.line(), "'" + message.getProperty() + "' is missing here");
        }
        String text = message.getMessage().replaceFirst("^\\S+: ", "");
        return file.problem(spot.line(), "'" + (place.isEmpty() ? "" : place.get(place.size() - 1)) + "': " + text);
    }

    /** What could have been meant: the nearest name that the schema has at this place, or all of a few. */
    private String advice(ValidationMessage message) {
        String place = message.getSchemaLocation().toString();
        String pointer = place.substring(place.indexOf('#') + 1).replaceFirst("/additionalProperties$", "");
        Set<String> names = names(tree.at(pointer));
        String hint = NearMatch.hint("; ", String.valueOf(message.getProperty()), names);
        boolean listed = hint.isEmpty() && !names.isEmpty() && names.size() <= LISTED_MAX;
        return listed ? "; expected one of " + String.join(", ", names) : hint;
    }

    private static List<String> place(ValidationMessage message) {
        List<String> place = new ArrayList<>();
        for (int i = 0; i < message.getInstanceLocation().getNameCount(); i++) {
            place.add(String.valueOf(message.getInstanceLocation().getElement(i)));
        }
        return place;
    }

    private static YamlSpot spot(YamlSpot root, List<String> place) {
        YamlSpot spot = root;
        for (String name : place) {
            List<YamlSpot> items = spot.items();
            spot = items.isEmpty() ? spot.get(name).orElse(spot) : items.get(Integer.parseInt(name));
        }
        return spot;
    }

    private static Set<String> names(JsonNode definition) {
        Set<String> names = new TreeSet<>();
        definition.path("properties").fieldNames().forEachRemaining(names::add);
        definition
                .path("oneOf")
                .forEach(form -> form.path("properties").fieldNames().forEachRemaining(names::add));
        return names;
    }

    private static JsonNode load() {
        try (InputStream in = SchemaGate.class.getResourceAsStream(SCHEMA)) {
            if (in == null) {
                throw new IllegalStateException("Camel's YAML schema " + SCHEMA + " is not on the class path");
            }
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read Camel's YAML schema " + SCHEMA, e);
        }
    }
}
