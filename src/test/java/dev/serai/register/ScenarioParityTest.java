package dev.serai.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.dayclose.Billing;
import dev.serai.dayclose.BusinessDays;
import dev.serai.dayclose.CalendarBooks;
import dev.serai.licence.Account;
import dev.serai.licence.LandedEvents;
import dev.serai.licence.LandedUnit;
import dev.serai.licence.Verdict;
import dev.serai.pricing.Rejection;
import dev.serai.pricing.desk.PricingDesk;
import dev.serai.programme.Programmes;
import dev.serai.quote.Scenario;
import dev.serai.quote.ScenarioFile;
import dev.serai.quote.UnreadableScenario;
import dev.serai.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every worked case gives the same books in a database as in memory, whatever the size of a chunk. */
class ScenarioParityTest {

    private static final Path SCENARIOS = Path.of("src", "test", "resources", "scenarios");
    private static final Invoicing EVERYTHING = new Invoicing(Optional.empty());

    static Stream<Arguments> files() throws IOException {
        try (Stream<Path> files = Files.list(SCENARIOS)) {
            List<Path> sorted = files.sorted().toList();
            return Stream.of(TestDatabase.values())
                    .flatMap(database -> sorted.stream().map(file -> Arguments.of(database, file.getFileName())));
        }
    }

    @ParameterizedTest(name = "{1} on {0}")
    @MethodSource("files")
    void booksAScenarioAsInMemory(TestDatabase database, Path file) throws UnreadableScenario {
        try (TestBooks books = new TestBooks(database)) {
            for (Scenario scenario : ScenarioFile.read(SCENARIOS.resolve(file))) {
                if (isQuotedOnly(scenario)) {
                    continue;
                }
                Programmes programmes =
                        TestBooks.PROGRAMMES.with(scenario.policy()).programmes();
                MemoryRun memory = MemoryRun.of(scenario, programmes);
                List<String> credits = new ArrayList<>();
                for (int chunk : List.of(1, 2, 1000)) {
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

    /** Currencies with three decimals are quoted, but the books refuse what they could not invoice (K-64). */
    private static boolean isQuotedOnly(Scenario scenario) {
        return scenario.units().stream()
                .flatMap(unit -> unit.events().stream())
                .anyMatch(landed -> landed.event() instanceof Account account
                        && account.currency().getDecimalPlaces() > 2);
    }

    static void play(TestBooks books, LocalDate until, Programmes programmes, int chunk) {
        LandedEvents once = new JudgedOnce(books.landed());
        Register register = books.register();
        BusinessDays.over(
                        once,
                        new RegisterBooking(once, () -> PricingDesk.booking(programmes), register, EVERYTHING, chunk),
                        new CalendarBooks(
                                JdbcClient.create(books.jdbc()),
                                register,
                                EVERYTHING,
                                notices -> {},
                                TestBooks.UNCERTIFIED),
                        () -> programmes,
                        new Unbilled())
                .run(until, until);
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

    /** Nothing is invoiced here. */
    private static final class Unbilled implements Billing {

        @Override
        public void billOrders(LocalDate businessDay) {
            // nothing to do
        }

        @Override
        public void billClose(LocalDate day) {
            // nothing to do
        }
    }
}
