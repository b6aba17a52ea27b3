package dev.serai.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.licence.Coverage;
import dev.serai.licence.CoverageKind;
import dev.serai.programme.ChargedMonths;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an overlay counts as it goes is what counting everything from the start comes to, whatever lies on what. */
class OverlayCountsTest {

    private static final LocalDate START = LocalDate.of(2015, 1, 1);
    private static final int DAYS = 40;
    private static final int CHANGES = 300;

    private final Map<String, Position> positions = new TreeMap<>();
    private final Map<String, LevelAgreement> agreements = new TreeMap<>();
    private final Map<List<Object>, Rental> rentals =
            new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));

    private static LocalDate day(SplittableRandom random) {
        return START.plusDays(random.nextInt(DAYS));
    }

    private static Position position(SplittableRandom random) {
        LocalDate from = day(random);
        LocalDate to = from.plusDays(random.nextInt(DAYS));
        SsaBooking booking =
                new SsaBooking(OptionalLong.empty(), from, from, to, 0, 10, new TreeMap<>(), 1, random.nextInt(4) == 0);
        boolean isCovered = random.nextInt(5) > 0;
        return new Position(
                "L" + random.nextInt(30),
                "A1",
                "ssa",
                "S" + random.nextInt(2),
                1,
                "P" + random.nextInt(3),
                Position.Place.values()[random.nextInt(3)],
                from,
                isCovered ? Optional.of(new Coverage(CoverageKind.SSA, from, to)) : Optional.empty(),
                isCovered ? List.of(booking) : List.of());
    }

    private static Rental rental(SplittableRandom random) {
        LocalDate activated = START.plusDays(random.nextInt(5));
        Optional<LocalDate> ended =
                random.nextBoolean() ? Optional.empty() : Optional.of(activated.plusDays(random.nextInt(DAYS)));
        return new Rental(
                "R" + random.nextInt(20),
                "A" + random.nextInt(2),
                "C1",
                random.nextBoolean() ? "msp" : "other",
                "S1",
                1 + random.nextInt(5),
                activated,
                ended,
                ChargedMonths.by(ChargedMonths.Policy.STARTED_SERVICE_MONTH),
                random.nextInt(2));
    }

    private static LevelAgreement agreement(SplittableRandom random) {
        return new LevelAgreement(
                "G" + random.nextInt(12),
                "select",
                "A1",
                Optional.empty(),
                START,
                START.plusYears(3),
                Map.of(),
                random.nextInt(3),
                random.nextBoolean() ? Optional.of(day(random)) : Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void countsAsItGoesWhatThereIs(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Overlay top = Overlay.empty();
        for (int i = 0; i < CHANGES; i++) {
            if (random.nextInt(40) == 0) {
                top = Overlay.over(top);
            }
            Position position = position(random);
            Rental rental = rental(random);
            positions.put(position.licence(), position);
            rentals.put(List.of(rental.licence(), rental.activated()), rental);
            LevelAgreement agreement = agreement(random);
            agreements.put(agreement.number(), agreement);
            top.apply(Decision.of(position, rental, agreement));
            compare(top, day(random), "seed " + seed + ", change " + i);
        }
        compare(Overlay.over(top), START.plusYears(3), "seed " + seed + ", nothing changed on top");
    }

    private void compare(Standing standing, LocalDate day, String which) {
        for (String project : List.of("P0", "P1", "P2", "P3")) {
            assertThat(standing.project(project)).as(which).isEqualTo(those(position -> position.project()
                    .equals(project)));
            assertThat(standing.ends(project)).as(which).isEqualTo(ends(project));
        }
        for (String sku : List.of("S0", "S1")) {
            assertThat(standing.covered(sku, day))
                    .as(which)
                    .isEqualTo(those(position -> position.sku().equals(sku)
                            && position.bookings().stream()
                                    .anyMatch(booking ->
                                            !booking.isEnded() && !booking.to().isBefore(day))));
        }
        assertThat(standing.projectsEnding(day))
                .as(which)
                .isEqualTo(List.of("P0", "P1", "P2").stream()
                        .filter(project -> ends(project).containsKey(day))
                        .toList());
        for (String provider : List.of("A0", "A1")) {
            for (String programme : List.of("msp", "other")) {
                assertThat(standing.rentedUnits(provider, programme, day))
                        .as(which)
                        .isEqualTo(units(provider, programme, day));
            }
        }
        assertThat(standing.rentalsDue(day, 5))
                .as(which)
                .isEqualTo(due(day).stream().limit(5).toList());
        assertThat(standing.reviewsDue(day, 3))
                .as(which)
                .isEqualTo(reviews(day).stream().limit(3).toList());
        for (Rental rental : rentals.values()) {
            assertThat(standing.rental(rental.licence(), rental.activated()))
                    .as(which)
                    .contains(rental);
            assertThat(standing.rental(rental.licence())).as(which).isEqualTo(latest(rental.licence()));
        }
    }

    private Optional<Rental> latest(String licence) {
        return rentals.values().stream()
                .filter(rental -> rental.licence().equals(licence))
                .max(Comparator.comparing(Rental::activated));
    }

    private List<LevelAgreement> reviews(LocalDate day) {
        return agreements.values().stream()
                .filter(agreement ->
                        agreement.nextReview().filter(due -> !due.isAfter(day)).isPresent())
                .sorted(Comparator.comparing((LevelAgreement agreement) ->
                                agreement.nextReview().orElseThrow())
                        .thenComparing(LevelAgreement::number))
                .toList();
    }

    private List<Position> those(Predicate<Position> wanted) {
        return positions.values().stream().filter(wanted).toList();
    }

    private Map<LocalDate, Integer> ends(String project) {
        Map<LocalDate, Integer> ends = new TreeMap<>();
        those(position -> position.project().equals(project) && position.isLinked())
                .forEach(position ->
                        position.coverage().ifPresent(coverage -> ends.merge(coverage.to(), 1, Integer::sum)));
        return ends;
    }

    private long units(String provider, String programme, LocalDate day) {
        return rentals.values().stream()
                .filter(rental -> rental.account().equals(provider)
                        && rental.programme().equals(programme)
                        && !rental.activated().isAfter(day)
                        && (rental.activated().equals(day)
                                || rental.ended()
                                        .filter(end -> !end.isAfter(day))
                                        .isEmpty()))
                .mapToLong(Rental::quantity)
                .sum();
    }

    private List<Rental> due(LocalDate day) {
        return rentals.values().stream()
                .filter(rental ->
                        rental.nextDue().filter(due -> !due.isAfter(day)).isPresent())
                .sorted((one, other) -> {
                    int byDay = one.nextDue()
                            .orElseThrow()
                            .compareTo(other.nextDue().orElseThrow());
                    int byLicence = one.licence().compareTo(other.licence());
                    return byDay != 0
                            ? byDay
                            : byLicence != 0 ? byLicence : one.activated().compareTo(other.activated());
                })
                .toList();
    }
}
