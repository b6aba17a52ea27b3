package dev.serai.pricing.ssa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.licence.Coverage;
import dev.serai.licence.CoverageKind;
import dev.serai.pricing.Charge;
import dev.serai.pricing.Position;
import dev.serai.pricing.SsaBooking;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Invariants of service agreements over random dates, values and price paths, each from its own seed. */
class SsaPropertiesTest {

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

    // |------------------------- one long SSA -------------------------|
    // |-- SSA --|---- renewed on time ----|--- renewed on time --------|   values change all the while
    @ParameterizedTest
    @MethodSource("seeds")
    void oneLongAgreementNeverCostsMoreThanRenewalsOnTime(long seed) {
        Random random = new Random(seed);
        LocalDate end = START.plusDays(30 + random.nextInt(1_400));
        Map<LocalDate, Integer> values = valuePath(random, end);
        int quantity = 1 + random.nextInt(5);
        Desk once = desk(quantity).at(START.toString(), "cover licence=L1 until=" + end);
        Desk often = desk(quantity);
        LocalDate next = START;
        LocalDate covered = START.minusDays(1);
        for (LocalDate day = START; !day.isAfter(end); day = day.plusDays(1)) {
            Integer value = values.get(day);
            if (value != null && !day.equals(START)) {
                once.at(day.toString(), "value sku=PORT measure=credits amount=" + value);
                often.at(day.toString(), "value sku=PORT measure=credits amount=" + value);
            }
            if (day.equals(next) && covered.isBefore(end)) {
                LocalDate until = earlier(end, later(day, covered.plusDays(1)).plusDays(random.nextInt(400)));
                often.at(day.toString(), "cover licence=L1 until=" + until);
                next = later(day.plusDays(1), until.plusDays(random.nextInt(2)));
                covered = until;
            }
        }
        assertThat(once.rejections).isEmpty();
        assertThat(often.rejections).isEmpty();
        assertThat(once.coverage("L1")).isEqualTo(often.coverage("L1"));
        assertThat(net(once)).isLessThanOrEqualTo(net(often));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void refundsStayWithinTheBookingAndAgreeWithADayByDayComputation(long seed) {
        Random random = new Random(seed);
        LocalDate booked = START.plusDays(random.nextInt(100));
        LocalDate end = booked.plusDays(random.nextInt(800));
        Map<LocalDate, Integer> values = valuePath(random, end);
        int quantity = 1 + random.nextInt(20);
        Desk desk = desk(quantity);
        boolean isCovered = false;
        for (LocalDate day = START; !day.isAfter(end); day = day.plusDays(1)) {
            Integer value = values.get(day);
            if (value != null) {
                desk.at(day.toString(), "value sku=PORT measure=credits amount=" + value);
            }
            if (day.equals(booked)) {
                desk.at(day.toString(), "cover licence=L1 until=" + end);
                isCovered = true;
            }
        }
        assertThat(isCovered).isTrue();
        assertThat(net(desk)).isEqualTo(dayByDay(values, booked, end, quantity));
        assertThat(desk.charges.subList(1, desk.charges.size()))
                .allMatch(charge -> charge.amount().signum() < 0);
        assertThat(net(desk)).isBetween(0L, desk.charges.get(0).amount().longValueExact());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSumOfAllEntriesIsTheBalanceAndCoverNeverRunsItBelowZero(long seed) {
        Random random = new Random(seed);
        Desk desk = Desk.open();
        List<String> licences = new ArrayList<>();
        LocalDate day = START;
        for (int i = 0; i < 60; i++) {
            day = day.plusDays(random.nextInt(20));
            desk.endDays(day.toString(), day.toString());
            desk.at(day.toString(), event(random, day, licences));
            assertThat(desk.balance("A1")).isEqualTo(100 - spent(desk, "A1")).isNotNegative();
            assertThat(desk.balance("A2")).isEqualTo(100 - spent(desk, "A2")).isNotNegative();
        }
        for (String licence : licences) {
            long booked = desk.standing.position(licence).stream()
                    .flatMap(position -> position.bookings().stream())
                    .mapToLong(SsaBooking::credits)
                    .sum();
            assertThat(booked)
                    .isNotNegative()
                    .isEqualTo(desk.charges.stream()
                            .filter(charge -> charge.subject()
                                    .licence()
                                    .filter(licence::equals)
                                    .isPresent())
                            .mapToLong(charge -> charge.amount().longValueExact())
                            .sum());
        }
    }

    private static String event(Random random, LocalDate day, List<String> licences) {
        String licence = "L" + random.nextInt(6);
        String project = "P" + random.nextInt(2);
        switch (random.nextInt(8)) {
            case 0, 1:
                if (!licences.contains(licence)) {
                    licences.add(licence);
                }
                return "link licence=" + licence + " sku=" + (random.nextBoolean() ? "PORT" : "FAX") + " account=A"
                        + (1 + random.nextInt(2)) + " project=" + project + " device=D1";
            case 2:
                return "unlink licence=" + licence + " to=" + (random.nextBoolean() ? "pool" : "balance");
            case 3:
                return "cover licence=" + licence;
            case 4, 5:
                return "cover project=" + project + " until=" + day.plusDays(random.nextInt(300) - 10);
            case 6:
                return "value sku=PORT measure=credits amount=" + random.nextInt(20);
            default:
                return "enrol project=" + project;
        }
    }

    private static long spent(Desk desk, String account) {
        return desk.charges.stream()
                .filter(charge -> charge.subject().account().equals(account))
                .mapToLong(charge -> charge.amount().longValueExact())
                .sum();
    }

    private static Map<LocalDate, Integer> valuePath(Random random, LocalDate end) {
        Map<LocalDate, Integer> values = new TreeMap<>();
        values.put(START, 10);
        for (LocalDate day = START.plusDays(random.nextInt(120));
                !day.isAfter(end);
                day = day.plusDays(1 + random.nextInt(150))) {
            values.put(day, random.nextInt(25));
        }
        values.put(START, 10);
        return values;
    }

    private static long dayByDay(Map<LocalDate, Integer> values, LocalDate booked, LocalDate end, int quantity) {
        TreeMap<LocalDate, Integer> path = new TreeMap<>(values);
        long lowest = path.floorEntry(booked).getValue();
        BigInteger exact =
                BigInteger.valueOf(lowest * 2 * START.datesUntil(booked).count());
        for (LocalDate day = booked; !day.isAfter(end); day = day.plusDays(1)) {
            lowest = Math.min(lowest, path.floorEntry(day).getValue());
            exact = exact.add(BigInteger.valueOf(lowest));
        }
        BigInteger[] parts = exact.multiply(BigInteger.valueOf(quantity)).divideAndRemainder(YEAR);
        return parts[0].longValueExact() + parts[1].signum();
    }

    private static Desk desk(int quantity) {
        return Desk.open()
                .at("2013-01-01", "credit account=A1 credits=1000000")
                .at(START.toString(), "link licence=L1 sku=PORT account=A1 project=P1 device=D1 quantity=" + quantity);
    }

    private static long net(Desk desk) {
        return desk.charges.stream()
                .map(Charge::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .longValueExact();
    }

    private static long credits(long value, int gap, int term, int quantity) {
        LocalDate booked = START.plusDays(gap);
        Position position = new Position(
                "L1", "A1", "PORT", quantity, "P1", Position.Place.LINKED, START, Optional.empty(), List.of());
        return new CoverPrice(position, CoverDays.of(position, booked, booked.plusDays(term - 1L)), value, Desk.TERMS)
                .credits();
    }

    private static Position position(Optional<LocalDate> end) {
        return new Position(
                "L1",
                "A1",
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

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
