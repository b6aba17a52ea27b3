package dev.serai.pricing.ssa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.licence.Coverage;
import dev.serai.licence.CoverageKind;
import dev.serai.pricing.Position;
import dev.serai.programme.CreditRounding;
import dev.serai.programme.CreditRounding.Components;
import dev.serai.programme.CreditRounding.GapOrder;
import dev.serai.programme.CreditRounding.Scope;
import dev.serai.programme.ServiceCreditTerms;
import dev.serai.programme.ServiceCreditTerms.DayCount;
import dev.serai.programme.ValueHistory;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for the price of any single booking, over random days and values, each case from its own seed. */
class CoverPricePropertiesTest {

    private static final int CASES = 5_000;
    private static final BigInteger YEAR = BigInteger.valueOf(365);

    @Test
    void thePriceGrowsWithValueTermAndGapUnderEveryReading() {
        for (long seed = 0; seed < CASES; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            ServiceCreditTerms terms = readings(random);
            LocalDate booked = RandomDays.any(random);
            long value = random.nextInt(1_000);
            int term = 1 + random.nextInt(1_500);
            int gap = random.nextInt(500);
            int quantity = 1 + random.nextInt(300);
            long credits = credits(terms, booked, value, gap, term, quantity);
            assertThat(credits(terms, booked, value + 1, gap, term, quantity))
                    .as("value, seed %d, %s", seed, terms)
                    .isGreaterThanOrEqualTo(credits);
            assertThat(credits(terms, booked, value, gap, term + 1, quantity))
                    .as("term, seed %d, %s", seed, terms)
                    .isGreaterThanOrEqualTo(credits);
            assertThat(credits(terms, booked, value, gap + 1, term, quantity))
                    .as("gap, seed %d, %s", seed, terms)
                    .isGreaterThanOrEqualTo(credits);
        }
    }

    @Test
    void aYearCostsTheValueAndNoDaysCostNothingUnderEveryReading() {
        for (long seed = 0; seed < CASES; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            ServiceCreditTerms terms = readings(random);
            long value = random.nextInt(1_000);
            int quantity = 1 + random.nextInt(300);
            assertThat(credits(terms, RandomDays.any(random), value, 0, 365, quantity))
                    .as("seed %d, %s", seed, terms)
                    .isEqualTo(value * quantity);
            assertThat(WholeCredits.of(new Cost(0, 0, quantity), terms).credits())
                    .as("seed %d, %s", seed, terms)
                    .isZero();
        }
    }

    @Test
    void thePriceIsTheOneRoundingOfAnExactSum() {
        for (long seed = 0; seed < CASES; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            long value = random.nextInt(1_000_000);
            int term = 1 + random.nextInt(4_000);
            int gap = random.nextInt(2_000);
            int quantity = 1 + random.nextInt(1_000_000);
            BigInteger exact = BigInteger.valueOf(value)
                    .multiply(BigInteger.valueOf(quantity))
                    .multiply(BigInteger.valueOf(term + 2L * gap));
            assertThat(credits(Desk.TERMS, RandomDays.any(random), value, gap, term, quantity))
                    .as("seed %d", seed)
                    .isEqualTo(ceiling(exact));
        }
    }

    @Test
    void gapAndTermAreRoundedAsTheReadingSays() {
        for (long seed = 0; seed < CASES; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            CreditRounding rounding = rounding(random);
            ServiceCreditTerms terms = with(DayCount.ACT_365_FIXED, rounding);
            long value = random.nextInt(1_000);
            int term = 1 + random.nextInt(1_500);
            int gap = random.nextInt(500);
            int quantity = 1 + random.nextInt(300);
            BigInteger licences = BigInteger.valueOf(rounding.scope() == Scope.UNIT ? 1 : quantity);
            BigInteger ofGap = BigInteger.valueOf(value * gap).multiply(licences);
            BigInteger ofTerm = BigInteger.valueOf(value * term).multiply(licences);
            BigInteger factor = BigInteger.valueOf(rounding.gapFactor());
            long expected;
            if (rounding.gapOrder() == GapOrder.CEIL_THEN_DOUBLE) {
                expected = rounding.gapFactor() * ceiling(ofGap) + ceiling(ofTerm);
            } else if (rounding.components() == Components.SEPARATE) {
                expected = ceiling(ofGap.multiply(factor)) + ceiling(ofTerm);
            } else {
                expected = ceiling(ofGap.multiply(factor).add(ofTerm));
            }
            assertThat(credits(terms, RandomDays.any(random), value, gap, term, quantity))
                    .as("seed %d, %s", seed, rounding)
                    .isEqualTo(expected * (rounding.scope() == Scope.UNIT ? quantity : 1));
        }
    }

