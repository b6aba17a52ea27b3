package dev.serai.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.quote.Scenario;
import dev.serai.quote.UnreadableScenario;
import dev.serai.testing.TestDatabase;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Events of every worked case come late: with the corrections every charge comes to what it would be in order (K-05). */
class CorrectionPropertiesTest {

    private static final AtomicInteger COMPARED = new AtomicInteger();

    @AfterAll
    static void someWereCompared() {
        assertThat(COMPARED).hasPositiveValue();
    }

    @ParameterizedTest(name = "{1} on {0}")
    @MethodSource("dev.serai.register.WorkedCases#files")
    void chargesInAllWhatWouldBeChargedInOrder(TestDatabase database, Path file) throws UnreadableScenario {
        compare(database, file, 1, Integer.getInteger("serai.seeds", 2));
    }

    @Tag("soak")
    @ParameterizedTest(name = "{1} on {0}")
    @MethodSource("dev.serai.register.WorkedCases#files")
    void chargesManyShuffledCasesAsInOrder(TestDatabase database, Path file) throws UnreadableScenario {
        compare(database, file, 3, 40);
    }

    private static void compare(TestDatabase database, Path file, int firstSeed, int lastSeed)
            throws UnreadableScenario {
        try (TestBooks books = new TestBooks(database)) {
            for (Scenario scenario : WorkedCases.of(file)) {
                if (WorkedCases.isQuotedOnly(scenario)) {
                    continue;
                }
                for (int seed = firstSeed; seed <= lastSeed; seed++) {
                    String title = scenario.title() + ", seed " + seed;
                    new ShuffledScenario(books, scenario, seed).play().ifPresent(sums -> {
                        COMPARED.incrementAndGet();
                        assertThat(sums.amounts()).as(title).isEqualTo(sums.expected());
                    });
                }
            }
        }
    }
}
