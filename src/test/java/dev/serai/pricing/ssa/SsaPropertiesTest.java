package dev.serai.pricing.ssa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.pricing.Charge;
import dev.serai.pricing.SsaBooking;
import dev.serai.programme.Programmes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Invariants of service agreements over random dates, values and price paths, each case from its own seed. */
class SsaPropertiesTest {

    private static final int CASES = 2_000;
    private static final BigInteger YEAR = BigInteger.valueOf(365);

    @Test
    void oneLongAgreementNeverCostsMoreThanRenewalsOnTime() {
        Programmes usual = Desk.programmes("2001-01-01");
        for (long seed = 0; seed < CASES; seed++) {
            assertThat(costOfOne(seed, usual) - costOfMany(seed, usual))
                    .as("seed %d", seed)
                    .isNotPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RERATE_REMAINING", "FLOOR_DIFFERENCE"})
    void theOtherReadingsOfADecreaseBreakThatPromise(String reading) {
        Programmes programmes = Readings.programmes("priceDecrease: " + reading);
        assertThat(LongStream.range(0, CASES)
                        .filter(seed -> costOfOne(seed, programmes) > costOfMany(seed, programmes)))
                .isNotEmpty();
    }

    @Test
    void refundsAgreeWithADayByDayComputation() {
        Programmes usual = Desk.programmes("2001-01-01");
        for (long seed = 0; seed < CASES; seed++) {
            PricePath path = PricePath.of(seed);
            SplittableRandom random = new SplittableRandom(seed + 1);
            LocalDate booked = earlier(path.end(), RandomDays.after(path.start(), 100, random));
            int quantity = 1 + random.nextInt(20);
            Desk desk = desk(usual, path.start(), quantity);
            String cover = "cover licence=L1 until=" + path.end();
            path.tell(desk, path.start(), booked);
            desk.at(booked.toString(), cover);
            path.tell(desk, booked, path.end());
            assertThat(net(desk)).as("seed %d", seed).isEqualTo(path.dayByDay(booked, quantity));
            assertThat(desk.charges.stream().skip(1).map(Charge::amount))
                    .as("seed %d", seed)
                    .allMatch(amount -> amount.signum() < 0);
            assertThat(net(desk))
                    .as("seed %d", seed)
                    .isBetween(0L, desk.charges.get(0).amount().longValueExact());
        }
    }

    static Stream<String> readings() {
        return Stream.of(
                "creditSku: SSC",
                "dayCount: WHOLE_YEARS_PLUS_DAYS, priceDecrease: RERATE_REMAINING, gapPrice: AT_GAP_DATES",
                "rounding: {scope: UNIT, gapOrder: CEIL_THEN_DOUBLE}, renewalPrice: AT_COVERAGE",
                "rounding: {scope: LICENCE_TYPE}, priceDecrease: RERATE_REMAINING,"
                        + " returnToBalance: {gapAnchorOnRelink: FIRST_LINK}",
                "rounding: {scope: BOOKING, components: SEPARATE}, term: {defaultEnd: END_BASED}",
                "rounding: {scope: BOOKING, gapFactor: 3}, priceDecrease: FLOOR_DIFFERENCE, renewalPrice: AT_COVERAGE",
                "rounding: {scope: BOOKING, gapOrder: CEIL_THEN_DOUBLE}, dayCount: WHOLE_YEARS_PLUS_DAYS,"
                        + " gapPrice: AT_GAP_DATES, returnToBalance: {gapAnchorOnRelink: FIRST_LINK}");
    }

    /** 60 walks of 60 events for each of the readings. */
    @ParameterizedTest
    @MethodSource("readings")
    void theSumOfAllEntriesIsTheBalanceAndNoBookingGivesBackMoreThanItCost(String readings) {
        Programmes programmes = Readings.programmes(readings);
        int refunds = 0;
        for (long seed = 0; seed < 60; seed++) {
            Desk desk = walk(programmes, seed);
            refunds += (int) desk.charges.stream()
                    .filter(charge -> charge.amount().signum() < 0)
                    .count();
            for (int licence = 0; licence < 6; licence++) {
                String id = "L" + licence;
                List<SsaBooking> bookings = desk.standing.position(id).stream()
                        .flatMap(position -> position.bookings().stream())
                        .toList();
                assertThat(bookings).as("seed %d", seed).allMatch(booking -> booking.credits() >= 0);
                assertThat(bookings.stream().mapToLong(SsaBooking::credits).sum())
                        .as("seed %d, licence %s", seed, id)
                        .isEqualTo(desk.charges.stream()
                                .filter(charge -> charge.subject()
                                        .licence()
                                        .filter(id::equals)
                                        .isPresent())
                                .mapToLong(charge -> charge.amount().longValueExact())
                                .sum());
            }
        }
        assertThat(refunds).isPositive();
    }

    private static Desk walk(Programmes programmes, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Desk desk = Desk.open(programmes);
        LocalDate day = RandomDays.any(random).plusYears(2);
        for (int i = 0; i < 60; i++) {
            day = day.plusDays(random.nextInt(20));
            desk.endDays(day.toString(), day.toString());
            desk.at(day.toString(), event(random, day));
            assertThat(desk.balance("A1"))
                    .as("seed %d", seed)
                    .isEqualTo(100 - spent(desk, "A1"))
                    .isNotNegative();
            assertThat(desk.balance("A2"))
                    .as("seed %d", seed)
                    .isEqualTo(100 - spent(desk, "A2"))
                    .isNotNegative();
        }
        return desk;
    }

    private static String event(SplittableRandom random, LocalDate day) {
        String licence = "L" + random.nextInt(6);
        String project = "P" + random.nextInt(2);
        return switch (random.nextInt(8)) {
            case 0, 1 ->
                "link licence=" + licence + " sku=" + (random.nextBoolean() ? "PORT" : "FAX") + " account=A"
                        + (1 + random.nextInt(2)) + " project=" + project + " device=D1 quantity="
                        + (1 + random.nextInt(2));
            case 2 -> "unlink licence=" + licence + " to=" + (random.nextBoolean() ? "pool" : "balance");
            case 3 -> "cover licence=" + licence;
            case 4, 5 -> "cover project=" + project + " until=" + day.plusDays(random.nextInt(300) - 10);
            case 6 -> "value sku=PORT measure=credits amount=" + random.nextInt(20);
            default -> "enrol project=" + project;
        };
    }

    private static long spent(Desk desk, String account) {
        return desk.charges.stream()
                .filter(charge -> charge.subject().account().equals(account))
                .mapToLong(charge -> charge.amount().longValueExact())
                .sum();
    }

    // |------------------------- one long SSA -------------------------|
    private static long costOfOne(long seed, Programmes programmes) {
        PricePath path = PricePath.of(seed);
        Desk once = desk(programmes, path.start(), quantity(seed));
        once.at(path.start().toString(), "cover licence=L1 until=" + path.end());
        path.tell(once, path.start(), path.end());
        assertThat(once.coverage("L1")).as("seed %d", seed).isEqualTo(path.start() + ".." + path.end());
        return net(once);
    }

    // |-- SSA --|---- renewed on time ----|--- renewed on time --------|   values change all the while
    private static long costOfMany(long seed, Programmes programmes) {
        PricePath path = PricePath.of(seed);
        SplittableRandom random = new SplittableRandom(seed + 1);
        Desk often = desk(programmes, path.start(), quantity(seed));
        LocalDate day = path.start();
        LocalDate next = path.start();
        while (!next.isAfter(path.end())) {
            LocalDate until = earlier(path.end(), RandomDays.after(next, 400, random));
            often.at(day.toString(), "cover licence=L1 until=" + until);
            next = until.plusDays(1);
            LocalDate renewal = later(day, next.minusDays(random.nextInt(20)));
            path.tell(often, day, earlier(renewal, path.end()));
            day = renewal;
        }
        path.tell(often, day, path.end());
        assertThat(often.coverage("L1")).as("seed %d", seed).isEqualTo(path.start() + ".." + path.end());
        return net(often);
    }

    private static int quantity(long seed) {
        return 1 + new SplittableRandom(seed + 2).nextInt(5);
    }

    private static Desk desk(Programmes programmes, LocalDate linked, int quantity) {
        return new Desk(programmes)
                .at("2010-01-01", "account account=A1 name=One country=NL currency=EUR")
                .at("2010-01-01", "product sku=PATH vendor=innovaphone name=Path")
                .at("2010-01-01", "value sku=PATH measure=credits amount=10")
                .at("2010-01-01", "credit account=A1 credits=1000000")
                .at(linked.toString(), "link licence=L1 sku=PATH account=A1 project=P1 device=D1 quantity=" + quantity);
    }

    private static long net(Desk desk) {
        return desk.charges.stream()
                .map(Charge::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .longValueExact();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** Annual values that change at random over a term; before its first day the value is 10. */
    private record PricePath(LocalDate start, LocalDate end, NavigableMap<LocalDate, Integer> values) {

        static PricePath of(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            LocalDate start = RandomDays.any(random);
            LocalDate end = start.plusDays(30 + random.nextInt(1_400));
            NavigableMap<LocalDate, Integer> values = new TreeMap<>();
            for (LocalDate day = start.plusDays(1 + random.nextInt(120));
                    !day.isAfter(end);
                    day = day.plusDays(1 + random.nextInt(150))) {
                values.put(day, random.nextInt(25));
            }
            return new PricePath(start, end, values);
        }

        /** Tells the changes after {@code after}, up to {@code until}. */
        void tell(Desk desk, LocalDate after, LocalDate until) {
            if (until.isAfter(after)) {
                new ArrayList<>(values.subMap(after, false, until, true).entrySet())
                        .forEach(change -> desk.at(
                                change.getKey().toString(),
                                "value sku=PATH measure=credits amount=" + change.getValue()));
            }
        }

        /** The price of a licence linked on the first day and covered from {@code booked} on. */
        long dayByDay(LocalDate booked, int quantity) {
            long lowest = value(booked);
            long exact = lowest * 2 * start.datesUntil(booked).count();
            for (LocalDate day = booked; !day.isAfter(end); day = day.plusDays(1)) {
                lowest = Math.min(lowest, value(day));
                exact += lowest;
            }
            BigInteger[] parts = BigInteger.valueOf(exact * quantity).divideAndRemainder(YEAR);
            return parts[0].longValueExact() + parts[1].signum();
        }

        private long value(LocalDate day) {
            return values.floorEntry(day) == null ? 10 : values.floorEntry(day).getValue();
        }
    }
}
