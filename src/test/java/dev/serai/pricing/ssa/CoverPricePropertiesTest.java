package dev.serai.pricing.ssa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.licence.Coverage;
import dev.serai.licence.CoverageKind;
import dev.serai.pricing.Position;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the price of any single booking, over random days and values, each from its own seed. */
class CoverPricePropertiesTest {

    private static final LocalDate START = LocalDate.of(2014, 1, 1);
    private static final BigInteger YEAR = BigInteger.valueOf(365);

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void thePriceGrowsWithValueTermAndGapAndAYearCostsTheValue(long seed) {
        Random random = new Random(seed);
        long value = random.nextInt(1_000);
        int term = 1 + random.nextInt(1_500);
        int gap = random.nextInt(500);
        int quantity = 1 + random.nextInt(300);
        long credits = credits(value, gap, term, quantity);
        assertThat(credits(value + 1, gap, term, quantity)).isGreaterThanOrEqualTo(credits);
        assertThat(credits(value, gap, term + 1, quantity)).isGreaterThanOrEqualTo(credits);
        assertThat(credits(value, gap + 1, term, quantity)).isGreaterThanOrEqualTo(credits);
        assertThat(credits(value, 0, 365, quantity)).isEqualTo(value * quantity);
        BigInteger exact = BigInteger.valueOf(value)
                .multiply(BigInteger.valueOf(quantity))
                .multiply(BigInteger.valueOf(term + 2L * gap));
        BigInteger[] parts = exact.divideAndRemainder(YEAR);
        assertThat(credits).isEqualTo(parts[0].longValueExact() + parts[1].signum());
    }

    // |-------------- whole ---------------|
    // |---- first ----|------ second ------|    at most one credit dearer
    @ParameterizedTest
    @MethodSource("seeds")
    void splittingATermIsNeverCheaperAndCostsAtMostOneCreditMore(long seed) {
        Random random = new Random(seed);
        long value = random.nextInt(1_000);
        int term = 2 + random.nextInt(1_500);
        int first = 1 + random.nextInt(term - 1);
        long whole = credits(value, 0, term, 1);
        long split = credits(value, 0, first, 1) + credits(value, 0, term - first, 1);
        assertThat(split).isBetween(whole, whole + 1);
    }

    // |---covered---|        |booked, to a fixed end|
    // |          end|         |booked a day later ---|    never cheaper
    @ParameterizedTest
    @MethodSource("seeds")
    void waitingOneDayNeverMakesItCheaper(long seed) {
        Random random = new Random(seed);
        LocalDate end = START.plusDays(random.nextInt(400));
        LocalDate until = end.plusDays(200 + random.nextInt(900));
        LocalDate booked = START.plusDays(random.nextInt(500));
        LocalDate later = booked.plusDays(1);
        CoverDays now = CoverDays.of(position(Optional.of(end)), booked, until);
        CoverDays then = CoverDays.of(position(Optional.of(end)), later, until);
        assertThat(now.gap() == 0).isEqualTo(!booked.isAfter(end.plusDays(1)));
        long value = 1 + random.nextInt(100);
        assertThat(price(then, value).credits())
                .isGreaterThanOrEqualTo(price(now, value).credits());
    }

    private static long credits(long value, int gap, int term, int quantity) {
        LocalDate booked = START.plusDays(gap);
        Position position = new Position(
                "L1", "A1", "ssa", "PORT", quantity, "P1", Position.Place.LINKED, START, Optional.empty(), List.of());
        return new CoverPrice(position, CoverDays.of(position, booked, booked.plusDays(term - 1L)), value, Desk.TERMS)
                .credits();
    }

    private static Position position(Optional<LocalDate> end) {
        return new Position(
                "L1",
                "A1",
                "ssa",
                "PORT",
                1,
                "P1",
                Position.Place.LINKED,
                START,
                end.map(last -> new Coverage(CoverageKind.SSA, START, last)),
                List.of());
    }

    private static CoverPrice price(CoverDays days, long value) {
        return new CoverPrice(position(Optional.empty()), days, value, Desk.TERMS);
    }
}
