package dev.serai.pricing.aip;

import static dev.serai.pricing.aip.Catalogue.price;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.pricing.AipProgrammes;
import dev.serai.pricing.Books;
import dev.serai.pricing.Charge;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Overlay;
import dev.serai.pricing.Rental;
import dev.serai.pricing.ServiceMonth;
import dev.serai.pricing.Step;
import dev.serai.programme.ChargedMonths;
import dev.serai.programme.ChargedMonths.Policy;
import dev.serai.programme.Programmes;
import dev.serai.programme.Programmes.Programme;
import dev.serai.programme.RentalTerms;
import dev.serai.programme.Terms;
import dev.serai.programme.TierCounting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the months of a rental cost under each policy, with the tiers of each month's first day. */
class RentalPoliciesTest {

    private static final ChargedMonths CALENDAR = ChargedMonths.by(Policy.CALENDAR_MONTH);
    private static final ChargedMonths DAILY = ChargedMonths.by(Policy.DAILY_PRORATED);
    private static final ChargedMonths LEAST = new ChargedMonths(Policy.CALENDAR_MONTH_MIN_DAYS, 14);

    static LongStream seeds() {
        return LongStream.range(0, 10);
    }

    private static Books books(ChargedMonths months) {
        return Catalogue.books(AipProgrammes.with(months, TierCounting.ALL_UNITS));
    }

    private static String activate(String date, String licence, int quantity) {
        return "activate date=" + date + " licence=" + licence + " sku=SERVER account=M1 endCustomer=Bakery quantity="
                + quantity;
    }

    private static String deactivate(String date, String licence) {
        return "deactivate date=" + date + " licence=" + licence;
    }

    private static List<String> shown(Decision decision) {
        return decision.charges().stream()
                .map(charge -> charge.date() + " "
                        + charge.period().orElseThrow().from() + ".."
                        + charge.period().orElseThrow().to() + " " + charge.unitPrice() + " x " + charge.quantity()
                        + " = " + charge.amount())
                .toList();
    }

    @Test
    void chargesCalendarMonthsAtThePriceAndTierOfTheirFirstDay() {
        Books books = books(CALENDAR);
        books.accept(
                price("msp", "SERVER", "rental", "10") + " minQuantity=5",
                activate("2017-01-20", "R1", 2),
                activate("2017-02-01", "R2", 3),
                deactivate("2017-02-02", "R2"),
                deactivate("2017-03-02", "R1"));

        assertThat(shown(books.rent("2017-12-31")))
                .containsExactlyInAnyOrder(
                        "2017-01-20 2017-01-20..2017-01-31 12 x 2 = 24.00",
                        "2017-02-01 2017-02-01..2017-02-28 10 x 2 = 20.00",
                        "2017-02-01 2017-02-01..2017-02-28 10 x 3 = 30.00",
                        "2017-03-01 2017-03-01..2017-03-31 12 x 2 = 24.00");
    }

    @Test
    void chargesThePartOfALaterMonthThatWasUsed() {
        Books books = books(DAILY);
        books.accept(
                price("msp", "SERVER", "rental", "10") + " minQuantity=5",
                activate("2017-01-31", "R1", 2),
                activate("2017-02-28", "R2", 3),
                deactivate("2017-03-05", "R2"),
                deactivate("2017-03-08", "R1"));
        Decision raised = books.rent("2017-12-31");

        assertThat(shown(raised))
                .containsExactly(
                        "2017-01-31 2017-01-31..2017-02-27 12 x 2 = 24.00",
                        "2017-02-28 2017-02-28..2017-03-27 10 x 3 = 30.00",
                        "2017-03-07 2017-02-28..2017-03-07 10 x 2 = 5.16");
        assertThat(raised.charges().get(0).steps())
                .extracting(Step::text)
                .contains("A-50: The first month is charged whole (days of the month from 2017-01-31 28) = 2017-02-27");
        assertThat(raised.charges().get(2).steps())
                .extracting(Step::text)
                .containsExactly(
                        "NP-10: All licences that the provider rents on that day count together (provider M1, day 2017-02-28,"
                                + " service month 2) = 5",
                        "K-17: The row of the price list in force that the counted units reach sets the price (price of rental of SERVER under msp in EUR, day 2017-02-28, list of"
                                + " 2010-01-01, units that count 5, row from 5) = 10",
                        "A-50: Of a later month the days used are charged (days of the month from 2017-02-28 31) = 8",
                        "A-52: The exact price times the quantity and the part of the month used is rounded half up once"
                                + " to the scale of EUR"
                                + " (exact price 10, quantity 2, days used 8, days of the month 31) = 5.16");
    }

    @Test
    void chargesALaterMonthOnlyWhenItIsOver() {
        Books books = books(DAILY);
        books.accept(activate("2017-01-15", "R1", 1));

        assertThat(books.rent("2017-03-13").charges()).hasSize(1);
        assertThat(shown(books.rent("2017-03-14"))).containsExactly("2017-03-14 2017-02-15..2017-03-14 12 x 1 = 12.00");
        books.accept(deactivate("2017-03-15", "R1"));
        assertThat(books.rent("2017-12-31").charges()).isEmpty();
    }

    @Test
    void chargesACalendarMonthOnTheDayItsDaysExceedTheLeast() {
        Books books = books(LEAST);
        books.accept(
                price("msp", "SERVER", "rental", "10") + " minQuantity=5",
                activate("2017-01-10", "R1", 2),
                activate("2017-01-12", "R2", 9),
                deactivate("2017-01-20", "R2"));
        assertThat(books.rent("2017-01-23").charges()).isEmpty();
        Decision raised = books.rent("2017-01-24");

        assertThat(shown(raised)).containsExactly("2017-01-24 2017-01-10..2017-01-31 12 x 2 = 24.00");
        assertThat(raised.charges().get(0).steps())
                .extracting(Step::text)
                .contains("A-50: A calendar month is charged whole on the day on which the days rented in it exceed the"
                        + " least (first day rented 2017-01-10, least days 14) = 2017-01-24");
    }

