package dev.serai.pricing.open;

import static dev.serai.pricing.open.OpenCatalogue.codes;
import static dev.serai.pricing.open.OpenCatalogue.line;
import static dev.serai.pricing.open.OpenCatalogue.price;
import static dev.serai.pricing.open.OpenCatalogue.text;
import static dev.serai.pricing.open.OpenCatalogue.volume;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.serai.licence.Pool;
import dev.serai.licence.Region;
import dev.serai.pricing.Books;
import dev.serai.pricing.Charge;
import dev.serai.pricing.Decision;
import dev.serai.pricing.LevelAgreement;
import dev.serai.pricing.LevelReason;
import dev.serai.pricing.LevelSet;
import dev.serai.pricing.PoolLevel;
import dev.serai.pricing.Rejection;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenVolumeTest {

    private static final LocalDate OPENED = LocalDate.of(2002, 8, 1);

    private final Books books = OpenCatalogue.books();

    private static String[] mixed(String number) {
        return new String[] {
            volume("2002-08-01", "O1", "OFFICE", "L", 250, "agreement=" + number),
            line(2, "2002-08-01", "O1", "open-volume", "WINSRV", "L&SA", 10, "agreement=" + number),
            line(
                    3,
                    "2002-08-01",
                    "O1",
                    "open-volume",
                    "OFFICE",
                    "SA",
                    1,
                    "agreement=" + number + " purchased=2002-08-01")
        };
    }

    @Test
    void thePointsOfTheFirstOrderSetALevelForEachPoolByItself() {
        Decision decision = books.book(mixed("V1"));

        assertThat(decision.levels())
                .extracting(LevelSet::agreement, LevelSet::pool, LevelSet::level, LevelSet::from, LevelSet::reason)
                .containsExactly(tuple("V1", Pool.APPLICATION, "500", OPENED, LevelReason.INITIAL));
        assertThat(text(decision.levels().get(0).steps()))
                .containsExactly(
                        "MS-03: Each unit counts the point value of its product (product OFFICE) = 2",
                        "MO-09: The units of the first order count together (product OFFICE, offering L, units 250, points"
                                + " each 2) = 500",
                        "MO-08: Each year of assurance counts a part of the point value (product OFFICE, point value 2,"
                                + " part a year 0.5, years 2) = 2.0",
                        "MO-09: The units of the first order count together (product OFFICE, offering SA, units 1, points"
                                + " each 2) = 2",
                        "MO-09: The points of the first order add up within a pool, half points kept (pool application) ="
                                + " 502",
                        "MO-09: The pool gets the highest level whose points its first order reaches (points 502, needed"
                                + " 500, offered in every region) = 500");
        assertThat(decision.charges())
                .extracting(Charge::rule, charge -> charge.amount().toPlainString(), charge -> charge.subject()
                        .programme())
                .containsExactly(
                        tuple("MO-09", "100125.00", "open-volume"),
                        tuple("MO-17", "15000.00", "open-volume"),
                        tuple("MO-17", "232.30", "open-volume"));
    }

    @Test
    void keepsThePointsBoughtAndTakesBackReturnedOnesWithoutChangingTheLevel() {
        books.book(mixed("V1"));
        LevelAgreement opened = books.standing().levelAgreement("V1").orElseThrow();

        assertThat(opened.region()).contains(Region.OTHER);
        assertThat(opened.pools().keySet()).containsExactly(Pool.APPLICATION);
        assertThat(opened.pool(Pool.APPLICATION).map(PoolLevel::basis))
                .hasValueSatisfying(basis -> assertThat(basis).isEqualByComparingTo("502"));
        assertThat(opened.pool(Pool.APPLICATION).map(PoolLevel::points))
                .hasValueSatisfying(points -> assertThat(points).isEqualByComparingTo("502"));
        books.accept(volume("2003-01-01", "O2", "OFFICE", "L&SA", 1, "agreement=V1"));
        PoolLevel after = books.standing()
                .levelAgreement("V1")
                .flatMap(agreement -> agreement.pool(Pool.APPLICATION))
                .orElseThrow();
        assertThat(after.points()).isEqualByComparingTo("506");
        assertThat(after.basis()).isEqualByComparingTo("502");
        assertThat(after.level()).isEqualTo("500");
        assertThat(books.standing().lines("O2", "1").get(0).points())
                .hasValueSatisfying(points -> assertThat(points.perUnit()).isEqualByComparingTo("4"));

        books.accept("return date=2003-01-02 order=O1 line=1 quantity=249");
        assertThat(books.accept(volume("2003-01-03", "O3", "OFFICE", "L", 1, "agreement=V1")))
                .extracting(Charge::unitPrice)
                .hasToString("[400.5]");
    }

    @Test
    void laterOrdersInheritTheLevelAndReachNone() {
        books.book(mixed("V1"));
        Decision decision = books.tryOut(
                volume("2003-01-01", "O2", "OFFICE", "L", 1, "agreement=V1"),
                line(2, "2003-01-01", "O2", "open-volume", "WINSRV", "L", 1_000, "agreement=V1"),
                line(3, "2003-01-01", "O2", "open-volume", "WINXP", "L", 1_000, "agreement=V1"));

        assertThat(decision.levels()).isEmpty();
        assertThat(decision.charges())
                .extracting(Charge::rule, charge -> charge.unitPrice().toPlainString(), charge -> text(charge.steps())
                        .get(0))
                .containsExactly(
                        tuple(
                                "MO-09",
                                "400.5",
                                "MO-04: Later orders have the level of the first one (authorization V1, opened 2002-08-01,"
                                        + " pool application) = 500"),
                        tuple(
                                "K-38",
                                "1000",
                                "MO-03: Later orders may be of any size up to the last day of the authorization"
                                        + " (authorization V1, opened 2002-08-01) = 2004-07-31"),
                        tuple(
                                "K-38",
                                "180",
                                "MO-03: Later orders may be of any size up to the last day of the authorization"
                                        + " (authorization V1, opened 2002-08-01) = 2004-07-31"));
        assertThat(text(decision.charges().get(1).steps()))
                .contains("K-38: A pool that reached no level pays the prices of another programme (pool server,"
                        + " authorization V1) = open-business");
    }

    @Test
    void refusesAFirstOrderThatReachesNoLevel() {
        Decision decision = books.tryOut(
                volume("2002-08-01", "O1", "OFFICE", "L", 249, "agreement=V1"),
                line(2, "2002-08-01", "O1", "open-volume", "WINSRV", "L&SA", 2, "agreement=V1"));

        assertThat(codes(decision)).containsExactly("below-minimum", "below-minimum");
        Rejection rejection = decision.rejections().get(1);
        assertThat(rejection.rule()).isEqualTo("MO-09");
        assertThat(rejection.message())
                .isEqualTo("The first order under authorization V1 reaches these points: application 498, server 60;"
                        + " programme open-volume asks for 500 in one pool in region other, so order more at once, or"
                        + " order under open-business.");
        assertThat(OpenCatalogue.steps(rejection))
                .startsWith(
                        "K-39: Licences with and without assurance, and assurance alone, count in the first order"
                                + " (authorization V1) = 251",
                        "MO-09: The points of the first order add up within a pool, half points kept (pool application) ="
                                + " 498",
                        "MO-09: The points of the first order add up within a pool, half points kept (pool server) = 60")
                .hasSize(4);
        assertThat(decision.changes()).isEmpty();
    }

    @Test
    void asksForTheLowestLevelOfTheRegion() {
        assertThat(books.refusal(volume("2002-08-01", "O1", "OFFICE", "L", 74, "agreement=V1")
                        .replace("A1", "E1")))
                .endsWith(
                        "asks for 150 in one pool in region EMEA, so order more at once, or order under open-business.");
        Books onlyEmea = OpenCatalogue.booksWith("open-volume: {levels: [{level: 150, points: 150, region: EMEA}]}");
        assertThat(onlyEmea.refusal(volume("2002-08-01", "O1", "OFFICE", "L", 900, "agreement=V1")))
                .isEqualTo(
                        "below-minimum MO-09: The first order under authorization V1 reaches these points: application"
                                + " 1800; programme open-volume asks for a level that is not offered in one pool in region other,"
                                + " so order more at once, or order under open-business.");
    }

    /** A-35, K-42: the region is that of the account when the authorization is opened. */
    @Test
    void theRegionIsFixedWhenTheAuthorizationIsOpened() {
        books.accept(
                volume("2002-08-01", "O1", "OFFICE", "L", 75, "agreement=V1").replace("A1", "E1"));
        books.accept("account date=2002-09-01 account=E1 name=Molenaar country=US currency=EUR");

        assertThat(books.accept(volume("2002-10-01", "O2", "OFFICE", "L", 1, "agreement=V1")
                        .replace("A1", "E1")))
                .extracting(Charge::unitPrice)
                .hasToString("[400.9]");
        assertThat(books.standing().levelAgreement("V1").flatMap(LevelAgreement::region))
                .contains(Region.EMEA);
    }

    @Test
    void anAccountMaySayItsRegion() {
        books.accept("account date=2002-01-01 account=A1 name=Lakeside country=US currency=USD region=EMEA");

        assertThat(books.book(volume("2002-08-01", "O1", "OFFICE", "L", 75, "agreement=V1"))
                        .levels())
                .extracting(LevelSet::level)
                .containsExactly("150");
    }

    /** half a point below does not reach it, the other half does. */
    @Test
    void keepsHalfPoints() {
        Books halves = OpenCatalogue.booksWith("open-volume: {assuranceYears: 1}");
        OpenCatalogue.sell(halves, "CAL", "server", "1", "30");
        String licences = volume("2002-08-01", "O1", "CAL", "L", 499, "agreement=V1");
        String assurance =
                line(2, "2002-08-01", "O1", "open-volume", "CAL", "SA", 1, "agreement=V1 purchased=2002-08-01");

        Decision refused = halves.tryOut(licences, assurance);
        assertThat(codes(refused)).containsExactly("below-minimum", "below-minimum");
        assertThat(refused.rejections().get(0).message()).contains("server 499.5;");
        assertThat(halves.tryOut(licences, assurance.replace("quantity=1", "quantity=2"))
                        .levels())
                .extracting(LevelSet::level)
                .containsExactly("500");
    }

    /** the point value of the order's date counts, and none counts nothing. */
    @Test
    void countsThePointValueOfTheDay() {
        books.accept("value date=2002-08-02 sku=OFFICE measure=points amount=1");
        books.accept(
                "product date=2001-01-01 sku=NEW vendor=microsoft name=New pool=application",
                price("open-volume", "NEW", "L", "1", "USD"));

        assertThat(codes(books.tryOut(volume("2002-08-02", "O1", "OFFICE", "L", 250, "agreement=V1"))))
                .containsExactly("below-minimum");
        assertThat(books.tryOut(volume("2002-08-01", "O1", "OFFICE", "L", 250, "agreement=V1"))
                        .levels())
                .hasSize(1);
        assertThat(books.refusal(volume("2002-08-01", "O1", "NEW", "L", 5_000, "agreement=V1")))
                .contains("application 0;");
    }

    @Test
    void refusesAProductWithoutAPool() {
        books.accept("product date=2001-01-01 sku=MISC vendor=microsoft name=Misc");

        assertThat(books.refusal(volume("2002-08-01", "O1", "MISC", "L", 5, "agreement=V1")))
                .isEqualTo(
                        "not-eligible MO-06: Product MISC belongs to no pool, so it has no price level; send its product"
                                + " event with pool application, system or server.");
    }

    @Test
    void refusesPoolsWithoutALevelWhereNoOtherPricesHold() {
        Books strict = OpenCatalogue.booksWith("open-volume: {pricesWithoutLevel: null}");
        String[] first = {
            volume("2002-08-01", "O1", "OFFICE", "L", 250, "agreement=V1"),
            line(2, "2002-08-01", "O1", "open-volume", "WINSRV", "L", 1, "agreement=V1")
        };
        Decision decision = strict.tryOut(first);
        assertThat(codes(decision)).containsExactly("order-incomplete", "not-eligible");
        assertThat(decision.rejections().get(1).message())
                .isEqualTo("Authorization V1 has no level for pool server, and programme open-volume has no prices for"
                        + " pools without one; order the product under another programme.");

        strict.accept(first[0]);
        assertThat(strict.refusal(volume("2002-09-01", "O2", "WINSRV", "L", 1, "agreement=V1")))
                .startsWith("not-eligible K-38: Authorization V1 has no level for pool server");
        assertThat(strict.refusal(volume("2002-09-01", "O2", "WINSRV", "L", 1, "agreement=V2")))
                .endsWith("asks for 500 in one pool in region other, so order more at once.");
    }

    @Test
    void saysWhichPriceIsMissing() {
        books.book(mixed("V1"));
        books.accept(
                "product date=2001-01-01 sku=VISIO vendor=microsoft name=Visio pool=application",
                "product date=2001-01-01 sku=SQL vendor=microsoft name=SQL pool=server",
                price("open-volume", "SQL", "L", "1", "USD") + " level=500");

        assertThat(books.refusal(volume("2003-01-01", "O2", "VISIO", "L", 1, "agreement=V1")))
                .isEqualTo("no-price K-17: No price for L of VISIO at level 500 under open-volume in USD is in force on"
                        + " 2003-01-01; send one dated on or before that day.");
        assertThat(books.refusal(volume("2003-01-01", "O2", "SQL", "L&SA", 1, "agreement=V1")))
                .isEqualTo(
                        "no-price K-17: No price for L of SQL under open-business in USD is in force on 2003-01-01; send"
                                + " one dated on or before that day.");
    }

    @Test
    void asksForBothLicencesAndPointsWhereTheTermsDo() {
        Books both = OpenCatalogue.booksWith("open-volume: {leastUnits: 100}");

        assertThat(both.refusal(volume("2002-08-01", "O1", "WINSRV", "L", 99, "agreement=V1")))
                .startsWith("below-minimum MO-02: ");
        assertThat(both.refusal(volume("2002-08-01", "O1", "OFFICE", "L", 100, "agreement=V1")))
                .startsWith("below-minimum MO-09: ");
        assertThat(both.accept(volume("2002-08-01", "O1", "WINSRV", "L", 100, "agreement=V1")))
                .hasSize(1);
    }

    @Test
    void addsAFirstOrderOfAThousandLinesUp() {
        String[] lines = new String[1_000];
        for (int i = 0; i < lines.length; i++) {
            String sku = List.of("OFFICE", "WINSRV").get(i % 2);
            lines[i] = line(i + 1, "2002-08-01", "O1", "open-volume", sku, "L", 1, "agreement=V1");
        }
        Decision decision = books.book(lines);

        assertThat(decision.rejections()).isEmpty();
        assertThat(decision.levels())
                .extracting(LevelSet::pool, LevelSet::level)
                .containsExactlyInAnyOrder(tuple(Pool.APPLICATION, "500"), tuple(Pool.SERVER, "500"));
        assertThat(decision.charges()).hasSize(1_000);
        assertThat(decision.charges().stream().map(Charge::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("700500.00");
        assertThat(books.standing().levelAgreement("V1").flatMap(agreement -> agreement.pool(Pool.SERVER)))
                .hasValueSatisfying(server -> assertThat(server.points()).isEqualByComparingTo("7500"));
    }
}
