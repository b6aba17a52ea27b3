package dev.serai.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.programme.ChargedMonths;
import dev.serai.programme.ChargedMonths.Policy;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which months of a rental are charged, and when: worked cases of each policy, and what holds for thousands of rentals. */
class ServiceMonthsTest {

    private static final int CASES = 2_000;
    private static final ChargedMonths STARTED = ChargedMonths.by(Policy.STARTED_SERVICE_MONTH);
    private static final ChargedMonths CALENDAR = ChargedMonths.by(Policy.CALENDAR_MONTH);
    private static final ChargedMonths DAILY = ChargedMonths.by(Policy.DAILY_PRORATED);

    static LongStream seeds() {
        return LongStream.range(0, 10);
    }

    private static ChargedMonths least(int days) {
        return new ChargedMonths(Policy.CALENDAR_MONTH_MIN_DAYS, days);
    }

    private static Rental rental(ChargedMonths policy, LocalDate from, Optional<LocalDate> end) {
        return new Rental("R1", "M1", "C1", "msp", "SERVER", 1, from, end, policy, 0);
    }

    /** The months of a rental whose end is known. */
    private static List<ServiceMonth> months(ChargedMonths policy, LocalDate from, LocalDate end) {
        List<ServiceMonth> months = new ArrayList<>();
        Rental rental = rental(policy, from, Optional.of(end));
        Optional<ServiceMonth> next = rental.nextMonth();
        while (next.isPresent()) {
            months.add(next.get());
            rental = rental.raised(next.get());
            next = rental.nextMonth();
        }
        return months;
    }

    /** The months that the clock raises day by day, the end becoming known on its own day only. */
    private static List<ServiceMonth> raised(ChargedMonths policy, LocalDate from, LocalDate end) {
        List<ServiceMonth> months = new ArrayList<>();
        Rental rental = rental(policy, from, Optional.empty());
        for (LocalDate day = from; !day.isAfter(end); day = day.plusDays(1)) {
            if (day.equals(end)) {
                rental = rental.endedOn(day);
            }
            Optional<ServiceMonth> next = rental.nextMonth();
            while (next.isPresent() && !next.get().due().isAfter(day)) {
                months.add(next.get());
                rental = rental.raised(next.get());
                next = rental.nextMonth();
            }
        }
        return months;
    }

    private static List<String> shown(List<ServiceMonth> months) {
        return months.stream()
                .map(month -> month.first() + ".." + month.last() + " on " + month.due() + " " + month.daysUsed() + "/"
                        + month.days())
                .toList();
    }

    private static List<String> shown(ChargedMonths policy, String from, String end) {
        return shown(months(policy, LocalDate.parse(from), LocalDate.parse(end)));
    }

    @Test
    void chargesACalendarMonthBegunOnItsFirstDay() {
        assertThat(shown(CALENDAR, "2016-01-20", "2016-03-02"))
                .containsExactly(
                        "2016-01-20..2016-01-31 on 2016-01-20 12/12",
                        "2016-02-01..2016-02-29 on 2016-02-01 29/29",
                        "2016-03-01..2016-03-31 on 2016-03-01 31/31");
    }

    @ParameterizedTest
    @CsvSource({"2017-01-31, 2017-01-31, 1", "2017-01-31, 2017-02-01, 1", "2017-01-31, 2017-02-02, 2"})
    void chargesNoCalendarMonthThatBeginsWithTheEnd(String from, String end, int months) {
        assertThat(shown(CALENDAR, from, end)).hasSize(months);
    }

    @Test
    void chargesLaterMonthsByTheirDays() {
        assertThat(shown(DAILY, "2016-01-31", "2016-04-01"))
                .containsExactly(
                        "2016-01-31..2016-02-28 on 2016-01-31 29/29",
                        "2016-02-29..2016-03-30 on 2016-03-30 31/31",
                        "2016-03-31..2016-03-31 on 2016-03-31 1/30");
    }

    @ParameterizedTest
    @CsvSource({"2017-01-10, 2017-01-10", "2017-01-10, 2017-01-11", "2017-01-10, 2017-02-10"})
    void chargesTheFirstMonthWholeByDaysToo(String from, String end) {
        assertThat(shown(DAILY, from, end)).containsExactly("2017-01-10..2017-02-09 on 2017-01-10 31/31");
    }

