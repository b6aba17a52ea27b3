package dev.serai.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.serai.licence.EventFields;
import dev.serai.licence.EventType;
import dev.serai.yaml.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema from which editors complete mapping files allows what {@code check} allows, and refuses what it refuses. */
class FeedSchemaTest {

    private static final Path SHIPPED = Path.of("mappings", "feeds");
    private static final Path FILE = Path.of("mappings", "schemas", "feed.schema.json");
    private static final Path SAMPLES = Path.of("src", "test", "resources", "mapping");
    private static final String FIRST_LINE = "# yaml-language-server: $schema=../schemas/feed.schema.json";
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final ObjectMapper JSON = new ObjectMapper();
    /** What only check can know: what the licence model takes, what names another entry or file, what Java knows. */
    private static final Pattern DEEPER = Pattern.compile("Field \\S+ (?:has|is missing)"
            + "|expected the file's name|expected a date pattern|expected an encoding|expected a field"
            + "|is the decimal sign|need to be different|two different days"
            + "|is both mapped and ignored|stands (?:twice|in another)|of the mapping is not in the file"
            + "|of the file is not in the mapping|tells the kind|no columns of the kind|is left out"
            + "|The expression of field|is not in the expression|There is no ");

    /** One fault put into a file: what it is, and the file with it. */
    private record Fault(String what, JsonNode file) {}

    static List<Path> files() throws IOException {
        try (Stream<Path> shipped = Files.list(SHIPPED);
                Stream<Path> samples = Files.list(SAMPLES)) {
            return Stream.concat(shipped, samples)
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void allowsTheShippedFilesAndIsNamedByThem(Path file) throws IOException {
        String text = Files.readString(file);
        assertThat(text).startsWith(FIRST_LINE + "\n");
        assertThat(schema().validate(YAML.readTree(text))).isEmpty();
        assertThat(check(file, YAML.readTree(text))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void refusesAMissingKeyAnUnknownKeyAndAWrongValueAsCheckDoes(Path name) throws IOException {
        List<Fault> faults = faults(YAML.readTree(Files.readString(name)));
        assertThat(faults).hasSizeGreaterThan(40);
        JsonSchema schema = schema();
        int refused = 0;
        for (Fault fault : faults) {
            boolean isAllowed = schema.validate(fault.file()).isEmpty();
            List<String> problems = check(name, fault.file());
            boolean isShallow = problems.stream()
                    .anyMatch(problem -> !DEEPER.matcher(problem).find());
            assertThat(isAllowed ? isShallow : problems.isEmpty())
                    .as(fault.what() + ": the schema " + (isAllowed ? "allows" : "refuses") + " it, check says "
                            + problems)
                    .isFalse();
            refused += isAllowed ? 0 : 1;
        }
        assertThat(refused).isGreaterThan(faults.size() / 3);
    }

    @Test
    void knowsEveryEventAndItsFields() throws IOException {
        JsonNode definitions = JSON.readTree(FILE.toFile()).path("definitions");
        for (EventType type : EventType.values()) {
            JsonNode event = definitions.path(type.code());
            assertThat(names(event.path("properties")))
                    .as(type.code())
                    .containsExactlyInAnyOrderElementsOf(EventFields.names(type));
            List<String> required = new ArrayList<>();
            event.path("required").forEach(field -> required.add(field.asText()));
            assertThat(required).as(type.code()).containsExactlyInAnyOrderElementsOf(EventFields.required(type));
        }
        List<String> events = new ArrayList<>();
        definitions.path("event").at("/properties/event/enum").forEach(event -> events.add(event.asText()));
        assertThat(events)
                .containsExactlyElementsOf(
                        Stream.of(EventType.values()).map(EventType::code).toList());
    }

    private static List<Fault> faults(JsonNode file) {
        List<Fault> faults = new ArrayList<>();
        places(file, "").forEach(pointer -> {
            faults.add(changed(file, pointer, object -> object.put("colour", "red"), "an unknown key at " + pointer));
            file.at(pointer).fieldNames().forEachRemaining(key -> {
                String at = pointer + "/" + key;
                faults.add(changed(file, pointer, object -> object.remove(key), "without " + at));
                faults.add(changed(file, pointer, object -> object.put(key, " "), "blank " + at));
                faults.add(changed(file, pointer, object -> object.put(key, -1), "-1 in " + at));
                faults.add(changed(file, pointer, object -> object.putNull(key), "nothing in " + at));
                faults.add(changed(file, pointer, object -> object.putObject(key), "no keys in " + at));
                faults.add(changed(
                        file,
                        pointer,
                        object -> ((ArrayNode) object.putArray(key)).addArray(),
                        "a list of lists in " + at));
            });
        });
        return faults;
    }

    private static Fault changed(JsonNode file, String pointer, Consumer<ObjectNode> change, String what) {
        JsonNode copy = file.deepCopy();
        change.accept((ObjectNode) copy.at(pointer));
        return new Fault(what, copy);
    }

    /** Where objects are. */
    private static List<String> places(JsonNode node, String pointer) {
        List<String> places = new ArrayList<>();
        if (node.isObject()) {
            places.add(pointer);
            node.properties()
                    .forEach(property -> places.addAll(places(property.getValue(), pointer + "/" + property.getKey())));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            places.addAll(places(node.get(i), pointer + "/" + i));
        }
        return places;
    }

    private static List<String> check(Path name, JsonNode changed) throws IOException {
        String file = String.valueOf(name.getFileName());
        String text = YAML.writeValueAsString(changed);
        LookupFiles lookups =
                new LookupFiles.Kept(Map.of("articles", "old,new,name\nX,Y,n\n", "short", "old,new\nX,Y\n"));
        return MappingFile.read(file, file.replace(".yaml", ""), text, lookups).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(JSON.readTree(FILE.toFile()));
    }

    private static List<String> names(JsonNode object) {
        Iterator<String> names = object.fieldNames();
        return Stream.generate(() -> "")
                .takeWhile(each -> names.hasNext())
                .map(each -> names.next())
                .collect(Collectors.toList());
    }
}
