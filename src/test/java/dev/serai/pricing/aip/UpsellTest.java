package dev.serai.pricing.aip;

import static dev.serai.pricing.aip.Catalogue.buy;
import static dev.serai.pricing.aip.Catalogue.subscribe;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.licence.CoverageKind;
import dev.serai.pricing.Books;
import dev.serai.pricing.Charge;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Licence;
import dev.serai.pricing.RejectionCode;
import dev.serai.pricing.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpsellTest {

    private final Books books = Catalogue.books();

    private static List<String> discounts(List<Charge> charges) {
        return charges.stream()
                .map(charge -> charge.quantity() + " x " + charge.discount())
                .toList();
    }

    private static String reason(Charge charge) {
        return charge.steps().stream()
                .filter(step -> step.rule().equals("NP-14"))
                .map(Step::text)
                .findFirst()
                .orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "SBS, 1, SERVER, 0.25",
        "SERVER, 1, HYPERV, 0.25",
        "VSINGLE, 2, HYPERV, 0.25",
        "VSINGLE, 2, VUNLIM, 0.25",
        "VSINGLE, 1, VUNLIM, 0",
        "SBS, 1, HYPERV, 0",
        "DESKTOP, 1, SERVER, 0",
        "SERVER, 1, VUNLIM, 0",
        "HYPERV, 1, SERVER, 0"
    })
    void givesTheDiscountOnTheThreePathsOnly(String from, int units, String to, BigDecimal discount) {
        books.accept(buy("2017-05-01", "O1", from, "licence=L1 quantity=" + units));

        assertThat(books.accept(buy("2017-05-02", "O2", to, "quantity=1 replaces=L1")))
                .singleElement()
                .satisfies(charge -> assertThat(charge.discount()).isEqualByComparingTo(discount));
        assertThat(books.licence("L1").units()).isEqualTo(discount.signum() > 0 ? 0 : units);
    }

    @Test
    void explainsADiscountAndEveryReasonAgainstOne() {
        books.accept(
                buy("2017-05-01", "O1", "SBS", "licence=S1 quantity=1"),
                buy("2017-05-01", "O2", "SERVER", "licence=S2 quantity=1"),
                buy("2017-05-01", "O3", "VSINGLE", "licence=V1 quantity=1"),
                "product date=2010-01-01 sku=PLAIN vendor=v name=n",
                Catalogue.price("aip-outright", "PLAIN", "licence", "5"));

        assertThat(reason(books.tryOut(buy("2017-06-01", "O9", "SERVER", "quantity=1 replaces=S1"))
                        .charges()
                        .get(0)))
                .isEqualTo("NP-14: An upsell from sbs with maintenance gives a discount (units of the sources"
                        + " 1, needed for one 1, units"
                        + " discounted 1) = 0.25");
        assertThat(reason(books.tryOut(buy("2017-06-01", "O9", "HYPERV", "quantity=1 replaces=S1;S2"))
                        .charges()
                        .get(0)))
                .isEqualTo("NP-14: No upsell discount is given, because no path leads from sbs and server to"
                        + " hyper-v = 0");
        assertThat(reason(books.tryOut(buy("2017-06-01", "O9", "PLAIN", "quantity=1 replaces=S1"))
                        .charges()
                        .get(0)))
                .isEqualTo("NP-14: No upsell discount is given, because no path leads from sbs to no edition = 0");
        assertThat(reason(books.tryOut(buy("2017-06-01", "O9", "HYPERV", "quantity=1 replaces=V1"))
                        .charges()
                        .get(0)))
                .isEqualTo("NP-14: No upsell discount is given, because 2 units of virtual-single make one, and"
                        + " only 1 are named"
                        + " = 0");
        assertThat(reason(books.tryOut(buy("2018-05-01", "O9", "SERVER", "quantity=1 replaces=S1"))
                        .charges()
                        .get(0)))
                .isEqualTo("NP-14: No upsell discount is given, because licence S1 has no maintenance on"
                        + " 2018-05-01, it is covered"
                        + " from 2017-05-01 to 2018-04-30 = 0");
        assertThat(reason(books.tryOut(buy("2017-06-01", "O9", "SERVER", "quantity=1"))
                        .charges()
                        .get(0)))
                .isEmpty();
    }

    @Test
    void usesSourcesInTheOrderNamedAndLeavesTheRest() {
        books.accept(
                buy("2017-05-01", "O1", "VSINGLE", "licence=V1 quantity=3"),
                buy("2017-05-01", "O2", "VSINGLE", "licence=V2 quantity=4"),
                buy("2017-06-01", "O3", "HYPERV", "licence=H1 quantity=2 replaces=V2;V1"));

        assertThat(books.licence("V2").units()).isZero();
        assertThat(books.licence("V2").coverage().orElseThrow().to()).isEqualTo("2017-06-01");
        assertThat(books.licence("V1").units()).isEqualTo(3);
        assertThat(books.licence("V1").coverage().orElseThrow().to()).isEqualTo("2018-04-30");
        assertThat(books.licence("H1").coverage().orElseThrow().to()).isEqualTo("2018-05-31");
    }

    @Test
    void leavesASourceThatIsNotNeededAsItIs() {
        books.accept(
                buy("2017-05-01", "O1", "SBS", "licence=S1 quantity=1"),
                buy("2017-05-01", "O2", "SBS", "licence=S2 quantity=1"));

        assertThat(books.book(buy("2017-06-01", "O3", "SERVER", "licence=N1 quantity=1 replaces=S1;S2"))
                        .changes())
                .filteredOn(Licence.class::isInstance)
                .extracting(change -> ((Licence) change).id())
                .containsExactly("S1", "N1");
    }

    @Test
    void splitsALineThatGetsTheDiscountForSomeUnits() {
        books.accept(buy("2017-05-01", "O1", "VSINGLE", "licence=V1 quantity=5"));

        List<Charge> charges = books.accept(buy("2017-06-01", "O2", "VUNLIM", "quantity=3 replaces=V1"));
        assertThat(discounts(charges)).containsExactly("2 x 0.25", "1 x 0");
        assertThat(charges).extracting(Charge::rule).containsExactly("NP-14", "NP-03");
        assertThat(books.licence("V1").units()).isEqualTo(1);
    }

    @Test
    void givesNoDiscountWithoutMaintenanceOfEverySource() {
        books.accept(
                buy("2016-05-01", "O1", "VSINGLE", "licence=V1 quantity=1"),
                buy("2017-05-01", "O2", "VSINGLE", "licence=V2 quantity=9"));

        assertThat(discounts(books.accept(buy("2017-06-01", "O3", "HYPERV", "quantity=1 replaces=V2;V1"))))
                .containsExactly("1 x 0");
        assertThat(books.licence("V2").units()).isEqualTo(9);
    }

    @Test
    void countsASubscriptionsCoverNotAsMaintenance() {
        books.accept(subscribe("2017-05-01", "O1", "SBS", "licence=S1 quantity=1"));

        assertThat(reason(books.tryOut(buy("2017-06-01", "O2", "SERVER", "quantity=1 replaces=S1"))
                        .charges()
                        .get(0)))
                .isEqualTo("NP-14: No upsell discount is given, because licence S1 has no maintenance on"
                        + " 2017-06-01, it is covered"
                        + " from 2017-05-01 to 2018-04-30 = 0");
    }

    @Test
    void takesTheDiscountOffThePriceOfTheTier() {
        books.accept(
                Catalogue.price("aip-outright", "SERVER", "licence", "700") + " minQuantity=2",
                buy("2017-05-01", "O1", "SBS", "licence=S1 quantity=2"));

        assertThat(books.accept(buy("2017-06-01", "O2", "SERVER", "quantity=2 replaces=S1")))
                .singleElement()
                .satisfies(charge -> assertThat(charge.amount()).isEqualTo(new BigDecimal("1050.00")));
    }

    @Test
    void refusesSourcesThatCannotBeUsed() {
        books.accept(
                buy("2017-05-01", "O1", "SBS", "licence=S1 quantity=1"),
                buy("2017-05-01", "O2", "SBS", "licence=S2 quantity=1").replace("A1", "A2"),
                buy("2017-05-02", "O3", "SERVER", "quantity=1 replaces=S1"));

        assertThat(books.refusal(buy("2017-06-01", "O9", "SERVER", "quantity=1 replaces=S9")))
                .isEqualTo("unknown-licence NP-14: Licence S9 is not known on 2017-06-01; book what makes it first, or"
                        + " correct the id.");
        assertThat(books.refusal(buy("2017-06-01", "O9", "SERVER", "quantity=1 replaces=S1")))
                .isEqualTo("already-used K-29: Licence S1 has no units left; name a licence that is still in use, or"
                        + " none.");
        assertThat(books.refusal(buy("2017-06-01", "O9", "SERVER", "quantity=1 replaces=S2")))
                .isEqualTo("not-eligible NP-14: Licence S2 belongs to account A2, not to A1; order under that account,"
                        + " or correct the id.");
    }

    @Test
    void refusesASourceNamedTwiceInALine() {
        books.accept(buy("2017-05-01", "O1", "VSINGLE", "licence=V1 quantity=4"));

        assertThat(books.refusal(buy("2017-06-01", "O9", "HYPERV", "quantity=1 replaces=V1;V1")))
                .isEqualTo("already-used K-29: Licence V1 is named twice in replaces; name each licence once.");
    }

    @Test
    void refusesTheLaterOfTwoLinesThatNameOneSource() {
        books.accept(buy("2017-05-01", "O1", "VSINGLE", "licence=V1 quantity=4"));

        Decision decision = books.book(
                buy("2017-06-01", "O9", "HYPERV", "quantity=1 replaces=V1"),
                buy("2017-06-01", "O9", "HYPERV", "quantity=1 replaces=V1").replace("line=1", "line=2"));
        assertThat(decision.rejections())
                .extracting(rejection -> rejection.code())
                .containsExactly(RejectionCode.ORDER_INCOMPLETE, RejectionCode.ALREADY_USED);
        assertThat(decision.rejections().get(1).message())
                .isEqualTo("Licence V1 is replaced by an earlier line of this order; name a licence that is still in"
                        + " use, or none.");
        assertThat(books.licence("V1").units()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void neverGivesADiscountWithoutActiveMaintenance(int seed) {
        Random random = new Random(seed);
        List<String> skus = List.of("SBS", "SERVER", "VSINGLE", "DESKTOP");
        List<String> targets = List.of("SERVER", "HYPERV", "VUNLIM");
        for (int i = 0; i < 12; i++) {
            String day = (2012 + random.nextInt(4)) + "-05-0" + (1 + random.nextInt(9));
            books.accept(buy(
                    day,
                    "O" + i,
                    skus.get(random.nextInt(4)),
                    "licence=L" + i + " quantity=" + (1 + random.nextInt(5)) + " years=" + (1 + random.nextInt(5))));
        }
        for (int i = 0; i < 40; i++) {
            String day = (2016 + random.nextInt(3)) + "-05-0" + (1 + random.nextInt(9));
            List<Licence> sources =
                    List.of(books.licence("L" + random.nextInt(12)), books.licence("L" + random.nextInt(12)));
            String replaces = sources.get(0).id()
                    + (random.nextBoolean() ? ";" + sources.get(1).id() : "");
            Decision decision =
                    books.book(buy(day, "T" + i, targets.get(random.nextInt(3)), "quantity=2 replaces=" + replaces));
            boolean isMaintained = sources.stream()
                    .filter(source -> replaces.contains(source.id()))
                    .allMatch(source -> source.coverage()
                            .filter(held ->
                                    held.kind() == CoverageKind.MAINTENANCE && held.covers(LocalDate.parse(day)))
                            .isPresent());
            if (!isMaintained) {
                assertThat(decision.charges())
                        .allSatisfy(charge -> assertThat(charge.discount()).isZero());
                sources.forEach(source -> assertThat(books.licence(source.id())).isEqualTo(source));
            }
            assertThat(decision.charges().stream().mapToInt(Charge::quantity).sum())
                    .isIn(0, 2);
        }
    }
}
