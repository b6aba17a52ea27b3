package dev.serai.pricing.select;

import static dev.serai.pricing.select.SelectDesk.office;
import static dev.serai.pricing.select.SelectDesk.order;
import static dev.serai.pricing.select.SelectDesk.payments;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.licence.Coverage;
import dev.serai.licence.CoverageKind;
import dev.serai.licence.Pool;
import dev.serai.pricing.Books;
import dev.serai.pricing.Charge;
import dev.serai.pricing.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SelectReturnsTest {

    private static final String SPREAD = "sku=OFFICE offering=L&SA agreement=S1 payment=spread licence=F1 ";

    private final Books books = SelectDesk.open().books();

    private static String giveBack(String date, int quantity) {
        return "return date=" + date + " order=O1 line=1 quantity=" + quantity;
    }

    private BigDecimal points() {
        return books.standing()
                .levelAgreement("S1")
                .flatMap(agreement -> agreement.pool(Pool.APPLICATION))
                .orElseThrow()
                .points();
    }

    private void sellAt(String unitPrice) {
        books.accept("price date=2002-01-01 programme=select sku=OFFICE offering=L&SA level=B currency=EUR unitPrice="
                + unitPrice);
    }

    @Test
    void takesBackThePointsThatWereBooked() {
        books.accept(
                office("2003-06-01", "O1", 10),
                "value date=2003-07-01 sku=OFFICE measure=points amount=9",
                giveBack("2003-08-01", 3));

        assertThat(points()).isEqualByComparingTo("7");
    }

    // paid    2003-05-10       2004-03-01       2005-03-01
    //             |---------------|----------------|
    // returned                       ^ 2004-06-01
    @Test
    void givesBackWhatWasDueAtOnceAndTheRestWhenItWouldBeDue() {
        sellAt("10000");
        books.accept(order("2003-05-10", "O1", SPREAD + "quantity=1"));
        Charge back = books.accept(giveBack("2004-06-01", 1)).get(0);

        assertThat(payments(back)).containsExactly("2004-06-01 1/2 -6666.67", "2005-03-01 2/2 -3333.33");
        assertThat(back.amount()).isEqualTo("-10000.00");
        assertThat(back.steps())
                .extracting(Step::text)
                .endsWith("K-58: What was due by then is given back on the day of the return, the rest when it would be"
                        + " due (instalments 2, given back before 0.00) = -6666.67");
        assertThat(books.licence("F1").units()).isZero();
        assertThat(books.licence("F1").coverage())
                .contains(new Coverage(CoverageKind.SA, LocalDate.of(2003, 5, 10), LocalDate.of(2004, 6, 1)));
        assertThat(points()).isZero();
    }

    @Test
    void countsAPaymentOfTheDayAsDueByThen() {
        sellAt("10000");
        books.accept(order("2003-05-10", "O1", SPREAD + "quantity=3"));

        assertThat(payments(books.accept(giveBack("2004-02-29", 1)).get(0)))
                .containsExactly("2004-02-29 1/3 -3333.33", "2004-03-01 2/3 -3333.34", "2005-03-01 3/3 -3333.33");
        assertThat(payments(books.accept(giveBack("2004-03-01", 1)).get(0)))
                .containsExactly("2004-03-01 1/2 -6666.66", "2005-03-01 2/2 -3333.34");
        assertThat(payments(books.accept(giveBack("2005-03-01", 1)).get(0)))
                .containsExactly("2005-03-01 1/1 -10000.00");
        assertThat(books.licence("F1").units()).isZero();
    }

    @Test
    void givesBackEqualUnitPricesAsTheyWerePaid() {
        Books equal = SelectDesk.open("select: {instalments: {remainder: EQUAL_UNIT_PRICE}}")
                .books();
        equal.accept(
                "price date=2002-01-01 programme=select sku=OFFICE offering=L&SA level=B currency=EUR unitPrice=10000",
                order("2003-05-10", "O1", SPREAD + "quantity=2"));
        Charge first = equal.accept(giveBack("2003-06-01", 1)).get(0);

        assertThat(first.amount()).isEqualTo("-9999.99");
        assertThat(payments(first))
                .containsExactly("2003-06-01 1/3 -3333.33", "2004-03-01 2/3 -3333.33", "2005-03-01 3/3 -3333.33");
        assertThat(equal.accept(giveBack("2003-06-02", 1)).get(0).amount()).isEqualTo("-9999.99");
    }

    @Test
    void givesBackNothingInPartsOfNothing() {
        sellAt("0.00");
        books.accept(order("2003-05-10", "O1", SPREAD + "quantity=2"));

        assertThat(payments(books.accept(giveBack("2003-06-01", 1)).get(0)))
                .containsExactly("2003-06-01 1/3 0.00", "2004-03-01 2/3 0.00", "2005-03-01 3/3 0.00");
    }

    @Test
    void shrinksALicenceThatHasAnId() {
        books.accept(office("2003-06-01", "O1", 10) + " licence=F1", giveBack("2003-08-01", 4));
        assertThat(books.licence("F1").units()).isEqualTo(6);
        assertThat(books.licence("F1").coverage()).isEmpty();

        books.accept(giveBack("2003-08-02", 6));
        assertThat(books.licence("F1").units()).isZero();
    }

    @Test
    void endsAssuranceThatIsReturnedWhole() {
        books.accept(
                office("2003-06-01", "O0", 10) + " licence=F1",
                order("2003-07-01", "O1", "sku=OFFICE offering=SA quantity=10 agreement=S1 licence=F1"),
                giveBack("2003-08-01", 4));
        assertThat(books.licence("F1").coverage())
                .contains(new Coverage(CoverageKind.SA, LocalDate.of(2003, 7, 1), LocalDate.of(2006, 2, 28)));

        books.accept(giveBack("2003-08-02", 6));
        assertThat(books.licence("F1").units()).isEqualTo(10);
        assertThat(books.licence("F1").coverage())
                .contains(new Coverage(CoverageKind.SA, LocalDate.of(2003, 7, 1), LocalDate.of(2003, 8, 2)));
        assertThat(points()).isEqualByComparingTo("10");
    }
}