    // |----------------------- whole ------------------------|
    // |---- first ----|------ second ------|---- third ------|    at most one credit dearer for each split
    @Test
    void splittingATermIsNeverCheaperAndCostsAtMostOneCreditMoreForEachSplit() {
        int dearer = 0;
        for (long seed = 0; seed < CASES; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            LocalDate start = RandomDays.any(random);
            long value = random.nextInt(1_000);
            int quantity = 1 + random.nextInt(20);
            int parts = 2 + random.nextInt(4);
            long split = 0;
            int days = 0;
            for (int part = 0; part < parts; part++) {
                int term = 1 + random.nextInt(500);
                split += credits(Desk.TERMS, start.plusDays(days), value, 0, term, quantity);
                days += term;
            }
            long whole = credits(Desk.TERMS, start, value, 0, days, quantity);
            assertThat(split).as("seed %d", seed).isBetween(whole, whole + parts - 1);
            dearer += split > whole ? 1 : 0;
        }
        assertThat(dearer).isPositive();
    }

    // |---covered---|        |booked, to a fixed end|
    // |          end|         |booked a day later ---|    never cheaper
    @Test
    void waitingOneDayNeverMakesItCheaper() {
        for (long seed = 0; seed < CASES; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            LocalDate end = RandomDays.any(random);
            LocalDate until = end.plusDays(400 + random.nextInt(900));
            LocalDate booked = end.plusDays(random.nextInt(-200, 380));
            long value = random.nextInt(100);
            int quantity = 1 + random.nextInt(5);
            Scope scope = one(Scope.values(), random);
            ServiceCreditTerms terms = with(
                    one(DayCount.values(), random),
                    new CreditRounding(scope, Components.SUM, 2, GapOrder.DOUBLE_THEN_CEIL));
            Position position = position(quantity, end.minusDays(300), Optional.of(end));
            assertThat(credits(price(terms, position, booked.plusDays(1), until, value)))
                    .as("seed %d, %s", seed, terms)
                    .isGreaterThanOrEqualTo(credits(price(terms, position, booked, until, value)));
        }
    }

    @Test
    void thereIsNoGapUpToTheDayAfterTheEndAndOneFromThenOn() {
        for (long seed = 0; seed < CASES; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            LocalDate end = RandomDays.any(random);
            LocalDate booked = end.plusDays(random.nextInt(-10, 30));
            CoverDays days = CoverDays.of(position(1, end.minusDays(100), Optional.of(end)), booked, end.plusDays(400));
            assertThat(days.gap())
                    .as("seed %d", seed)
                    .isEqualTo(Math.max(0, ChronoUnit.DAYS.between(end.plusDays(1), booked)));
            assertThat(days.gap() == 0).as("seed %d", seed).isEqualTo(!booked.isAfter(end.plusDays(1)));
        }
    }

    // |--- 12 months ---|--- 12 months ---|-- days --|    the same anchor throughout: also from 29 February
    @Test
    void wholeYearsCostTheValueFromEveryDayOnAndDaysAfterThemCostDays() {
        ServiceCreditTerms terms = Readings.terms("dayCount: WHOLE_YEARS_PLUS_DAYS");
        for (long seed = 0; seed < CASES; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            LocalDate start = RandomDays.any(random);
            int years = random.nextInt(6);
            int days = random.nextInt(365) + (years == 0 ? 1 : 0);
            LocalDate next = start.plusYears(years).plusDays(days);
            assertThat(credits(price(terms, position(1, start, Optional.empty()), start, next.minusDays(1), 365)))
                    .as("seed %d, %s, %d years and %d days", seed, start, years, days)
                    .isEqualTo(365L * years + days);
        }
    }

