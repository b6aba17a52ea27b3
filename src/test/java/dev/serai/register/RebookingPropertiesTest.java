package dev.serai.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.dayclose.Billing;
import dev.serai.dayclose.BusinessDays;
import dev.serai.dayclose.CalendarBooks;
import dev.serai.dayclose.HubState;
import dev.serai.licence.Account;
import dev.serai.licence.BookedFile;
import dev.serai.licence.EventFields;
import dev.serai.licence.LandedEvent;
import dev.serai.licence.LandedUnit;
import dev.serai.licence.Price;
import dev.serai.licence.Product;
import dev.serai.licence.Verdict;
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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The events of every worked case come in several files on several days, and one file is taken back: the books are those of
 * a run that never had it, or they stay as they were because something else would have been charged otherwise.
 */
class RebookingPropertiesTest {

    private static final Path SCENARIOS = Path.of("src", "test", "resources", "scenarios");
    private static final Invoicing EVERYTHING = new Invoicing(Optional.empty());
    private static final int FILES = 3;
    private static final int SEEDS = Integer.getInteger("serai.seeds", 2);

    static Stream<Arguments> files() throws IOException {
        try (Stream<Path> files = Files.list(SCENARIOS)) {
            List<Path> sorted = files.sorted().toList();
            return Stream.of(TestDatabase.values())
                    .flatMap(database -> sorted.stream().map(file -> Arguments.of(database, file.getFileName())));
        }
    }

    @ParameterizedTest(name = "{1} on {0}")
    @MethodSource("files")
    void takesAFileBackAsIfItHadNeverComeOrNotAtAll(TestDatabase database, Path file) throws UnreadableScenario {
        List<Scenario> scenarios = ScenarioFile.read(SCENARIOS.resolve(file));
        int taken = 0;
        int refused = 0;
        try (TestBooks books = new TestBooks(database)) {
            for (Scenario scenario : scenarios) {
                for (int seed = 1; seed <= SEEDS; seed++) {
                    Boolean done = new Play(books, scenario, seed).compare();
                    taken += done ? 1 : 0;
                    refused += done ? 0 : 1;
                }
            }
        }
        System.out.println("STATS " + file + " " + database + " taken " + taken + " refused " + refused);
        assertThat(taken).as("taken back; refused " + refused).isPositive();
    }

    /** One case with its events in files. */
    private static final class Play {

        private final TestBooks books;
        private final Scenario scenario;
        private final Programmes programmes;
        private final List<List<LandedUnit>> files = new ArrayList<>();
        private final List<LandedUnit> masterData = new ArrayList<>();
        private final List<LocalDate> days = new ArrayList<>();
        private final int lag;
        private final int chunk;
        private final int gone;
        private final String title;

        Play(TestBooks books, Scenario scenario, int seed) {
            Random random = new Random(scenario.title().hashCode() + 31L * seed);
            this.books = books;
            this.scenario = scenario;
            this.programmes = TestBooks.PROGRAMMES.with(scenario.policy()).programmes();
            this.lag = random.nextInt(3);
            this.chunk = 1 + random.nextInt(5);
            this.gone = random.nextInt(FILES);
            this.title = scenario.title() + ", seed " + seed;
            LocalDate first = scenario.units().stream()
                    .map(LandedUnit::date)
                    .min(LocalDate::compareTo)
                    .orElseThrow();
            long span = ChronoUnit.DAYS.between(first, scenario.until());
            for (int i = 0; i < FILES; i++) {
                files.add(new ArrayList<>());
                days.add(first.plusDays((long) (random.nextDouble() * (span + 1))));
            }
            days.sort(LocalDate::compareTo);
            days.set(FILES - 1, scenario.until());
            boolean isMixed = random.nextBoolean();
            boolean isMasterDataThere = random.nextBoolean();
            for (LandedUnit unit : scenario.units()) {
                if (isMasterDataThere && isMasterData(unit)) {
                    masterData.add(unit);
                    continue;
                }
                long at = ChronoUnit.DAYS.between(first, unit.date()) * FILES / (span + 1);
                files.get(isMixed || at >= FILES ? random.nextInt(FILES) : (int) Math.max(0, at))
                        .add(unit);
            }
        }

        private static boolean isMasterData(LandedUnit unit) {
            return unit.events().stream()
                    .allMatch(landed -> landed.event() instanceof Account
                            || landed.event() instanceof Product
                            || landed.event() instanceof Price);
        }

        boolean compare() {
            play(true);
            List<String> before = everything();
            Set<Long> booked = booked();
            files.get(gone).forEach(unit -> unit.events().forEach(event -> booked.remove(event.ref())));
            boolean isTaken = takeBack();
            List<String> after = everything();
            List<String> shown = BooksShown.tables(books.jdbc()).stream()
                    .filter(Play::isOfBooks)
                    .toList();
            if (!isTaken) {
                assertThat(after).as(title).isEqualTo(before);
            }
            List<String> charges = charges();
            play(false);
            if (booked.equals(booked())) {
                if (isTaken) {
                    assertThat(BooksShown.tables(books.jdbc()).stream()
                                    .filter(Play::isOfBooks)
                                    .toList())
                            .as(title)
                            .isEqualTo(shown);
                } else {
                    List<String> changed = charges();
                    charges.forEach(changed::remove);
                    List<String> lost = new ArrayList<>(charges);
                    charges().forEach(lost::remove);
                    lost.removeIf(row -> row.startsWith("null ") || isOfFile(row));
                    changed.addAll(lost);
                    assertThat(changed)
                            .as(title + ": could have been taken back")
                            .isNotEmpty();
                }
            }
            return isTaken;
        }

