package dev.serai.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.serai.pricing.RuleBook;
import dev.serai.programme.ProgrammeFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever comes out of a scenario says how, in sentences of one form. */
class StepsTest {

    private static final Quotes QUOTES = new Quotes(ProgrammeFiles.load(Path.of("mappings/programmes")));
    private static final List<ReportList> EXPLAINED =
            List.of(ReportList.CHARGES, ReportList.REJECTIONS, ReportList.LEVELS, ReportList.ADVICE);

    @TempDir
    private Path folder;

    static Stream<Named<Scenario>> scenarios() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String folder : List.of("scenarios", "explained")) {
            try (Stream<Path> files = Files.list(Path.of("src/test/resources", folder))) {
                files.sorted().forEach(all::add);
            }
        }
        return all.stream().flatMap(StepsTest::read);
    }

    private static Stream<Named<Scenario>> read(Path file) {
        try {
            return ScenarioFile.read(file).stream().map(scenario -> Named.of(scenario.title(), scenario));
        } catch (UnreadableScenario e) {
            throw new UncheckedIOException(new IOException(e.getMessage(), e));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void explainWhatComesOut(Scenario scenario) throws UnreadableScenario {
        DecisionReport report = QUOTES.report(scenario);
        for (ReportList list : EXPLAINED) {
            for (JsonNode item : report.list(list)) {
                assertThat(item.path("steps")).as(item.toString()).isNotEmpty().allSatisfy(StepsTest::isReadable);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void endARefusalWithItsRule(Scenario scenario) throws UnreadableScenario {
        for (JsonNode refusal : QUOTES.report(scenario).list(ReportList.REJECTIONS)) {
            JsonNode steps = refusal.path("steps");
            JsonNode last = steps.path(steps.size() - 1);
            assertThat(last.path("rule")).isEqualTo(refusal.path("rule"));
            assertThat(last.path("result")).isEqualTo(refusal.path("code"));
            assertThat(last.path("sentence").asText())
                    .isEqualTo(RuleBook.says(refusal.path("rule").asText()));
            assertThat(refusal.toString()).contains("\"operands\":{\"");
        }
    }

    @Test
    void cannotBeExpectedByAScenario() throws IOException {
        Path file = Files.writeString(folder.resolve("s.yaml"), """
                scenario: s
                events:
                  - {event: account, date: 2013-01-01, account: A1, name: N, country: NL, currency: EUR}
                expect:
                  charges: [{steps: K-16}]
                """);
        assertThatThrownBy(() -> ScenarioFile.read(file))
                .isInstanceOf(UnreadableScenario.class)
                .hasMessageContaining("s.yaml:5: unknown key 'steps'");
    }

    @Test
    void doNotHideADifference() throws Exception {
        Scenario scenario = ScenarioFile.read(Files.writeString(folder.resolve("s.yaml"), """
                scenario: s
                events:
                  - {event: deactivate, date: 2017-05-01, licence: R9}
                expect:
                  rejections: []
                """))
                .get(0);
        assertThat(Comparison.differences(scenario, QUOTES.report(scenario)))
                .contains("rejections: not expected: {event: 0, code: unknown-licence, rule: K-31, message: Licence R9"
                        + " is not known on 2017-05-01; book what makes it first, or correct the id.}");
    }

    private static void isReadable(JsonNode step) {
        assertThat(RuleBook.ids()).contains(step.path("rule").asText());
        assertThat(step.path("sentence").asText()).matches("[A-Z].* .*[^.]");
        assertThat(step.path("result").isNull()).isFalse();
        assertThat(step.path("operands").isObject()).isTrue();
        assertThat(step.properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("rule", "sentence", "operands", "result");
    }
}
