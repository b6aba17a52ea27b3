package dev.serai.pricing.select;

import static dev.serai.pricing.select.SelectDesk.office;
import static dev.serai.pricing.select.SelectDesk.order;
import static dev.serai.pricing.select.SelectDesk.price;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.licence.Coverage;
import dev.serai.licence.CoverageKind;
import dev.serai.licence.Pool;
import dev.serai.pricing.Advice;
import dev.serai.pricing.Books;
import dev.serai.pricing.Charge;
import dev.serai.pricing.Decision;
import dev.serai.pricing.LinePoints;
import dev.serai.pricing.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ForecastOrdersTest {

    private final Books books = SelectDesk.open().books();

    private BigDecimal points() {
        return books.standing()
                .levelAgreement("S1")
                .flatMap(agreement -> agreement.pool(Pool.APPLICATION))
                .orElseThrow()
                .points();
    }

    @Test
    void pricesALicenceAtTheLevelOfItsPool() {
        Charge charge = books.accept(office("2003-06-01", "O1", 5)).get(0);

        assertThat(charge.amount()).isEqualTo("1900.00");
        assertThat(charge.rule()).isEqualTo("MS-05");
        assertThat(charge.period()).isEmpty();
        assertThat(charge.subject().licence()).isEmpty();
        assertThat(books.standing().licence("A1/O1/1")).isEmpty();
        assertThat(points()).isEqualByComparingTo("5");
    }

    @Test
    void explainsALicenceWithAssurance() {
        Charge charge = books.accept(
                        order("2004-03-01", "O1", "sku=OFFICE offering=L&SA quantity=2 agreement=S1 licence=F1"))
                .get(0);

        assertThat(charge.rule()).isEqualTo("MS-07");
        assertThat(charge.steps())
                .extracting(Step::text)
                .startsWith(
                        "MS-05: The price is that of the level of the product's pool (agreement S1, pool application,"
                                + " level since 2003-03-01) = B",
                        "K-35: Assurance runs to the end of the agreement and is paid for each agreement year left"
                                + " (agreement year 2, last day 2006-02-28) = 2");
        assertThat(charge.steps())
                .extracting(Step::text)
                .endsWith(
                        "K-21: A licence with assurance costs both (licence 380, assurance 220.40) = 600.40",
                        "K-16: The amount is the unit price times the quantity less the discount, rounded half up to the scale"
                                + " of EUR (unit price 600.40, quantity 2, discount 0) = 1200.80",
                        "MO-08: Each year of assurance counts a part of the point value (product OFFICE, point value 1,"
                                + " part a year 0.5, years 2) = 2.0");
    }

    @Test
    void runsAssuranceToTheEndOfTheAgreement() {
        Charge charge = books.accept(
                        order("2004-02-29", "O1", "sku=OFFICE offering=L&SA quantity=3 agreement=S1 years=3"))
                .get(0);

        assertThat(charge.period()).hasValueSatisfying(period -> {
            assertThat(period.from()).isEqualTo("2004-02-29");
            assertThat(period.to()).isEqualTo("2006-02-28");
        });
        assertThat(charge.unitPrice()).isEqualByComparingTo("710.60");
        assertThat(books.licence("A1/O1/1").coverage())
                .contains(new Coverage(CoverageKind.SA, LocalDate.of(2004, 2, 29), LocalDate.of(2006, 2, 28)));
        assertThat(points()).isEqualByComparingTo("7.5");
        assertThat(books.standing().lines("O1", "1")).singleElement().satisfies(line -> assertThat(line.points())
                .contains(new LinePoints("S1", Pool.APPLICATION, new BigDecimal("2.5"))));
    }

    @Test
    void sellsAssuranceAloneWithoutConditions() {
        Charge charge = books.accept(order("2005-03-01", "O1", "sku=OFFICE offering=SA quantity=4 agreement=S1"))
                .get(0);

        assertThat(charge.amount()).isEqualTo("440.80");
        assertThat(points()).isEqualByComparingTo("2");
    }

    @Test
    void countsTheLinesOfAnOrderTogether() {
        Decision decision = books.book(
                office("2003-06-01", "O1", 5), office("2003-06-01", "O1", 7).replace("line=1", "line=2"));

        assertThat(decision.rejections()).isEmpty();
        assertThat(points()).isEqualByComparingTo("12");
    }

    @Test
    void countsNothingForAProductWithoutPointValue() {
        books.accept(
                "product date=2001-01-01 sku=VISIO vendor=microsoft name=Visio pool=application",
                price("VISIO", "L", "99", "B"),
                order("2003-06-01", "O1", "sku=VISIO offering=L quantity=9 agreement=S1"));

        assertThat(points()).isZero();
    }

    @Test
    void takesThePointValueOfTheDayOfTheOrder() {
        books.accept("value date=2003-06-02 sku=OFFICE measure=points amount=3");
        books.accept(office("2003-06-01", "O1", 1), office("2003-06-02", "O2", 1));

        assertThat(points()).isEqualByComparingTo("4");
    }

    @Test
    void advisesToOrderUpToTheNextRowWhereThatCostsLess() {
        books.accept(price("OFFICE", "L", "300", "B") + " minQuantity=10");

        assertThat(books.tryOut(office("2003-06-01", "O1", 9)).advice())
                .extracting(Advice::message)
                .containsExactly(
                        "Ordering 10 units of OFFICE instead of 9 would cost 3000.00 EUR instead of 3420.00 EUR,"
                                + " because the next price begins at 10 units.");
        assertThat(books.tryOut(office("2003-06-01", "O1", 7)).advice()).isEmpty();
    }
}
