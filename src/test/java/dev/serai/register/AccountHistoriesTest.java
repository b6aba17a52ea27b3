package dev.serai.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.programme.Programmes;
import dev.serai.quote.Scenario;
import dev.serai.quote.ScenarioFile;
import dev.serai.quote.UnreadableScenario;
import dev.serai.testing.TestDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What books say of licences is what the scenario that was booked in them says; {@link ScenarioParityTest} asks the others. */
class AccountHistoriesTest {

    private static final Path QUOTES = Path.of("src", "test", "resources", "quote");
    private static final List<String> FILES = List.of(
            "advise/levels.yaml", "advise/terms.yaml", "entitled/aip.yaml", "entitled/ssa.yaml", "evaluate/open.yaml");
    private static final int CHUNK = 50;

    @ParameterizedTest
    @EnumSource
    void sayTheSameAsTheScenario(TestDatabase database) throws UnreadableScenario {
        List<String> questions = new ArrayList<>();
        try (TestBooks books = new TestBooks(database)) {
            for (String file : FILES) {
                for (Scenario scenario : ScenarioFile.read(QUOTES.resolve(file))) {
                    Programmes terms =
                            TestBooks.PROGRAMMES.with(scenario.policy()).programmes();
                    books.clear();
                    books.land(scenario.units());
                    ScenarioParityTest.play(books, scenario.until(), terms, CHUNK);
                    questions.addAll(new QuestionedScenario(scenario).compare(books, terms));
                }
            }
        }
        assertThat(questions).contains("advice", "evaluation", "entitlement");
    }
}
