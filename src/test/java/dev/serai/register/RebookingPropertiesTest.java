package dev.serai.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.quote.Scenario;
import dev.serai.quote.UnreadableScenario;
import dev.serai.testing.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The events of every worked case come in several files on several days, and one file is taken back: the books are those of
 * a run that never had it, or they stay as they were because something else would have been charged otherwise.
 */
class RebookingPropertiesTest {

    private static final int LAST_SEED = 20;

    @ParameterizedTest(name = "{1} on {0}")
    @MethodSource("dev.serai.register.WorkedCases#files")
    void takesAFileBackAsIfItHadNeverComeOrNotAtAll(TestDatabase database, Path file) throws UnreadableScenario {
        takesBack(database, file, 1, 1);
    }

    @Tag("soak")
    @ParameterizedTest(name = "{1} on {0}")
    @MethodSource("dev.serai.register.WorkedCases#files")
    void takesManyFilesBack(TestDatabase database, Path file) throws UnreadableScenario {
        takesBack(database, file, 2, LAST_SEED);
    }

    private static void takesBack(TestDatabase database, Path file, int firstSeed, int lastSeed)
            throws UnreadableScenario {
        int taken = 0;
        int refused = 0;
        try (TestBooks books = new TestBooks(database)) {
            // of a small file it takes some seeds until one is taken back and one is not
            for (int seed = firstSeed;
                    seed <= lastSeed || ((taken == 0 || refused == 0) && seed <= LAST_SEED);
                    seed++) {
                for (Scenario scenario : WorkedCases.of(file)) {
                    if (new FiledScenario(books, scenario, seed).isTakenBack()) {
                        taken++;
                    } else {
                        refused++;
                    }
                }
            }
        }
        assertThat(taken).as("taken back").isPositive();
        assertThat(refused).as("refused").isPositive();
    }
}