        private void play(boolean isWhole) {
            books.clear();
            books.land(List.of(new LandedUnit(List.of(opening()))));
            books.land(masterData);
            for (int i = 0; i < FILES; i++) {
                if (isWhole || i != gone) {
                    books.land(files.get(i));
                }
                run(days.get(i));
            }
        }

        /** The hub opens on the same day in every run. */
        private LandedEvent opening() {
            return scenario.units().stream()
                    .flatMap(unit -> unit.events().stream())
                    .min(java.util.Comparator.comparing(landed -> landed.event().date()))
                    .map(landed -> new LandedEvent(
                            1_000_000,
                            ((dev.serai.licence.ParsedEvent.Read) EventFields.parse(
                                            dev.serai.licence.EventType.ACCOUNT,
                                            java.util.Map.of(
                                                    "date",
                                                    landed.event().date().toString(),
                                                    "account",
                                                    "OPENING",
                                                    "name",
                                                    "Opening",
                                                    "country",
                                                    "NL",
                                                    "currency",
                                                    "EUR")))
                                    .event(),
                            Optional.empty(),
                            landed.source()))
                    .orElseThrow();
        }

        private void run(LocalDate today) {
            Register register = books.register();
            BusinessDays.over(
                            books.landed(),
                            new RegisterBooking(
                                    books.landed(), () -> PricingDesk.booking(programmes), register, EVERYTHING, chunk),
                            new CalendarBooks(JdbcClient.create(books.jdbc()), register, EVERYTHING, notices -> {}),
                            () -> programmes,
                            new Unbilled())
                    .run(today, today.minusDays(lag));
        }

        private boolean takeBack() {
            Rebooking rebooking = new Rebooking(
                    books.jdbc(),
                    refs -> books.landed().events(),
                    books.landed(),
                    new Rebooking.Basis(() -> programmes, EVERYTHING),
                    books.transactions());
            try {
                return books.transactions().run(() -> {
                    rebooking.takeBack(
                            new FileOfUnits(files.get(gone), others(), booked()),
                            new HubState(JdbcClient.create(books.jdbc())).lastClosed());
                    return true;
                });
            } catch (NotTakenBack e) {
                assertThat(e.users()).as(title).isNotEmpty();
                return false;
            }
        }

        private List<LandedUnit> others() {
            return Stream.concat(
                            masterData.stream(),
                            IntStream.range(0, FILES)
                                    .filter(i -> i != gone)
                                    .mapToObj(files::get)
                                    .flatMap(List::stream))
                    .toList();
        }

        private Set<Long> booked() {
            return books.landed().verdicts().values().stream()
                    .filter(verdict -> verdict.outcome() == Verdict.Outcome.BOOKED)
                    .map(Verdict::ref)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        /** Charges and levels, each after the event that brought it. */
        private List<String> charges() {
            return Stream.of(
                            "select event_id, charge_date, booked_on, licence, quantity, unit_price, amount, rule from charge",
                            "select event_id, agreement, pool, level, from_date, reason, booked_on from level_set")
                    .flatMap(sql -> books.jdbc().queryForList(sql).stream())
                    .map(row -> row.values().stream().map(String::valueOf).collect(Collectors.joining(" ")))
                    .collect(Collectors.toCollection(ArrayList::new));
        }

        private boolean isOfFile(String row) {
            return files.get(gone).stream()
                    .flatMap(unit -> unit.events().stream())
                    .anyMatch(event -> row.startsWith(event.ref() + " "));
        }

        private List<String> everything() {
            return List.of(
                            "charge",
                            "instalment",
                            "licence",
                            "licence_units",
                            "rental",
                            "rental_units",
                            "ssa_position",
                            "ssa_booking",
                            "balance",
                            "enrolment",
                            "account",
                            "product",
                            "price",
                            "product_value",
                            "agreement",
                            "level_agreement",
                            "pool_level",
                            "level_set",
                            "line_points",
                            "returned_part",
                            "event_identity",
                            "booking_step",
                            "coupled_matter",
                            "rejection",
                            "notice",
                            "hub_state",
                            "open_day",
                            "rebook_matter",
                            "rebook_event",
                            "rebook_charge",
                            "rebook_level",
                            "rebook_taken")
                    .stream()
                    .flatMap(table -> new TreeSet<>(books.jdbc().queryForList("select * from " + table).stream()
                                    .map(row -> table + row)
                                    .toList())
                            .stream())
                    .toList();
        }

        /** What was told stays told; numbers follow what was there. */
        private static boolean isOfBooks(String row) {
            return !row.startsWith("select rejected_on")
                    && !row.startsWith("select date, kind")
                    && !row.startsWith("select * from coupled_matter");
        }
    }

    /** A file of units of which some events are booked. */
    private record FileOfUnits(List<LandedUnit> units, List<LandedUnit> others, Set<Long> booked)
            implements BookedFile {

        @Override
        public Iterable<List<LandedEvent>> events() {
            return pages(units).toList();
        }

        @Override
        public Iterable<List<LandedEvent>> othersNaming(Set<String> skus) {
            return pages(others)
                    .map(page -> page.stream()
                            .filter(landed -> skus.contains(
                                    EventFields.format(landed.event()).getOrDefault("sku", "")))
                            .toList())
                    .filter(page -> !page.isEmpty())
                    .toList();
        }

        private Stream<List<LandedEvent>> pages(List<LandedUnit> of) {
            return of.stream()
                    .map(unit -> unit.events().stream()
                            .filter(landed -> booked.contains(landed.ref()))
                            .toList())
                    .filter(page -> !page.isEmpty());
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
