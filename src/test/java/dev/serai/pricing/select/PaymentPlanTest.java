package dev.serai.pricing.select;

import static dev.serai.pricing.select.SelectDesk.order;
import static dev.serai.pricing.select.SelectDesk.payments;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.pricing.Books;
import dev.serai.pricing.Charge;
import dev.serai.pricing.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Worked payments (A-22, SEL-11 to SEL-18). */
class PaymentPlanTest {

    private static Charge spread(String policy, String currency, String unitPrice, int quantity, String date) {
        Books books = SelectDesk.open(policy).books();
        books.accept(
                "account date=2002-01-01 account=A1 name=Nordlys country=DK currency=" + currency,
                "price date=2002-01-01 programme=select sku=OFFICE offering=L&SA level=B currency=" + currency
                        + " unitPrice=" + unitPrice);
        return books.accept(
                        order(date, "O1", "sku=OFFICE offering=L&SA agreement=S1 payment=spread quantity=" + quantity))
                .get(0);
    }

    private static Charge spread(String unitPrice, String date) {
        return spread("select: {}", "EUR", unitPrice, 1, date);
    }

    @ParameterizedTest
    @CsvSource({
        "REMAINDER_FIRST, EUR, 10000, 1, 3333.34, 3333.33, 3333.33, 10000.00",
        "REMAINDER_LAST, EUR, 10000, 1, 3333.33, 3333.33, 3333.34, 10000.00",
        "CUMULATIVE, EUR, 10000, 1, 3333.33, 3333.34, 3333.33, 10000.00",
        "EQUAL_UNIT_PRICE, EUR, 10000, 1, 3333.33, 3333.33, 3333.33, 9999.99",
        "REMAINDER_FIRST, EUR, 21500, 1, 7166.67, 7166.67, 7166.66, 21500.00",
        "CUMULATIVE, EUR, 21500, 1, 7166.67, 7166.66, 7166.67, 21500.00",
        "EQUAL_UNIT_PRICE, EUR, 10000, 7, 23333.31, 23333.31, 23333.31, 69999.93",
        "EQUAL_UNIT_PRICE, EUR, 20000, 2, 13333.34, 13333.34, 13333.34, 40000.02",
        "REMAINDER_FIRST, EUR, 0.01, 1, 0.01, 0.00, 0.00, 0.01",
        "REMAINDER_LAST, EUR, 0.01, 1, 0.00, 0.00, 0.01, 0.01",
        "CUMULATIVE, EUR, 0.01, 1, 0.00, 0.01, 0.00, 0.01",
        "EQUAL_UNIT_PRICE, EUR, 0.01, 1, 0.00, 0.00, 0.00, 0.00",
        "REMAINDER_FIRST, JPY, 10000, 1, 3334, 3333, 3333, 10000",
        "CUMULATIVE, JPY, 20000, 1, 6667, 6666, 6667, 20000",
        "REMAINDER_LAST, BHD, 10, 1, 3.333, 3.333, 3.334, 10.000",
        "EQUAL_UNIT_PRICE, BHD, 10, 2, 6.666, 6.666, 6.666, 19.998",
    })
    void splitsByEachRule(
            String rule,
            String currency,
            String unitPrice,
            int quantity,
            String first,
            String second,
            String third,
            String total) {
        Charge charge =
                spread("select: {instalments: {remainder: " + rule + "}}", currency, unitPrice, quantity, "2003-05-10");

        assertThat(payments(charge))
                .containsExactly("2003-05-10 1/3 " + first, "2004-03-01 2/3 " + second, "2005-03-01 3/3 " + third);
        assertThat(charge.amount()).isEqualTo(total);
    }

    @Test
    void paysOnceForEachYearLeft() {
        assertThat(payments(spread("10000", "2004-11-10")))
                .containsExactly("2004-11-10 1/2 5000.00", "2005-03-01 2/2 5000.00");
        assertThat(payments(spread("10000", "2005-12-31"))).containsExactly("2005-12-31 1/1 10000.00");
    }

    // |--- year 1 ----|--- year 2 ---|
    //               ^ ^ ordered on the last day of a year and on the anniversary
    @Test
    void countsTheAnniversaryToTheNewYear() {
        assertThat(payments(spread("10000.01", "2004-02-29")))
                .containsExactly("2004-02-29 1/3 3333.34", "2004-03-01 2/3 3333.34", "2005-03-01 3/3 3333.33");
        assertThat(payments(spread("10000.01", "2004-03-01")))
                .containsExactly("2004-03-01 1/2 5000.01", "2005-03-01 2/2 5000.00");
    }

    @Test
    void explainsThePayments() {
        assertThat(spread("10000", "2003-05-10").steps())
                .extracting(Step::text)
                .endsWith(
                        "MS-22: One payment falls due with the order and one at the start of each later agreement year"
                                + " (agreement year 1) = 3",
                        "A-22: The amount in equal payments; what cannot be split evenly is paid first (amount"
                                + " 10000.00) = 3333.34 + 3333.33 + 3333.33");
    }

    @Test
    void paysAtOnceWhenNothingElseIsSaid() {
        Books books = SelectDesk.open().books();

        assertThat(books.accept(order("2003-06-01", "O1", "sku=OFFICE offering=SA agreement=S1 quantity=1")))
                .extracting(Charge::instalments)
                .allSatisfy(instalments -> assertThat(instalments).isEmpty());
    }
}
