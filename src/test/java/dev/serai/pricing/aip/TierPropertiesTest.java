package dev.serai.pricing.aip;

import static dev.serai.pricing.aip.Catalogue.buy;
import static dev.serai.pricing.aip.Catalogue.price;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.pricing.AipProgrammes;
import dev.serai.pricing.Books;
import dev.serai.pricing.Charge;
import dev.serai.programme.TierCounting;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for thousands of tier tables, quantities and currencies (invariant 10 of the domain). */
class TierPropertiesTest {

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    /** Books with one product of edition server at a random descending table; prices are payable as they stand. */
    private static Books books(Random random, TierCounting tiers, String currency) {
        Books books = Books.under(AipProgrammes.with(AipProgrammes.STARTED, tiers));
        books.accept(
                "account date=2010-01-01 account=A1 name=N country=DK currency=" + currency,
                "account date=2010-01-01 account=M1 name=C country=DE currency=" + currency + " roles=service-provider",
                "agreement date=2010-01-01 agreement=G1 programme=msp account=M1 endCustomer=Bakery signed=2010-01-01",
                "product date=2010-01-01 sku=SERVER vendor=netjapan name=AIP edition=server",
                "product date=2010-01-01 sku=SBS vendor=netjapan name=AIP edition=sbs",
                price("aip-outright", "SBS", "licence", "1").replace("EUR", currency));
        int decimals = CurrencyUnit.of(currency).getDecimalPlaces();
        List<Integer> units = IntStream.range(0, 1 + random.nextInt(6))
                .map(row -> row == 0 ? 1 : 2 + random.nextInt(60))
                .boxed()
                .distinct()
                .sorted()
                .toList();
        List<Integer> prices = random.ints(units.size(), 0, 100_000)
                .boxed()
                .sorted(Comparator.reverseOrder())
                .toList();
        for (int row = 0; row < units.size(); row++) {
            String amount =
                    BigDecimal.valueOf(prices.get(row)).movePointLeft(decimals).toPlainString();
            for (String programme : List.of("aip-outright licence", "msp rental")) {
                String[] words = programme.split(" ", -1);
                books.accept(price(words[0], "SERVER", words[1], amount).replace("EUR", currency) + " minQuantity="
                        + units.get(row));
            }
        }
        return books;
    }

    private static String currency(Random random) {
        return List.of("EUR", "JPY", "KWD", "TND").get(random.nextInt(4));
    }

