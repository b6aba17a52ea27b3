package dev.serai.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.serai.intake.csv.CsvFormatReader;
import dev.serai.intake.edi.EdiFormatReader;
import dev.serai.intake.json.JsonFormatReader;
import dev.serai.intake.xml.XmlFormatReader;
import dev.serai.licence.EventFields;
import dev.serai.mapping.EventRules;
import dev.serai.mapping.FeedMapping;
import dev.serai.mapping.MappedEvent;
import dev.serai.mapping.MappedRow;
import dev.serai.mapping.MappingFiles;
import dev.serai.mapping.RowFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder {@code inbound-samples/<feed>/<case>} through its mapping, compared with its {@code expected.txt}. With
 * {@code -Dserai.golden=write} the expected files are written anew, and the test fails so that nobody forgets to look.
 */
class SamplesTest {

    private static final Path SAMPLES = Path.of("inbound-samples");
    private static final MappingFiles MAPPINGS = MappingFiles.load(Path.of("mappings", "feeds"));
    private static final FormatReaders READERS = new FormatReaders(
            List.of(new CsvFormatReader(), new JsonFormatReader(), new XmlFormatReader(), new EdiFormatReader()));

    @ParameterizedTest
    @MethodSource("cases")
    void readsASampleAsExpected(Path folder) throws IOException {
        Path expected = folder.resolve("expected.txt");
        String actual = read(folder);
        if ("write".equals(System.getProperty("serai.golden"))) {
            Files.writeString(expected, actual);
            fail("Wrote " + expected + "; look at the difference and run again without -Dserai.golden");
        }
        assertThat(actual).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhereASampleIsDropped(Path folder) throws IOException {
        JsonNode sample = new YAMLMapper().readTree(folder.resolve("case.yaml").toFile());
        assertThat(sample.path("feed").asText())
                .isEqualTo(
                        Objects.requireNonNull(folder.getParent()).getFileName().toString());
        assertThat(sample.path("file").asText()).matches("[a-z0-9-]+\\.(csv|json|xml|edi)(\\.gz|\\.zip)?");
        assertThat(sample.path("inbox").asText()).matches("erp/in|vendors/[a-z]+/in");
        assertThat(sample.path("today").asText()).isEqualTo("2026-03-31");
        assertThat(sample.path("description").asText()).isNotBlank();
    }

    @Test
    void everyMappingIsReadableAndHasASample() throws IOException {
        assertThat(MAPPINGS.problems()).isEmpty();
        assertThat(cases().stream().map(folder -> Objects.requireNonNull(folder.getParent())
                        .getFileName()
                        .toString()))
                .containsAll(new TreeSet<>(MAPPINGS.mappings().keySet()));
    }

    static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            return files.filter(file -> file.endsWith("case.yaml"))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        }
    }

    private static String read(Path folder) throws IOException {
        String feed = Objects.requireNonNull(folder.getParent()).getFileName().toString();
        FeedMapping mapping = Objects.requireNonNull(MAPPINGS.mappings().get(feed));
        StringBuilder text = new StringBuilder();
        Path input = input(folder);
        try (FileRecords records = READERS.open(mapping, () -> Files.newInputStream(input))) {
            records.faults().forEach(fault -> text.append("file: ").append(fault(fault)));
            Optional<FileRecord> record = records.next();
            while (record.isPresent() && records.faults().isEmpty()) {
                text.append(record(record.get(), mapping.rules()));
                record = records.next();
            }
        }
        return text.toString();
    }

    private static Path input(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("input."))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String record(FileRecord record, EventRules rules) {
        ReadRecord read = ReadRecord.of(1, record, rules);
        StringBuilder text = new StringBuilder();
        if (read.mapped() instanceof MappedRow.Events events) {
            events.events()
                    .forEach(event -> text.append(read.line()).append(": ").append(event(event)));
        } else if (read.mapped() instanceof MappedRow.Rejected rejected) {
            rejected.faults()
                    .forEach(fault -> text.append(read.line()).append(": ").append(fault(fault)));
        }
        return text.toString();
    }

    private static String event(MappedEvent event) {
        StringBuilder text = new StringBuilder(event.event().type().code());
        EventFields.format(event.event())
                .forEach((name, value) ->
                        text.append(" | ").append(name).append('=').append(value));
        return text.append('\n').toString();
    }

    private static String fault(RowFault fault) {
        return "REFUSED " + fault.code() + " [" + fault.column() + "] " + fault.message() + "\n";
    }
}
