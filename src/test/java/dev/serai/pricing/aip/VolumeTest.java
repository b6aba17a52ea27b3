package dev.serai.pricing.aip;

import static dev.serai.pricing.aip.Catalogue.buy;
import static dev.serai.pricing.aip.Catalogue.maintain;
import static dev.serai.pricing.aip.Catalogue.price;
import static dev.serai.pricing.aip.Catalogue.subscribe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.serai.pricing.Advice;
import dev.serai.pricing.AdviceCode;
import dev.serai.pricing.Books;
import dev.serai.pricing.Charge;
import dev.serai.pricing.Decision;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VolumeTest {

    private final Books books = Catalogue.books();

    private static Object counted(List<Charge> charges) {
        return charges.get(0).steps().get(0).result();
    }

    @Test
    void countsServerAndDesktopOfOneEndCustomerUnderOneProgramme() {
        books.accept(
                buy("2017-01-01", "O1", "SERVER", "quantity=3 endCustomer=Bakery"),
                buy("2017-01-01", "O2", "DESKTOP", "quantity=4 endCustomer=Bakery"),
                buy("2017-01-01", "O3", "DESKTOP", "quantity=50 endCustomer=School"),
                buy("2017-01-01", "O4", "DESKTOP", "quantity=60").replace("A1", "A2") + " endCustomer=Bakery",
                buy("2017-01-01", "O5", "SBS", "quantity=70 endCustomer=Bakery"),
                subscribe("2017-01-01", "O6", "SERVER", "quantity=80 endCustomer=Bakery"));

        assertThat(counted(books.accept(buy("2017-02-01", "O7", "SERVER", "quantity=2 endCustomer=Bakery"))))
                .isEqualTo(9L);
        assertThat(counted(books.accept(subscribe("2017-02-01", "O8", "DESKTOP", "quantity=2 endCustomer=Bakery"))))
                .isEqualTo(82L);
    }

    @Test
    void countsWhatNamesNobodyForTheAccountItself() {
        books.accept(buy("2017-01-01", "O1", "SERVER", "quantity=3"));

        assertThat(counted(books.accept(buy("2017-02-01", "O2", "SERVER", "quantity=2 endCustomer=A1"))))
                .isEqualTo(5L);
    }

    @Test
    void countsReplacedUnitsNoLonger() {
        books.accept(
                buy("2017-01-01", "O1", "SERVER", "quantity=3 licence=L1"),
                buy("2017-01-02", "O2", "HYPERV", "quantity=2 replaces=L1"));

        assertThat(counted(books.accept(buy("2017-02-01", "O3", "SERVER", "quantity=1"))))
                .isEqualTo(2L);
    }

    @Test
    void advisesToOrderUpToTheNextTierWhereThatCostsLess() {
        books.accept(price("aip-outright", "SERVER", "licence", "600") + " minQuantity=10");
        books.accept(buy("2017-01-01", "O1", "SERVER", "quantity=1"));
        Decision decision = books.book(buy("2017-01-02", "O2", "SERVER", "quantity=8"));

        assertThat(decision.advice())
                .extracting(Advice::event, Advice::code, Advice::message)
                .containsExactly(tuple(
                        books.last(),
                        AdviceCode.CHEAPER_NEXT_TIER,
                        "Ordering 9 units of SERVER instead of 8 would cost 5400.00 EUR instead of 6400.00 EUR, because"
                                + " the next price begins at 10 units."));
    }

    @Test
    void advisesNothingWhereTheNextTierCostsTheSame() {
        books.accept(price("aip-outright", "SERVER", "licence", "640") + " minQuantity=10");

        assertThat(books.book(buy("2017-01-02", "O2", "SERVER", "quantity=8")).charges())
                .extracting(charge -> charge.amount().toPlainString())
                .containsExactly("6400.00");
        assertThat(books.book(buy("2017-01-03", "O3", "SERVER", "quantity=1")).advice())
                .isEmpty();
        assertThat(books.tryOut(buy("2017-01-02", "O2", "SERVER", "quantity=8")).advice())
                .isEmpty();
    }

    @Test
    void advisesByThePriceOfTheNextTierAndNotOfTheOneAfterIt() {
        books.accept(
                price("aip-outright", "SERVER", "licence", "600") + " minQuantity=10",
                price("aip-outright", "SERVER", "licence", "100") + " minQuantity=20",
                price("aip-subscription", "SERVER", "subscription", "10") + " minQuantity=10",
                price("aip-subscription", "SERVER", "subscription", "1") + " minQuantity=20");

        assertThat(books.tryOut(buy("2017-01-02", "O2", "SERVER", "quantity=8")).advice())
                .extracting(Advice::message)
                .containsExactly("Ordering 10 units of SERVER instead of 8 would cost 6000.00 EUR instead of 6400.00"
                        + " EUR, because the next price begins at 10 units.");
        assertThat(books.tryOut(subscribe("2017-01-02", "O2", "SERVER", "quantity=9"))
                        .advice())
                .extracting(Advice::message)
                .containsExactly("Ordering 10 units of SERVER instead of 9 would cost 100.00 EUR instead of 180.00 EUR,"
                        + " because the next price begins at 10 units.");
    }

    @Test
    void countsTheMaintenanceOfTheAdditionalUnits() {
        books.accept(
                price("aip-outright", "SERVER", "licence", "700") + " minQuantity=10",
                price("aip-outright", "SERVER", "maintenance", "1000") + " years=2");

        assertThat(books.tryOut(buy("2017-01-02", "O2", "SERVER", "quantity=9")).advice())
                .hasSize(1);
        assertThat(books.tryOut(buy("2017-01-02", "O2", "SERVER", "quantity=9 years=3"))
                        .advice())
                .isEmpty();
    }

    @Test
    void advisesNothingWhereTheNextTierCostsMoreOrIsNoVolumeDiscount() {
        books.accept(
                price("aip-outright", "SERVER", "licence", "799") + " minQuantity=10",
                price("aip-outright", "SBS", "licence", "1") + " minQuantity=2",
                price("aip-subscription", "SERVER", "subscription", "10") + " minQuantity=10");

        assertThat(books.tryOut(buy("2017-01-02", "O2", "SERVER", "quantity=9")).advice())
                .isEmpty();
        assertThat(books.tryOut(buy("2017-01-02", "O2", "SBS", "quantity=1")).advice())
                .isEmpty();
        assertThat(books.tryOut(subscribe("2017-01-02", "O2", "SERVER", "quantity=9"))
                        .advice())
                .extracting(Advice::message)
                .containsExactly("Ordering 10 units of SERVER instead of 9 would cost 100.00 EUR instead of 180.00 EUR,"
                        + " because the next price begins at 10 units.");
    }

    @Test
    void advisesToProlongUpToTheNextTierOfMaintenance() {
        books.accept(
                price("aip-outright", "SERVER", "maintenance", "60") + " minQuantity=10",
                buy("2017-01-01", "O1", "SERVER", "quantity=10 licence=L1"),
                buy("2017-01-01", "O2", "SERVER", "quantity=9 licence=L2"));
        String eight = "quantity=8 years=1 licence=";

        assertThat(books.tryOut(maintain("2018-01-01", "O3", eight + "L1")).advice())
                .extracting(Advice::code, Advice::message)
                .containsExactly(tuple(
                        AdviceCode.CHEAPER_NEXT_TIER,
                        "Ordering 10 units of SERVER instead of 8 would cost 600.00 EUR instead of 800.00 EUR, because"
                                + " the next price begins at 10 units."));
        assertThat(books.tryOut(maintain("2018-01-01", "O3", "quantity=5 years=1 licence=L1"))
                        .advice())
                .isEmpty();
        assertThat(books.tryOut(maintain("2018-01-01", "O3", eight + "L2")).advice())
                .isEmpty();
    }

    @Test
    void advisesToOrderUpToTheNextTierOfTheMaintenanceBoughtWithALicence() {
        books.accept(price("aip-outright", "SBS", "maintenance", "1") + " minQuantity=10");

        assertThat(books.tryOut(buy("2017-01-02", "O2", "SBS", "quantity=9 years=2"))
                        .advice())
                .extracting(Advice::message)
                .containsExactly("Ordering 10 units of SBS instead of 9 would cost 5010.00 EUR instead of 5400.00 EUR,"
                        + " because the next price begins at 10 units.");
        assertThat(books.tryOut(buy("2017-01-02", "O2", "SBS", "quantity=9")).advice())
                .isEmpty();
    }

    @Test
    void advisesByMaintenanceWhereTheLicenceHasNoNextTier() {
        books.accept(price("aip-outright", "SERVER", "maintenance", "1") + " minQuantity=10");

        assertThat(books.tryOut(buy("2017-01-02", "O2", "SERVER", "quantity=9 years=2"))
                        .advice())
                .extracting(Advice::message)
                .containsExactly("Ordering 10 units of SERVER instead of 9 would cost 8010.00 EUR instead of 8100.00"
                        + " EUR, because the next price begins at 10 units.");
    }

    @Test
    void advisesNoTierThatALicenceWithoutVolumeDiscountNeverReaches() {
        books.accept(
                price("aip-outright", "SBS", "licence", "400") + " minQuantity=3",
                price("aip-outright", "SBS", "maintenance", "2000").replace("2010-", "2011-"),
                price("aip-outright", "SBS", "maintenance", "1").replace("2010-", "2011-") + " minQuantity=2");

        assertThat(books.tryOut(buy("2017-01-02", "O2", "SBS", "quantity=1 years=2"))
                        .advice())
                .extracting(Advice::message)
                .containsExactly("Ordering 2 units of SBS instead of 1 would cost 1002.00 EUR instead of 2500.00 EUR,"
                        + " because the next price begins at 2 units.");
    }

    @Test
    void advisesOnceWhereLicenceAndMaintenanceReachATier() {
        books.accept(
                price("aip-outright", "SERVER", "licence", "600") + " minQuantity=10",
                price("aip-outright", "SERVER", "maintenance", "1") + " minQuantity=12");

        assertThat(books.tryOut(buy("2017-01-02", "O2", "SERVER", "quantity=9 years=2"))
                        .advice())
                .extracting(Advice::message)
                .containsExactly("Ordering 10 units of SERVER instead of 9 would cost 7000.00 EUR instead of 8100.00"
                        + " EUR, because the next price begins at 10 units.");
    }

    @Test
    void countsNearlyABillionUnitsSeveralTimes() {
        books.accept(
                buy("2017-01-01", "O1", "SERVER", "licence=L1 quantity=999999999"),
                buy("2017-01-01", "O2", "SERVER", "licence=L2 quantity=999999999"),
                buy("2017-01-01", "O3", "SERVER", "licence=L3 quantity=999999999"));

        assertThat(counted(books.tryOut(buy("2017-01-02", "O4", "SERVER", "quantity=1"))
                        .charges()))
                .isEqualTo(2_999_999_998L);
        assertThat(books.tryOut(buy("2017-01-02", "O4", "HYPERV", "quantity=999999999 replaces=L1;L2;L3"))
                        .charges())
                .singleElement()
                .satisfies(charge -> assertThat(charge.discount()).isEqualByComparingTo("0.25"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void pricesAnOrderTheSameInWhateverOrderItsLinesStand(int seed) {
        Random random = new Random(seed);
        books.accept(
                price("aip-outright", "SERVER", "licence", "600") + " minQuantity=10",
                price("aip-outright", "DESKTOP", "licence", "50.505") + " minQuantity=7",
                buy("2016-01-01", "O0", "SERVER", "licence=L0 quantity=2 endCustomer=Bakery"));
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            String sku = List.of("SERVER", "DESKTOP", "SBS").get(random.nextInt(3));
            String customer = List.of("Bakery", "School").get(random.nextInt(2));
            lines.add(buy(
                            "2016-06-01",
                            "O1",
                            sku,
                            "quantity=" + (1 + random.nextInt(6)) + " endCustomer=" + customer + " years="
                                    + (1 + random.nextInt(3)))
                    .replace("line=1", "line=" + i));
        }
        lines.add(buy("2016-06-01", "O1", "HYPERV", "quantity=2 replaces=L0").replace("line=1", "line=7"));
        Map<String, String> straight = amounts(books.tryOut(lines.toArray(String[]::new)));

        Collections.shuffle(lines, random);

        assertThat(straight).isNotEmpty();
        assertThat(amounts(books.tryOut(lines.toArray(String[]::new)))).isEqualTo(straight);
    }

    private static Map<String, String> amounts(Decision decision) {
        assertThat(decision.rejections()).isEmpty();
        return decision.charges().stream()
                .collect(Collectors.toMap(
                        charge -> charge.subject().line().orElseThrow() + charge.offering(),
                        charge -> charge.unitPrice() + " " + charge.discount() + " " + charge.amount()));
    }
}
