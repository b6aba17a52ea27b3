package dev.serai.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.serai.licence.Coverage;
import dev.serai.licence.CoverageKind;
import dev.serai.licence.Offering;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnsTest {

    private static final String ORDER =
            "order date=2017-05-01 order=O1 line=1 account=A1 programme=aip-outright" + " sku=SERVER offering=licence ";
    private static final String SUBSCRIBE = "order date=2017-05-01 order=O1 line=1 account=A1"
            + " programme=aip-subscription sku=SERVER offering=subscription ";

    private final Books books = Books.with(
            "account date=2016-01-01 account=A1 name=Nordlys country=DK currency=EUR",
            "account date=2016-01-01 account=A2 name=Second country=NL currency=EUR",
            "product date=2016-01-01 sku=SERVER vendor=netjapan name=AIP_Server edition=server",
            "product date=2016-01-01 sku=SBS vendor=netjapan name=AIP_SBS edition=sbs",
            price("aip-outright", "SERVER", "licence", "99.99"),
            price("aip-outright", "SERVER", "maintenance", "33.335"),
            price("aip-outright", "SBS", "licence", "50"),
            price("aip-subscription", "SERVER", "subscription", "20"));

    private static String price(String programme, String sku, String offering, String amount) {
        return "price date=2016-01-01 programme=" + programme + " sku=" + sku + " offering=" + offering + " unitPrice="
                + amount + " currency=EUR";
    }

    private static String giveBack(String date, int quantity) {
        return "return date=" + date + " order=O1 line=1 quantity=" + quantity;
    }

    private static Coverage maintenance(String from, String to) {
        return new Coverage(CoverageKind.MAINTENANCE, LocalDate.parse(from), LocalDate.parse(to));
    }

    @Test
    void refusesAnOrderThatIsNotBooked() {
        books.accept(ORDER + "quantity=1");

        assertThat(books.refusal("return date=2017-06-01 order=O1 line=2 quantity=1"))
                .isEqualTo("unknown-order K-12: There is no booked order O1 line 2; correct order and line, or book the"
                        + " order first.");
        assertThat(books.refusal("return date=2017-06-01 order=O1 line=1 account=A2 quantity=1"))
                .isEqualTo(
                        "unknown-order K-12: There is no booked order O1 line 1 of account A2; correct order and line,"
                                + " or book the order first.");
    }

    @Test
    void asksForTheAccountWhereTwoUseTheSameNumber() {
        books.accept(ORDER + "quantity=1", ORDER.replace("A1", "A2") + "quantity=1");

        assertThat(books.refusal(giveBack("2017-06-01", 1)))
                .isEqualTo("unknown-order K-12: Several accounts have an order O1 line 1 (A1, A2); name the account of"
                        + " the return.");
        assertThat(books.accept(giveBack("2017-06-01", 1) + " account=A2"))
                .extracting(charge -> charge.subject().account())
                .containsExactly("A2");
    }

    @Test
    void refusesMoreThanIsLeft() {
        books.accept(ORDER + "quantity=3", giveBack("2017-06-01", 2));

        assertThat(books.refusal(giveBack("2017-06-02", 2)))
                .isEqualTo("quantity-exceeded K-57: Order O1 line 1 has 1 units left to return, not 2; lower the"
                        + " quantity.");
    }

    @Test
    void givesBackEveryChargeOfTheLineAsBooked() {
        List<Charge> booked = books.accept(ORDER + "quantity=2 years=3");
        List<Charge> back = books.accept(giveBack("2017-06-01", 1));

        assertThat(back).hasSize(2);
        assertThat(back).extracting(Charge::amount).containsExactly(new BigDecimal("-99.99"), new BigDecimal("-66.67"));
        for (int i = 0; i < 2; i++) {
            assertThat(back.get(i).quantity()).isEqualTo(-1);
            assertThat(back.get(i).date()).isEqualTo("2017-06-01");
            assertThat(back.get(i).event()).hasValue(books.last());
            assertThat(back.get(i).rule()).isEqualTo("K-55");
            assertThat(back.get(i).unitPrice()).isEqualTo(booked.get(i).unitPrice());
            assertThat(back.get(i).period()).isEqualTo(booked.get(i).period());
            assertThat(back.get(i).subject()).isEqualTo(booked.get(i).subject());
        }
    }

    @Test
    void explainsAReturnAndTheLastOne() {
        books.accept(ORDER + "quantity=2");

        assertThat(books.accept(giveBack("2017-06-01", 1)).get(0).steps())
                .extracting(Step::text)
                .containsExactly("K-55: The units returned go back at the booked price, rounded half up (unit"
                        + " price 99.99,"
                        + " units 1, discount 0) = -99.99");
        assertThat(books.accept(giveBack("2017-06-02", 1)).get(0).steps())
                .extracting(Step::text)
                .containsExactly("K-55: The return that completes the line gives back what is left of it = -99.99");
    }

    @Test
    void givesBackUndiscountedUnitsFirst() {
        books.accept(
                "order date=2017-04-01 order=O0 line=1 account=A1 programme=aip-outright sku=SBS offering=licence"
                        + " quantity=2 licence=S1",
                ORDER + "quantity=4 replaces=S1");

        assertThat(books.accept(giveBack("2017-06-01", 1)))
                .extracting(Charge::discount, Charge::quantity)
                .containsExactly(tuple(BigDecimal.ZERO, -1));
        assertThat(books.accept(giveBack("2017-06-02", 2)))
                .extracting(charge -> charge.quantity() + " at " + charge.discount() + " = " + charge.amount())
                .containsExactly("-1 at 0 = -99.99", "-1 at 0.25 = -74.99");
        assertThat(books.accept(giveBack("2017-06-03", 1)))
                .extracting(charge -> charge.quantity() + " at " + charge.discount() + " = " + charge.amount())
                .containsExactly("-1 at 0.25 = -75.00");
    }

    @Test
    void keepsUsedSourcesUsed() {
        books.accept(
                "order date=2017-04-01 order=O0 line=1 account=A1 programme=aip-outright sku=SBS offering=licence"
                        + " quantity=1 licence=S1",
                ORDER + "quantity=1 replaces=S1",
                giveBack("2017-06-01", 1));

        assertThat(books.licence("S1").units()).isZero();
    }

    @Test
    void refusesToTakeBackUnitsThatAnUpsellHasReplaced() {
        books.accept(
                "order date=2017-04-01 order=O1 line=1 account=A1 programme=aip-outright sku=SBS offering=licence"
                        + " quantity=3 licence=S1",
                "order date=2017-05-01 order=O2 line=1 account=A1 programme=aip-outright sku=SERVER offering=licence"
                        + " quantity=2 replaces=S1");

        assertThat(books.refusal(giveBack("2017-06-01", 2)))
                .isEqualTo(
                        "already-used NP-14: Licence S1 has 1 units left, the others were replaced by an upsell, so 2"
                                + " cannot be returned; return at most what is left.");
        assertThat(books.accept(giveBack("2017-06-01", 1))).hasSize(1);
    }

    @Test
    void shrinksTheLicenceAndEndsItsCoverageWithTheLastUnit() {
        books.accept(ORDER + "quantity=2 licence=L1", giveBack("2017-06-01", 1));
        assertThat(books.licence("L1").units()).isEqualTo(1);
        assertThat(books.licence("L1").coverage()).contains(maintenance("2017-05-01", "2018-04-30"));

        books.accept(giveBack("2017-06-02", 1));
        assertThat(books.licence("L1").units()).isZero();
        assertThat(books.licence("L1").coverage()).contains(maintenance("2017-05-01", "2017-06-02"));
    }

    @Test
    void countsReturnedUnitsNoLongerForTheTier() {
        books.accept(ORDER + "quantity=5", giveBack("2017-06-01", 4));

        Charge charge = books.accept(ORDER.replace("O1", "O2") + "quantity=1").get(0);
        assertThat(charge.steps().get(0).result()).isEqualTo(2L);
    }

    @Test
    void leavesEarlierCoverWhenMaintenanceIsReturnedBeforeItBegins() {
        books.accept(
                ORDER.replace("O1", "O0") + "quantity=1 licence=L1",
                "order date=2018-02-01 order=O1 line=1 account=A1 programme=aip-outright sku=SERVER"
                        + " offering=maintenance quantity=1 licence=L1",
                giveBack("2018-02-10", 1));

        assertThat(books.licence("L1").coverage()).contains(maintenance("2017-05-01", "2018-04-30"));
        assertThat(books.licence("L1").units()).isEqualTo(1);
    }

    @Test
    void endsMaintenanceOnTheDayItIsReturned() {
        books.accept(
                ORDER.replace("O1", "O0") + "quantity=1 licence=L1",
                "order date=2018-02-01 order=O1 line=1 account=A1 programme=aip-outright sku=SERVER"
                        + " offering=maintenance quantity=1 licence=L1",
                giveBack("2018-06-10", 1));

        assertThat(books.licence("L1").coverage()).contains(maintenance("2017-05-01", "2018-06-10"));
    }

    @Test
    void keepsALaterTermWhenAnEarlierOneIsReturned() {
        books.accept(
                ORDER.replace("O1", "O0") + "quantity=1 licence=L1",
                "order date=2018-02-01 order=O1 line=1 account=A1 programme=aip-outright sku=SERVER"
                        + " offering=maintenance quantity=1 licence=L1",
                "order date=2018-03-01 order=O2 line=1 account=A1 programme=aip-outright sku=SERVER"
                        + " offering=maintenance quantity=1 licence=L1",
                giveBack("2018-06-10", 1));

        assertThat(books.licence("L1").coverage()).contains(maintenance("2019-05-01", "2020-04-30"));
    }

    @Test
    void endsASubscriptionThatIsReturnedWhole() {
        books.accept(SUBSCRIBE + "quantity=2 licence=S1", giveBack("2017-06-01", 1));
        assertThat(books.licence("S1").units()).isEqualTo(1);
        assertThat(books.licence("S1").lastDay()).contains(LocalDate.of(2018, 4, 30));

        books.accept(giveBack("2017-06-02", 1));
        assertThat(books.licence("S1").units()).isZero();
        assertThat(books.licence("S1").lastDay()).contains(LocalDate.of(2017, 6, 2));
        assertThat(books.licence("S1").coverage().orElseThrow().to()).isEqualTo("2017-06-02");
    }

    @Test
    void leavesTheUnitsOfALaterTermWhenPartOfAnEarlierOneIsReturned() {
        books.accept(
                SUBSCRIBE + "quantity=5 licence=S1",
                SUBSCRIBE.replace("O1", "O2").replace("2017-05-01", "2018-04-01") + "quantity=2 licence=S1",
                giveBack("2018-04-10", 3));

        assertThat(books.licence("S1").units()).isEqualTo(2);
        assertThat(books.licence("S1").lastDay()).contains(LocalDate.of(2019, 4, 30));
    }

    @Test
    void leavesTheRunningTermWhenARenewalIsReturnedBeforeItBegins() {
        books.accept(
                SUBSCRIBE.replace("O1", "O0") + "quantity=2 licence=S1",
                SUBSCRIBE.replace("2017-05-01", "2018-04-01") + "quantity=2 licence=S1",
                giveBack("2018-04-10", 1),
                giveBack("2018-04-11", 1));

        assertThat(books.licence("S1").units()).isEqualTo(2);
        assertThat(books.licence("S1").lastDay()).contains(LocalDate.of(2018, 4, 30));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void comesToNothingInWhateverPiecesALineIsReturned(int seed) {
        Random random = new Random(seed);
        List<String> currencies = List.of("EUR", "JPY", "BHD");
        String currency = currencies.get(seed % 3);
        int quantity = 1 + random.nextInt(12);
        books.accept(
                "account date=2016-01-01 account=X name=X country=DK currency=" + currency,
                price("aip-outright", "SBS", "licence", "1")
                        .replace("EUR", currency)
                        .replace("2016", "2015"),
                price("aip-outright", "SERVER", "licence", random.nextInt(99999) + ".4567")
                        .replace("EUR", currency)
                        .replace("2016", "2017"),
                price("aip-outright", "SERVER", "maintenance", random.nextInt(999) + ".0035")
                        .replace("EUR", currency)
                        .replace("2016", "2017"),
                "order date=2017-04-01 order=O0 line=1 account=X programme=aip-outright sku=SBS offering=licence"
                        + " licence=S1 quantity=" + (1 + random.nextInt(12)));
        List<Charge> all = new ArrayList<>(books.accept(ORDER.replace("A1", "X") + "years=" + (1 + random.nextInt(5))
                + " replaces=S1 licence=L1 quantity=" + quantity));

        int left = quantity;
        while (left > 0) {
            int units = 1 + random.nextInt(left);
            List<Charge> back = books.accept(giveBack("2017-06-" + (10 + left), units));
            assertThat(back).isSortedAccordingTo(Comparator.comparing(Charge::offering));
            all.addAll(back);
            left -= units;
        }

        Map<String, BigDecimal> sums = new TreeMap<>();
        all.forEach(charge ->
                sums.merge(charge.offering() + " units", BigDecimal.valueOf(charge.quantity()), BigDecimal::add));
        all.forEach(charge -> sums.merge(charge.offering() + " " + charge.unit(), charge.amount(), BigDecimal::add));
        assertThat(sums).isNotEmpty().allSatisfy((what, sum) -> assertThat(sum).isZero());
        assertThat(books.licence("L1").units()).isZero();
        assertThat(all).allSatisfy(charge -> assertThat(charge.amount().scale())
                .isEqualTo(CurrencyUnit.of(currency).getDecimalPlaces()));
    }

    @Test
    void sellsCreditsBackWhileTheyAreThere() {
        books.standing()
                .apply(Decision.of(
                        new Balance("A1", "ssa", 5),
                        new BookedLine("A1", "O1", "1", Optional.empty(), Optional.empty(), creditPart())));

        assertThat(books.refusal(giveBack("2017-06-01", 6)))
                .isEqualTo("insufficient-credits K-57: Account A1 has 5 SSC left, so 6 cannot be sold back; return at"
                        + " most what is left.");
        assertThat(books.accept(giveBack("2017-06-01", 5)))
                .singleElement()
                .satisfies(charge -> assertThat(charge.amount()).isEqualByComparingTo("-62.50"));
        assertThat(books.standing().balance("A1", "ssa")).contains(new Balance("A1", "ssa", 0));
    }

    private static List<BookedLine.Part> creditPart() {
        Subject subject = new Subject("A1", "ssa", "SSC", Optional.empty(), Optional.of("O1"), Optional.of("1"));
        Charge charge = new Charge(
                OptionalLong.of(0),
                subject,
                LocalDate.of(2017, 1, 1),
                Offering.CREDITS,
                10,
                "EUR",
                new BigDecimal("12.50"),
                BigDecimal.ZERO,
                new BigDecimal("125.00"),
                Optional.empty(),
                "IS-03",
                List.of());
        return List.of(new BookedLine.Part(charge, 0, BigDecimal.ZERO));
    }
}
