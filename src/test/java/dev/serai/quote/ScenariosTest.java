package dev.serai.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.programme.ProgrammeFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scenario, priced by the hub's own pricing under the shipped programmes. */
class ScenariosTest {

    private static final Quotes QUOTES = new Quotes(ProgrammeFiles.load(Path.of("mappings/programmes")));

    static Stream<Named<Scenario>> scenarios() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/scenarios"))) {
            return files.sorted().toList().stream().flatMap(ScenariosTest::scenarios);
        }
    }

    private static Stream<Named<Scenario>> scenarios(Path file) {
        try {
            return ScenarioFile.read(file).stream()
                    .map(scenario -> Named.of(file.getFileName() + ": " + scenario.name(), scenario));
        } catch (UnreadableScenario e) {
            throw new UncheckedIOException(new IOException(e.getMessage(), e));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void comesOutAsExpected(Scenario scenario) throws UnreadableScenario {
        assertThat(Comparison.differences(scenario, QUOTES.report(scenario))).isEmpty();
    }
}
