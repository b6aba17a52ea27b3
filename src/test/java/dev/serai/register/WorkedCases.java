package dev.serai.register;

import dev.serai.dayclose.BusinessDays;
import dev.serai.dayclose.CalendarBooks;
import dev.serai.licence.Account;
import dev.serai.licence.LandedEvents;
import dev.serai.pricing.desk.PricingDesk;
import dev.serai.programme.Programmes;
import dev.serai.quote.Scenario;
import dev.serai.quote.ScenarioFile;
import dev.serai.quote.UnreadableScenario;
import dev.serai.testing.TestDatabase;
import dev.serai.testing.Unbilled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The worked cases in the books of tests: nothing of them is invoiced, and everything is charged. */
final class WorkedCases {

    static final Invoicing EVERYTHING = new Invoicing(Optional.empty());

    private static final Path SCENARIOS = Path.of("src", "test", "resources", "scenarios");

    private WorkedCases() {}

    /** Every scenario file on every database. */
    static Stream<Arguments> files() throws IOException {
        try (Stream<Path> files = Files.list(SCENARIOS)) {
            List<Path> sorted = files.sorted().toList();
            return Stream.of(TestDatabase.values())
                    .flatMap(database -> sorted.stream().map(file -> Arguments.of(database, file.getFileName())));
        }
    }

    /** The scenarios of a file. */
    static List<Scenario> of(Path file) throws UnreadableScenario {
        return ScenarioFile.read(SCENARIOS.resolve(file));
    }

    /** Currencies with three decimals are quoted, but the books refuse what they could not invoice (K-64). */
    static boolean isQuotedOnly(Scenario scenario) {
        return scenario.units().stream()
                .flatMap(unit -> unit.events().stream())
                .anyMatch(landed -> landed.event() instanceof Account account
                        && account.currency().getDecimalPlaces() > 2);
    }

    /** The calendar over books, which takes what {@code landed} hands out in chunks. */
    static BusinessDays calendar(TestBooks books, LandedEvents landed, Programmes programmes, int chunk) {
        Register register = books.register();
        return BusinessDays.over(
                landed,
                new RegisterBooking(landed, () -> PricingDesk.booking(programmes), register, EVERYTHING, chunk),
                new CalendarBooks(
                        JdbcClient.create(books.jdbc()), register, EVERYTHING, notices -> {}, TestBooks.UNCERTIFIED),
                () -> programmes,
                new Unbilled());
    }
}
