package dev.serai.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.serai.yaml.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema from which editors complete programme files allows what {@code check} allows, and refuses what it refuses. */
class ProgrammeSchemaTest {

    private static final Path SHIPPED = Path.of("mappings", "programmes");
    private static final Path FILE = Path.of("mappings", "schemas", "programme.schema.json");
    private static final String FIRST_LINE = "# yaml-language-server: $schema=../schemas/programme.schema.json";
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder = Path.of("");

    /** One fault put into a shipped file: what it is, and the file with it. */
    private record Fault(String what, JsonNode file) {}

    static List<String> shipped() throws IOException {
        try (Stream<Path> files = Files.list(SHIPPED)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shipped")
    void allowsTheShippedFilesAndIsNamedByThem(String name) throws IOException {
        String text = Files.readString(SHIPPED.resolve(name));

        assertThat(text).startsWith(FIRST_LINE + "\n");
        assertThat(schema().validate(YAML.readTree(text))).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shipped")
    void refusesAMissingKeyAnUnknownKeyAndAWrongValueAsCheckDoes(String name) throws IOException {
        List<Fault> faults = faults(YAML.readTree(Files.readString(SHIPPED.resolve(name))));

        assertThat(faults).hasSizeGreaterThan(10);
        for (Fault fault : faults) {
            boolean isAllowed = schema().validate(fault.file()).isEmpty();
            List<Problem> problems = check(name, fault.file());
            assertThat(problems.isEmpty())
                    .as(fault.what() + ": the schema " + (isAllowed ? "allows" : "refuses") + " it, check says "
                            + problems)
                    .isEqualTo(isAllowed);
        }
    }

    @Test
    void knowsEveryKindAndItsKeys() throws IOException {
        JsonNode definitions = JSON.readTree(FILE.toFile()).path("definitions");
        for (ProgrammeKind kind : ProgrammeKind.values()) {
            List<String> keys = new ArrayList<>(List.of("from"));
            keys.addAll(kind.reader().keys());
            assertThat(names(definitions.path(kind.code()).path("properties")))
                    .as(kind.code())
                    .containsExactlyInAnyOrderElementsOf(keys);
        }
        assertThat(names(definitions)).containsExactlyInAnyOrderElementsOf(ProgrammeKind.codes());
    }

    /** Every choice that the schema offers is one that check takes. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("shipped")
    void offersOnlyWhatCheckTakes(String name) throws IOException {
        JsonNode file = YAML.readTree(Files.readString(SHIPPED.resolve(name)));
        JsonNode definition = JSON.readTree(FILE.toFile())
                .path("definitions")
                .path(file.path("kind").asText());
        List<String> refused = new ArrayList<>();
        offer(definition, "", choice -> {
            ObjectNode other = file.deepCopy();
            set(other, choice[0], choice[1]);
            if (choice[1].equals("CALENDAR_MONTH_MIN_DAYS")) {
                ((ObjectNode) other.at("/terms/0")).put("minDays", 14);
            }
            check(name, other).forEach(problem -> refused.add(choice[0] + " " + choice[1] + ": " + problem));
        });
        assertThat(refused).isEmpty();
    }

    private static void offer(JsonNode definition, String path, Consumer<String[]> each) {
        definition.path("properties").properties().forEach(property -> {
            String below = path + "/" + property.getKey();
            property.getValue().path("enum").forEach(value -> each.accept(new String[] {below, value.asText()}));
            offer(property.getValue(), below, each);
        });
    }

    private static void set(ObjectNode file, String path, String value) {
        int end = path.lastIndexOf('/');
        JsonNode parent = file.at("/terms/0" + path.substring(0, end));
        if (parent instanceof ObjectNode object) {
            object.put(path.substring(end + 1), value);
        }
    }

    private static List<Fault> faults(JsonNode file) {
        List<Fault> faults = new ArrayList<>();
        places(file, "").forEach(pointer -> {
            faults.add(unknownKey(file, pointer));
            file.at(pointer).fieldNames().forEachRemaining(key -> {
                if (!pointer.isEmpty() || !key.equals("programme")) {
                    faults.add(changed(file, pointer, key, object -> object.remove(key), "without"));
                    faults.add(changed(file, pointer, key, object -> object.put(key, " "), "blank"));
                    if (!key.equals("pricesWithoutLevel")) { // only check knows the other files
                        faults.add(changed(file, pointer, key, object -> object.put(key, -1), "-1 in"));
                    }
                    faults.add(changed(file, pointer, key, ObjectNode::deepCopy, "a list of lists in"));
                }
            });
        });
        return faults;
    }

    private static Fault unknownKey(JsonNode file, String pointer) {
        JsonNode copy = file.deepCopy();
        ((ObjectNode) copy.at(pointer)).put("colour", "red");
        return new Fault("an unknown key at " + pointer, copy);
    }

    private static Fault changed(JsonNode file, String pointer, String key, Consumer<ObjectNode> change, String what) {
        JsonNode copy = file.deepCopy();
        ObjectNode object = (ObjectNode) copy.at(pointer);
        change.accept(object);
        if (what.startsWith("a list")) {
            ((ArrayNode) object.putArray(key)).addArray();
        }
        return new Fault(what + " " + pointer + "/" + key, copy);
    }

    /** Where objects are, but inside lists only the first. */
    private static List<String> places(JsonNode node, String pointer) {
        List<String> places = new ArrayList<>();
        if (node.isObject()) {
            places.add(pointer);
            node.properties()
                    .forEach(property -> places.addAll(places(property.getValue(), pointer + "/" + property.getKey())));
        } else if (node.isArray() && !node.isEmpty()) {
            places.addAll(places(node.get(0), pointer + "/0"));
        }
        return places;
    }

    private List<Problem> check(String name, JsonNode changed) {
        try {
            Path copy = Files.createTempDirectory(folder, "programmes");
            for (String each : shipped()) {
                Files.copy(SHIPPED.resolve(each), copy.resolve(each));
            }
            Files.writeString(copy.resolve(name), YAML.writeValueAsString(changed));
            return ProgrammeFiles.load(copy).problems();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(JSON.readTree(FILE.toFile()));
    }

    private static List<String> names(JsonNode object) {
        return StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false)
                .toList();
    }
}