    @Test
    void chargesACalendarMonthOnceItsDaysExceedTheLeast() {
        assertThat(shown(least(14), "2017-01-20", "2017-03-16"))
                .containsExactly(
                        "2017-02-01..2017-02-28 on 2017-02-15 28/28", "2017-03-01..2017-03-31 on 2017-03-15 31/31");
        assertThat(shown(least(14), "2017-01-20", "2017-03-15"))
                .containsExactly("2017-02-01..2017-02-28 on 2017-02-15 28/28");
        assertThat(shown(least(14), "2017-01-17", "2017-01-31")).isEmpty();
        assertThat(shown(least(14), "2017-01-17", "2017-02-01"))
                .containsExactly("2017-01-17..2017-01-31 on 2017-01-31 15/15");
        assertThat(shown(least(27), "2017-02-01", "2017-03-01"))
                .containsExactly("2017-02-01..2017-02-28 on 2017-02-28 28/28");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neverGetsFewerStartedMonthsByASplit(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            LocalDate start = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(1_500));
            LocalDate middle = start.plusDays(1 + random.nextInt(500));
            LocalDate end = middle.plusDays(1 + random.nextInt(500));
            assertThat(months(STARTED, start, middle).size()
                            + months(STARTED, middle, end).size())
                    .as("seed %s: %s to %s to %s", seed, start, middle, end)
                    .isGreaterThanOrEqualTo(months(STARTED, start, end).size());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void raisesDayByDayWhatTheWholeRentalCostsInTheEnd(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CASES / 10; i++) {
            LocalDate start = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(1_500));
            LocalDate end = start.plusDays(random.nextInt(200));
            for (ChargedMonths policy : List.of(STARTED, CALENDAR, DAILY, least(1 + random.nextInt(27)))) {
                assertThat(shown(raised(policy, start, end)))
                        .as("seed %s: %s, %s to %s", seed, policy, start, end)
                        .isEqualTo(shown(months(policy, start, end)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void countsEveryDayOfEveryMonthOnce(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            LocalDate start = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(1_500));
            LocalDate end = start.plusDays(1 + random.nextInt(500));
            String which = "seed " + seed + ": " + start + " to " + end;
            Stream.of(STARTED, CALENDAR, DAILY).forEach(policy -> {
                List<ServiceMonth> months = months(policy, start, end);
                assertThat(months.get(0).first()).as(which).isEqualTo(start);
                IntStream.range(1, months.size())
                        .forEach(n -> assertThat(months.get(n).first())
                                .as(which)
                                .isEqualTo(months.get(n - 1).last().plusDays(1)));
                assertThat(months.get(months.size() - 1).first()).as(which).isBefore(end);
            });
            List<ServiceMonth> byDays = months(DAILY, start, end);
            assertThat(byDays.get(byDays.size() - 1).last())
                    .as(which)
                    .isEqualTo(byDays.size() == 1 ? start.plusMonths(1).minusDays(1) : end.minusDays(1));
            assertThat(months(CALENDAR, start, end).size())
                    .as(which)
                    .isEqualTo(touched(start, end).size());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void chargesExactlyTheCalendarMonthsThatExceedTheLeast(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            LocalDate start = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(1_500));
            LocalDate end = start.plusDays(random.nextInt(300));
            int least = 1 + random.nextInt(27);
            List<YearMonth> charged = months(least(least), start, end).stream()
                    .map(month -> YearMonth.from(month.first()))
                    .toList();
            assertThat(charged)
                    .as("seed %s: %s to %s, more than %s days", seed, start, end, least)
                    .isEqualTo(touched(start, end).stream()
                            .filter(month -> days(month, start, end) > least)
                            .toList());
        }
    }

    private static List<YearMonth> touched(LocalDate start, LocalDate end) {
        return start.datesUntil(end).map(YearMonth::from).distinct().toList();
    }

    private static long days(YearMonth month, LocalDate start, LocalDate end) {
        return start.datesUntil(end)
                .filter(day -> YearMonth.from(day).equals(month))
                .count();
    }
}