    @Test
    void licencesRoundedTogetherPayWholeCreditsNextToTheirExactShares() {
        for (long seed = 0; seed < CASES; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            ServiceCreditTerms terms = with(
                    DayCount.ACT_365_FIXED,
                    new CreditRounding(Scope.BOOKING, Components.SUM, 2, GapOrder.DOUBLE_THEN_CEIL));
            LocalDate booked = RandomDays.any(random);
            LocalDate until = RandomDays.after(booked, 800, random);
            List<CoverPrice> prices = IntStream.range(0, 1 + random.nextInt(12))
                    .mapToObj(i -> price(
                            terms,
                            new Position(
                                    "L" + i,
                                    "A1",
                                    "ssa",
                                    "PORT",
                                    1 + random.nextInt(4),
                                    "P1",
                                    Position.Place.LINKED,
                                    booked.minusDays(random.nextInt(100)),
                                    Optional.empty(),
                                    List.of()),
                            booked,
                            until,
                            random.nextInt(40)))
                    .toList();
            List<BilledCover> billed = CoverBill.of(prices);
            assertThat(billed.stream().mapToLong(BilledCover::credits).sum())
                    .as("seed %d", seed)
                    .isEqualTo(ceiling(prices.stream()
                            .map(price -> BigInteger.valueOf(exact(price)))
                            .reduce(BigInteger.ZERO, BigInteger::add)));
            for (BilledCover each : billed) {
                assertThat(each.credits())
                        .as("seed %d", seed)
                        .isBetween(exact(each.price()) / 365, ceiling(BigInteger.valueOf(exact(each.price()))));
            }
            assertThat(CoverBill.of(prices.stream()
                            .sorted((one, other) -> other.position()
                                    .licence()
                                    .compareTo(one.position().licence()))
                            .toList()))
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(billed);
        }
    }

    private static long exact(CoverPrice price) {
        Cost cost = price.cost();
        return (2 * cost.gap() + cost.term()) * cost.quantity();
    }

    private static long ceiling(BigInteger exact) {
        BigInteger[] parts = exact.divideAndRemainder(YEAR);
        return parts[0].longValueExact() + parts[1].signum();
    }

    private static long credits(
            ServiceCreditTerms terms, LocalDate booked, long value, int gap, int term, int quantity) {
        Position position = position(quantity, booked.minusDays(gap), Optional.empty());
        return credits(price(terms, position, booked, booked.plusDays(term - 1L), value));
    }

    private static long credits(CoverPrice price) {
        return CoverBill.of(List.of(price)).get(0).credits();
    }

    private static CoverPrice price(
            ServiceCreditTerms terms, Position position, LocalDate booked, LocalDate until, long value) {
        return CoverPrice.of(position, CoverDays.of(position, booked, until), value, ValueHistory.none(), terms);
    }

    private static Position position(int quantity, LocalDate linked, Optional<LocalDate> end) {
        return new Position(
                "L1",
                "A1",
                "ssa",
                "PORT",
                quantity,
                "P1",
                Position.Place.LINKED,
                linked,
                end.map(last -> new Coverage(CoverageKind.SSA, linked, last)),
                List.of());
    }

    private static ServiceCreditTerms readings(SplittableRandom random) {
        return with(one(DayCount.values(), random), rounding(random));
    }

    private static CreditRounding rounding(SplittableRandom random) {
        return new CreditRounding(
                one(Scope.values(), random),
                one(Components.values(), random),
                1 + random.nextInt(4),
                one(GapOrder.values(), random));
    }

    private static <T> T one(T[] all, SplittableRandom random) {
        return all[random.nextInt(all.length)];
    }

    private static ServiceCreditTerms with(DayCount dayCount, CreditRounding rounding) {
        ServiceCreditTerms usual = Desk.TERMS;
        return new ServiceCreditTerms(
                dayCount,
                rounding,
                usual.defaultMonths(),
                usual.defaultEnd(),
                usual.renewalPrice(),
                usual.gapPrice(),
                usual.priceDecrease(),
                usual.gapAnchorOnRelink(),
                usual.leastVersion(),
                usual.reminderDays(),
                usual.creditSku());
    }
}