    private static BigDecimal total(List<Charge> charges) {
        return charges.stream().map(Charge::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal cost(Books books, int quantity) {
        return total(books.tryOut(buy("2017-01-01", "O1", "SERVER", "quantity=" + quantity))
                .charges());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void oneUnitMoreNeverCostsLessWhereEachHasItsOwnPlace(long seed) {
        Random random = new Random(seed);
        for (int table = 0; table < 4; table++) {
            Books books = books(random, TierCounting.GRADUATED, currency(random));
            BigDecimal before = BigDecimal.ZERO;
            for (int quantity = 1; quantity <= 70; quantity++) {
                BigDecimal now = cost(books, quantity);
                assertThat(now)
                        .as("seed %s, table %s: %s units", seed, table, quantity)
                        .isGreaterThanOrEqualTo(before);
                before = now;
            }
        }
    }

    @Test
    void oneUnitMoreMayCostLessWhereAllHaveThePriceOfTheRow() {
        Books books = Catalogue.books();
        books.accept(
                price("aip-outright", "DESKTOP", "licence", "11").replace("2010", "2011"),
                price("aip-outright", "DESKTOP", "licence", "10").replace("2010", "2011") + " minQuantity=25");

        assertThat(total(books.tryOut(buy("2017-01-01", "O1", "DESKTOP", "quantity=23"))
                        .charges()))
                .isEqualByComparingTo("253.00");
        assertThat(total(books.tryOut(buy("2017-01-01", "O1", "DESKTOP", "quantity=25"))
                        .charges()))
                .isEqualByComparingTo("250.00");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void graduatedUnitsNeverCostLessThanAllAtTheLastOnesPrice(long seed) {
        for (int table = 0; table < 20; table++) {
            Random random = new Random(seed * 100 + table);
            String currency = currency(random);
            Books graduated = books(new Random(seed * 100 + table), TierCounting.GRADUATED, currency);
            Books allUnits = books(new Random(seed * 100 + table), TierCounting.ALL_UNITS, currency);
            int quantity = 1 + random.nextInt(80);
            assertThat(cost(graduated, quantity))
                    .as("seed %s, table %s: %s units", seed, table, quantity)
                    .isGreaterThanOrEqualTo(cost(allUnits, quantity));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anOrderInPartsCostsTheSameAsInOne(long seed) {
        Random random = new Random(seed);
        for (int table = 0; table < 10; table++) {
            Books books = books(random, TierCounting.GRADUATED, currency(random));
            int first = 1 + random.nextInt(30);
            int second = 1 + random.nextInt(30);
            int third = 1 + random.nextInt(30);
            BigDecimal once = cost(books, first + second + third);
            BigDecimal parts = total(books.accept(buy("2016-01-01", "O0", "SERVER", "quantity=" + first)))
                    .add(total(books.book(
                                    buy("2017-01-01", "O1", "SERVER", "quantity=" + second),
                                    buy("2017-01-01", "O1", "SERVER", "quantity=" + third)
                                            .replace("line=1", "line=2"))
                            .charges()));
            assertThat(parts)
                    .as("seed %s, table %s: %s, %s and %s units", seed, table, first, second, third)
                    .isEqualByComparingTo(once);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsKeptCostsWhatOrderingItAloneWould(long seed) {
        Random random = new Random(seed);
        for (int table = 0; table < 10; table++) {
            Books books = books(random, TierCounting.GRADUATED, currency(random));
            int quantity = 1 + random.nextInt(60);
            int kept = random.nextInt(quantity);
            BigDecimal alone = kept == 0 ? BigDecimal.ZERO : cost(books, kept);
            BigDecimal paid = total(books.accept(buy("2016-01-01", "O2", "SERVER", "quantity=" + quantity)));
            int left = quantity;
            while (left > kept) {
                int back = 1 + random.nextInt(left - kept);
                left -= back;
                paid = paid.add(total(books.accept(
                        "return date=2016-02-01 order=O2 line=1 quantity=" + back + " reference=" + left)));
            }
            assertThat(paid)
                    .as("seed %s, table %s: %s of %s units kept", seed, table, kept, quantity)
                    .isEqualByComparingTo(alone);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aLineReturnedInPiecesIsGivenBackExactly(long seed) {
        Random random = new Random(seed);
        for (int table = 0; table < 10; table++) {
            Books books = books(random, TierCounting.GRADUATED, currency(random));
            books.accept(buy("2016-01-01", "O0", "SBS", "licence=L0 quantity=" + (1 + random.nextInt(20))));
            int left = 1 + random.nextInt(60);
            BigDecimal paid = total(books.accept(buy("2016-01-02", "O2", "SERVER", "replaces=L0 quantity=" + left)));
            while (left > 0) {
                int back = 1 + random.nextInt(left);
                left -= back;
                paid = paid.add(total(books.accept(
                        "return date=2016-02-01 order=O2 line=1 quantity=" + back + " reference=" + left)));
            }
            assertThat(paid).as("seed %s, table %s", seed, table).isEqualByComparingTo(BigDecimal.ZERO);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void rentalsOfAProviderTogetherCostTheTableUpToTheirRoundings(long seed) {
        Random random = new Random(seed);
        for (int table = 0; table < 10; table++) {
            String currency = currency(random);
            Books books = books(random, TierCounting.GRADUATED, currency);
            int units = 0;
            int rentals = 1 + random.nextInt(12);
            for (int i = 0; i < rentals; i++) {
                int quantity = 1 + random.nextInt(9);
                units += quantity;
                books.accept("activate date=2017-01-15 licence=R" + i
                        + " sku=SERVER account=M1 endCustomer=Bakery quantity=" + quantity);
            }
            BigDecimal charged = total(books.rent("2017-01-15").charges());
            BigDecimal allowed = BigDecimal.valueOf(rentals)
                    .movePointLeft(CurrencyUnit.of(currency).getDecimalPlaces())
                    .divide(BigDecimal.valueOf(2));
            assertThat(charged.subtract(cost(books, units)).abs())
                    .as("seed %s, table %s: %s units in %s rentals", seed, table, units, rentals)
                    .isLessThanOrEqualTo(allowed);
        }
    }
}
