package dev.serai.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.licence.LandedEvents;
import dev.serai.licence.LandedUnit;
import dev.serai.licence.Verdict;
import dev.serai.pricing.Rejection;
import dev.serai.programme.Programmes;
import dev.serai.quote.Scenario;
import dev.serai.quote.UnreadableScenario;
import dev.serai.testing.TestDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every worked case gives the same books in a database as in memory, whatever the size of a chunk. */
class ScenarioParityTest {

    @ParameterizedTest(name = "{1} on {0}")
    @MethodSource("dev.serai.register.WorkedCases#files")
    void booksAScenarioAsInMemory(TestDatabase database, Path file) throws UnreadableScenario {
        try (TestBooks books = new TestBooks(database)) {
            for (Scenario scenario : WorkedCases.of(file)) {
                if (WorkedCases.isQuotedOnly(scenario)) {
                    continue;
                }
                Programmes programmes =
                        TestBooks.PROGRAMMES.with(scenario.policy()).programmes();
                MemoryRun memory = MemoryRun.of(scenario, programmes);
                List<String> credits = new ArrayList<>();
                for (int chunk : chunks(database)) {
                    books.clear();
                    books.land(scenario.units());
                    play(books, scenario.until(), programmes, chunk);
                    compare(books, memory, scenario.title() + ", chunks of " + chunk);
                    credits.add(String.join("\n", BooksShown.credits(books.jdbc())));
                }
                new QuestionedScenario(scenario).compare(books, programmes);
                assertThat(Set.copyOf(credits)).as(scenario.title()).hasSize(1);
            }
        }
    }

    /** Both databases run the same code, so that between them they try every size. */
    private static List<Integer> chunks(TestDatabase database) {
        return database == TestDatabase.HSQLDB ? List.of(1, 1000) : List.of(2);
    }

    static void play(TestBooks books, LocalDate until, Programmes programmes, int chunk) {
        LandedEvents once = new JudgedOnce(books.landed());
        WorkedCases.calendar(books, once, programmes, chunk).run(until, until);
    }

    private static void compare(TestBooks books, MemoryRun memory, String title) {
        assertThat(BooksShown.charges(books.jdbc())).as(title).isEqualTo(BooksShown.charges(memory.charges()));
        assertThat(BooksShown.levels(books.jdbc())).as(title).isEqualTo(BooksShown.levels(memory.levels()));
        Register register = books.register();
        assertThat(BooksShown.known(memory.standing(), register.standing()))
                .as(title)
                .isEqualTo(BooksShown.known(memory.standing(), memory.standing()));
        assertThat(new CreditLedger(books.jdbc()).discrepancies()).as(title).isEmpty();
        assertThat(rejections(books)).as(title).isEqualTo(rejections(memory));
        assertThat(books.jdbc().queryForList("select due from notice", LocalDate.class))
                .as(title)
                .hasSameSizeAs(memory.notices());
    }

    private static List<String> rejections(MemoryRun memory) {
        return memory.rejections().stream()
                .map(each -> line(each.event().isPresent() ? each.event().getAsLong() : -1, each))
                .sorted()
                .toList();
    }

    private static String line(long event, Rejection rejection) {
        return event + " " + rejection.code().code() + " " + rejection.rule() + " " + rejection.message();
    }

    private static List<String> rejections(TestBooks books) {
        List<String> found = new ArrayList<>(books.jdbc()
                .query(
                        "select * from rejection",
                        (row, index) -> (row.getString("event_id") == null ? "-1" : row.getString("event_id")) + " "
                                + row.getString("code") + " " + row.getString("rule") + " "
                                + row.getString("message")));
        books.landed().verdicts().values().stream()
                .filter(verdict -> verdict.outcome() != Verdict.Outcome.BOOKED)
                .map(verdict -> verdict.ref() + " " + verdict.code() + " " + verdict.rule() + " " + verdict.message())
                .forEach(found::add);
        return found.stream().sorted().toList();
    }

    /** A quote judges an event once; the hub would judge what may resolve once more. */
    private record JudgedOnce(LandedEvents landed) implements LandedEvents {

        @Override
        public Optional<LocalDate> earliest() {
            return landed.earliest();
        }

        @Override
        public List<LandedUnit> next(LocalDate date, int limit) {
            return landed.next(date, limit);
        }

        @Override
        public List<LandedUnit> setAside(int limit) {
            return List.of();
        }

        @Override
        public List<LandedUnit> booked(List<Long> refs) {
            return landed.booked(refs);
        }

        @Override
        public void record(List<Verdict> verdicts) {
            landed.record(verdicts);
        }
    }
}
