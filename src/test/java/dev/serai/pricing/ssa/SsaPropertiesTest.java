package dev.serai.pricing.ssa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.pricing.Charge;
import dev.serai.pricing.SsaBooking;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        return LongStream.range(0, 100);
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

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
