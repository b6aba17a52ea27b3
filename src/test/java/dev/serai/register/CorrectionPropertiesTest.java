package dev.serai.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.quote.Scenario;
import dev.serai.quote.UnreadableScenario;
import dev.serai.register.ShuffledScenario.Sums;
import dev.serai.testing.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Events of every worked case come late: with the corrections every charge comes to what it would be in order (K-05). */
class CorrectionPropertiesTest {

    private static final int LAST_SEED = 40;

    @ParameterizedTest(name = "{1} on {0}")
    @MethodSource("dev.serai.register.WorkedCases#files")
    void chargesInAllWhatWouldBeChargedInOrder(TestDatabase database, Path file) throws UnreadableScenario {
        compare(database, file, 1, Integer.getInteger("serai.seeds", 2));
    }

    @Tag("soak")
    @ParameterizedTest(name = "{1} on {0}")
    @MethodSource("dev.serai.register.WorkedCases#files")
    void chargesManyShuffledCasesAsInOrder(TestDatabase database, Path file) throws UnreadableScenario {
        compare(database, file, 3, LAST_SEED);
    }

    private static void compare(TestDatabase database, Path file, int firstSeed, int lastSeed)
            throws UnreadableScenario {
        int compared = 0;
        List<Scenario> scenarios = WorkedCases.of(file).stream()
                .filter(scenario -> !WorkedCases.isQuotedOnly(scenario))
                .toList();
        try (TestBooks books = new TestBooks(database)) {
            // Where nearly everything is refused, it takes some seeds to find what is acceptable in every order.
            for (int seed = firstSeed; seed <= lastSeed || (compared == 0 && seed <= LAST_SEED); seed++) {
                for (Scenario scenario : scenarios) {
                    Optional<Sums> sums = new ShuffledScenario(books, scenario, seed).play();
                    if (sums.isPresent()) {
                        compared++;
                        assertThat(sums.get().amounts())
                                .as("%s, seed %d", scenario.title(), seed)
                                .isEqualTo(sums.get().expected());
                    }
                }
            }
        }
        assertThat(compared).as("cases compared").isPositive();
    }
}