    @Test
    void keepsThePolicyOfTheActivationForTheWholeRental() {
        Programme usual = AipProgrammes.all().find("msp").orElseThrow();
        NavigableMap<LocalDate, Terms> dated = new TreeMap<>(usual.terms());
        dated.put(LocalDate.of(2017, 2, 1), new RentalTerms(CALENDAR, TierCounting.GRADUATED));
        Books books = Catalogue.books(new Programmes(List.of(
                AipProgrammes.all().find("aip-outright").orElseThrow(),
                AipProgrammes.all().find("aip-subscription").orElseThrow(),
                new Programme("msp", "netjapan", usual.version(), usual.text(), dated))));
        books.accept(activate("2017-01-20", "R1", 1), activate("2017-02-20", "R2", 1));

        assertThat(shown(books.rent("2017-03-20")))
                .containsExactlyInAnyOrder(
                        "2017-01-20 2017-01-20..2017-02-19 12 x 1 = 12.00",
                        "2017-02-20 2017-02-20..2017-03-19 12 x 1 = 12.00",
                        "2017-02-20 2017-02-20..2017-02-28 12 x 1 = 12.00",
                        "2017-03-01 2017-03-01..2017-03-31 12 x 1 = 12.00",
                        "2017-03-20 2017-03-20..2017-04-19 12 x 1 = 12.00");
    }

    @Test
    void reportsAMonthThatNoTermsPriceAndRunsOn() {
        Books books = Catalogue.books();
        books.accept(activate("2017-01-20", "R1", 1));
        Rental rental = books.standing().rental("R1").orElseThrow();
        Decision raised = new RentalMonths(new Programmes(List.of()))
                .charge(List.of(rental), LocalDate.of(2017, 1, 20), books.standing());

        assertThat(raised.charges()).isEmpty();
        assertThat(raised.changes()).hasSize(1);
        assertThat(raised.rejections()).singleElement().satisfies(rejection -> {
            assertThat(rejection.code().code() + " " + rejection.rule()).isEqualTo("not-supported K-32");
            assertThat(rejection.message())
                    .isEqualTo("The service month of licence R1 from 2017-01-20 is not charged: Programme msp has no"
                            + " rental terms on that day; add terms that begin on that day or earlier.");
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void prorationCostsNoMoreThanStartedMonthsAndNoLessThanWholeOnes(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            String currency = List.of("EUR", "JPY", "KWD", "TND").get(random.nextInt(4));
            Overlay prices = prices(currency, new BigDecimal(random.nextInt(100_000)).movePointLeft(random.nextInt(5)));
            LocalDate start = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(1_500));
            LocalDate end = start.plusDays(random.nextInt(500));
            int quantity = 1 + random.nextInt(20);
            String which = "seed " + seed + ": " + quantity + " in " + currency + " from " + start + " to " + end;
            BigDecimal daily = cost(prices, DAILY, start, end, quantity);
            BigDecimal month = cost(prices, AipProgrammes.STARTED, start, start, quantity);
            long whole = Math.max(1, wholeMonths(start, end));

            assertThat(daily).as(which).isLessThanOrEqualTo(cost(prices, AipProgrammes.STARTED, start, end, quantity));
            assertThat(daily).as(which).isGreaterThanOrEqualTo(month.multiply(BigDecimal.valueOf(whole)));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aDayMoreNeverCostsLess(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            Overlay prices = prices(List.of("EUR", "JPY", "KWD").get(random.nextInt(3)), new BigDecimal("7.77"));
            LocalDate start = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(1_500));
            LocalDate end = start.plusDays(random.nextInt(200));
            for (ChargedMonths months : List.of(AipProgrammes.STARTED, CALENDAR, DAILY, LEAST)) {
                assertThat(cost(prices, months, start, end.plusDays(1), 3))
                        .as("seed %s: %s from %s to %s", seed, months, start, end)
                        .isGreaterThanOrEqualTo(cost(prices, months, start, end, 3));
            }
        }
    }

    private static long wholeMonths(LocalDate start, LocalDate end) {
        long months = 0;
        while (!start.plusMonths(months + 1).isAfter(end)) {
            months++;
        }
        return months;
    }

    private static Overlay prices(String currency, BigDecimal price) {
        return Books.with(
                        "account date=2010-01-01 account=M1 name=C country=DE currency=" + currency,
                        price("msp", "SERVER", "rental", price.toPlainString()).replace("EUR", currency))
                .standing();
    }

    /** What a rental costs from its activation to its end. */
    private static BigDecimal cost(Overlay prices, ChargedMonths months, LocalDate start, LocalDate end, int quantity) {
        Rental rental = new Rental("R1", "M1", "Bakery", "msp", "SERVER", quantity, start, Optional.of(end), months, 0);
        BigDecimal cost = BigDecimal.ZERO;
        Optional<ServiceMonth> next = rental.nextMonth();
        while (next.isPresent()) {
            cost = cost.add(new RentalCharge(rental, next.get(), quantity, TierCounting.ALL_UNITS, prices)
                    .charge()
                    .map(Charge::amount)
                    .orElseThrow());
            rental = rental.raised(next.get());
            next = rental.nextMonth();
        }
        return cost;
    }
}
