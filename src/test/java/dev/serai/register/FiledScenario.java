package dev.serai.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.dayclose.HubState;
import dev.serai.licence.Account;
import dev.serai.licence.BookedFile;
import dev.serai.licence.EventFields;
import dev.serai.licence.EventType;
import dev.serai.licence.LandedEvent;
import dev.serai.licence.LandedUnit;
import dev.serai.licence.ParsedEvent;
import dev.serai.licence.Price;
import dev.serai.licence.Product;
import dev.serai.licence.Verdict;
import dev.serai.programme.Programmes;
import dev.serai.quote.Scenario;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A worked case whose events come in several files on several days, one of which is taken back. */
final class FiledScenario {

    private static final int FILES = 3;

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

    FiledScenario(TestBooks books, Scenario scenario, int seed) {
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

    boolean isTakenBack() {
        play(true);
        List<String> before = everything();
        Set<Long> booked = booked();
        files.get(gone).forEach(unit -> unit.events().forEach(event -> booked.remove(event.ref())));
        boolean isCorrected = isCorrected();
        boolean isTaken = takeBack();
        assertThat(new CreditLedger(books.jdbc()).discrepancies()).as(title).isEmpty();
        List<String> after = everything();
        List<String> shown = shown();
        if (!isTaken) {
            assertThat(after).as(title).isEqualTo(before);
        }
        List<String> charges = charges();
        play(false);
        // what a close put right after late events is not taken back, and what it will put right is still to come
        if (booked.equals(booked()) && !isCorrected && !isCorrected()) {
            if (isTaken) {
                assertThat(shown).as(title).isEqualTo(shown());
            } else {
                List<String> changed = charges();
                charges.forEach(changed::remove);
                List<String> lost = new ArrayList<>(charges);
                charges().forEach(lost::remove);
                lost.removeIf(row -> row.startsWith("null ") || isOfFile(row));
                changed.addAll(lost);
                assertThat(changed).as(title + ": could have been taken back").isNotEmpty();
            }
        }
        return isTaken;
    }

    private boolean isCorrected() {
        return !books.jdbc()
                .queryForList("select matter from corrected_matter", String.class)
                .isEmpty();
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
                .min(Comparator.comparing(landed -> landed.event().date()))
                .map(landed -> LandedEvent.of(
                        1_000_000,
                        ((ParsedEvent.Read) EventFields.parse(
                                        EventType.ACCOUNT,
                                        Map.of(
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
        WorkedCases.calendar(books, books.landed(), programmes, chunk).run(today, today.minusDays(lag));
    }

    private boolean takeBack() {
        Rebooking rebooking = new Rebooking(
                books.jdbc(),
                refs -> books.landed().events(),
                books.landed(),
                new Rebooking.Rules(() -> programmes, WorkedCases.EVERYTHING),
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
                        "rented_product",
                        "rental_units_changed",
                        "agreement_line",
                        "ssa_position",
                        "ssa_booking",
                        "balance",
                        "credit_booking",
                        "credit_entry",
                        "credit_lot",
                        "credit_use",
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
                        "rebook_step",
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

    /** What the books hold, but for the numbers of charges and levels, which follow what was there. */
    private List<String> shown() {
        return BooksShown.tables(books.jdbc()).stream()
                .filter(FiledScenario::isOfBooks)
                .map(row -> row.replaceFirst("(?i)\\{(charge_)?id=\\d+, ", "{"))
                .sorted()
                .toList();
    }

    /** What was told stays told. */
    private static boolean isOfBooks(String row) {
        return !row.startsWith("select rejected_on")
                && !row.startsWith("select date, kind")
                && !row.startsWith("select * from coupled_matter");
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
}
