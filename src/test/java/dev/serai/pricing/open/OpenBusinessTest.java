package dev.serai.pricing.open;

import static dev.serai.pricing.open.OpenCatalogue.business;
import static dev.serai.pricing.open.OpenCatalogue.codes;
import static dev.serai.pricing.open.OpenCatalogue.line;
import static dev.serai.pricing.open.OpenCatalogue.price;
import static dev.serai.pricing.open.OpenCatalogue.text;
import static dev.serai.pricing.open.OpenCatalogue.volume;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.licence.Coverage;
import dev.serai.licence.CoverageKind;
import dev.serai.licence.Period;
import dev.serai.pricing.Books;
import dev.serai.pricing.Charge;
import dev.serai.pricing.Decision;
import dev.serai.pricing.LevelAgreement;
import dev.serai.pricing.Rejection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenBusinessTest {

    private static final LocalDate OPENED = LocalDate.of(2002, 8, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2004, 7, 31);

    private final Books books = OpenCatalogue.books();

    private void open() {
        books.accept(business("2002-08-01", "O1", "OFFICE", "L", 5, "agreement=AUTH1"));
    }

    @Test
    void theFirstOrderOpensAnAuthorization() {
        Decision decision = books.book(business("2002-08-01", "O1", "OFFICE", "L", 5, "agreement=AUTH1"));

        assertThat(decision.levels()).isEmpty();
        assertThat(books.standing().levelAgreement("AUTH1"))
                .contains(new LevelAgreement(
                        "AUTH1",
                        "open-business",
                        "A1",
                        Optional.empty(),
                        OPENED,
                        LAST_DAY,
                        Map.of(),
                        0,
                        Optional.empty()));
        Charge charge = decision.charges().get(0);
        assertThat(charge.amount()).isEqualByComparingTo("2000.00");
        assertThat(charge.rule()).isEqualTo("MO-02");
        assertThat(charge.period()).isEmpty();
        assertThat(charge.subject().licence()).isEmpty();
        assertThat(text(charge.steps()))
                .first()
                .isEqualTo(
                        "MO-02: A first order of enough licences opens the authorization (licences 5, needed 5) = AUTH1");
    }

    @Test
    void anAccountThatNamesItsRegionKeepsIt() {
        books.accept(
                "account date=2002-01-01 account=A1 name=Lakeside country=US currency=USD region=other",
                business("2002-08-01", "O1", "OFFICE", "L", 5, "agreement=AUTH1"));

        assertThat(books.standing().levelAgreement("AUTH1").flatMap(LevelAgreement::region))
                .hasToString("Optional[OTHER]");
    }

    @Test
    void theOrderNumberStandsInForAnAgreementNumber() {
        books.accept(business("2002-08-01", "O1", "OFFICE", "L", 5, ""));

        assertThat(books.standing().levelAgreement("O1")).isPresent();
        assertThat(books.accept(business("2002-09-01", "O2", "OFFICE", "L", 1, "agreement=O1")))
                .extracting(Charge::amount)
                .hasToString("[400.00]");
        // A further line of the order on another day is an order of its own, under the same number (K-07).
        assertThat(books.accept(line(2, "2002-09-02", "O1", "open-business", "OFFICE", "L", 1, "")))
                .hasSize(1);
        assertThat(books.refusal(business("2002-09-01", "O3", "OFFICE", "L", 1, "")))
                .startsWith("below-minimum MO-02: ");
    }

    @Test
    void laterOrdersMayBeOfAnySizeUpToTheLastDay() {
        open();
        Charge charge = books.accept(business("2004-07-31", "O2", "OFFICE", "L", 1, "agreement=AUTH1"))
                .get(0);

        assertThat(charge.amount()).isEqualByComparingTo("400.00");
        assertThat(text(charge.steps()))
                .first()
                .isEqualTo("MO-03: Later orders may be of any size up to the last day of the authorization"
                        + " (authorization AUTH1, opened 2002-08-01) = 2004-07-31");
        assertThat(books.refusal(business("2004-08-01", "O3", "OFFICE", "L", 1, "agreement=AUTH1")))
                .isEqualTo(
                        "authorization-expired MO-05: Authorization AUTH1 could be used until 2004-07-31, and the order"
                                + " is dated 2004-08-01; open a new one under a number that is not in use.");
        assertThat(books.refusal(business("2002-07-31", "O3", "OFFICE", "L", 1, "agreement=AUTH1")))
                .isEqualTo("outside-term MO-03: Authorization AUTH1 was opened on 2002-08-01, after the order's date of"
                        + " 2002-07-31; correct the date, or give another agreement number.");
    }

    /** the last day to order, and the day after. */
    @ParameterizedTest
    @CsvSource({
        "DAY_BEFORE_ANNIVERSARY, 2002-08-15, 2004-08-14, 2004-08-15",
        "ANNIVERSARY,            2002-08-15, 2004-08-15, 2004-08-16",
        "END_OF_MONTH,           2002-08-15, 2004-08-31, 2004-09-01",
        "DAY_BEFORE_ANNIVERSARY, 2004-02-29, 2006-02-27, 2006-02-28",
        "ANNIVERSARY,            2004-02-29, 2006-02-28, 2006-03-01",
        "END_OF_MONTH,           2004-02-29, 2006-02-28, 2006-03-01"
    })
    void theTermsDecideTheLastDay(String expiry, String opened, String last, String after) {
        Books other = OpenCatalogue.booksWith("open-business: {expiry: " + expiry + "}");
        other.accept(business(opened, "O1", "OFFICE", "L", 5, "agreement=AUTH1"));

        assertThat(other.tryOut(business(last, "O2", "OFFICE", "L&SA", 1, "agreement=AUTH1"))
                        .charges())
                .extracting(Charge::period)
                .containsExactly(Optional.of(new Period(LocalDate.parse(last), LocalDate.parse(last))));
        assertThat(other.refusal(business(after, "O2", "OFFICE", "L", 1, "agreement=AUTH1")))
                .startsWith("authorization-expired MO-05: Authorization AUTH1 could be used until " + last);
    }

    @Test
    void refusesAFirstOrderThatIsTooSmall() {
        Decision decision = books.tryOut(
                business("2002-08-01", "O1", "OFFICE", "L", 2, "agreement=AUTH1"),
                line(2, "2002-08-01", "O1", "open-business", "WINSRV", "L&SA", 2, "agreement=AUTH1"));

        assertThat(decision.changes()).isEmpty();
        assertThat(codes(decision)).containsExactly("below-minimum", "below-minimum");
        Rejection rejection = decision.rejections().get(0);
        assertThat(rejection.rule()).isEqualTo("MO-02");
        assertThat(rejection.message())
                .isEqualTo(
                        "The first order under authorization AUTH1 has 4 licences, but programme open-business asks for"
                                + " 5; order at least 5 at once, or give the number of an open authorization.");
        assertThat(OpenCatalogue.steps(rejection))
                .startsWith("K-39: Licences with and without assurance, and assurance alone, count in the first order"
                        + " (authorization AUTH1) = 4")
                .hasSize(2);
        assertThat(OpenCatalogue.steps(rejection).get(1))
                .startsWith("MO-02: ")
                .endsWith("(licences 4, needed 5) = below-minimum");
    }

    /** licences, licences with assurance and assurance alone make up the five, whatever their products. */
    @Test
    void everyOfferingCountsForTheFive() {
        Decision decision = books.tryOut(
                business("2002-08-01", "O1", "OFFICE", "L", 2, "agreement=AUTH1"),
                line(2, "2002-08-01", "O1", "open-business", "WINXP", "L&SA", 2, "agreement=AUTH1"),
                line(
                        3,
                        "2002-08-01",
                        "O1",
                        "open-business",
                        "WINSRV",
                        "SA",
                        1,
                        "agreement=AUTH1 purchased=2002-08-01"));

        assertThat(decision.rejections()).isEmpty();
        assertThat(decision.charges()).hasSize(3);
    }

    @Test
    void eachNumberOfAnOrderOpensAnAuthorizationOfItsOwn() {
        assertThat(codes(books.tryOut(
                        business("2002-08-01", "O1", "OFFICE", "L", 5, "agreement=AUTH1"),
                        line(2, "2002-08-01", "O1", "open-business", "OFFICE", "L", 4, "agreement=AUTH2"))))
                .containsExactly("order-incomplete", "below-minimum");

        books.book(
                business("2002-08-01", "O1", "OFFICE", "L", 5, "agreement=AUTH1"),
                line(2, "2002-08-01", "O1", "open-business", "OFFICE", "L", 6, "agreement=AUTH2"));
        assertThat(books.standing().levelAgreement("AUTH1")).isPresent();
        assertThat(books.standing().levelAgreement("AUTH2")).isPresent();
    }

    @Test
    void aNumberIsNotOpenedUnderTwoProgrammes() {
        Decision decision = books.tryOut(
                business("2002-08-01", "O1", "OFFICE", "L", 5, "agreement=AUTH1"),
                line(2, "2002-08-01", "O1", "open-volume", "OFFICE", "L", 250, "agreement=AUTH1"));

        assertThat(codes(decision)).containsExactly("order-incomplete", "not-eligible");
        assertThat(decision.rejections().get(1).message())
                .isEqualTo(
                        "Agreement AUTH1 is one of programme open-business, not of open-volume; correct the programme or"
                                + " the agreement number.");
    }

    /** K-10: a line's own fault goes before the order's; nothing is opened, so the next order is a first one again. */
    @Test
    void aFaultyLineKeepsTheOrderFromOpeningAnything() {
        Decision decision = books.book(
                business("2002-08-01", "O1", "OFFICE", "L", 2, "agreement=AUTH1"),
                line(2, "2002-08-01", "O1", "open-business", "OFFICE", "SA", 1, "agreement=AUTH1"),
                line(3, "2002-08-01", "O1", "open-business", "OFFICE", "L", 1, "agreement=AUTH1"));

        assertThat(codes(decision)).containsExactly("order-incomplete", "not-eligible", "order-incomplete");
        assertThat(decision.rejections().get(0).message())
                .isEqualTo(
                        "Not booked because order (order O1, line 2, account A1) was refused as not-eligible; correct that"
                                + " and send the whole order again.");
        assertThat(books.standing().levelAgreement("AUTH1")).isEmpty();
        assertThat(books.refusal(business("2002-08-02", "O2", "OFFICE", "L", 1, "agreement=AUTH1")))
                .startsWith("below-minimum ");
    }

    /** K-11: a repeated row is reported, left out and does not count. */
    @Test
    void aRepeatedLineOfAFirstOrderCountsOnce() {
        String four = business("2002-08-01", "O1", "OFFICE", "L", 4, "agreement=AUTH1");
        String one = line(2, "2002-08-01", "O1", "open-business", "OFFICE", "L", 1, "agreement=AUTH1");

        assertThat(codes(books.tryOut(four, four))).containsExactly("below-minimum", "duplicate");
        Decision decision = books.tryOut(four, four, one);
        assertThat(codes(decision)).containsExactly("duplicate");
        assertThat(decision.charges()).extracting(Charge::quantity).containsExactly(4, 1);
    }

    @Test
    void anAuthorizationIsUsedByItsAccountAlone() {
        open();

        assertThat(books.refusal(business("2003-01-01", "O2", "OFFICE", "L", 5, "agreement=AUTH1")
                        .replace("A1", "A2")))
                .isEqualTo("not-eligible MO-04: Authorization AUTH1 belongs to account A1, not to A2; order under that"
                        + " account, or correct the agreement number.");
    }

    /** Order numbers are local to an account, authorizations are not. */
    @Test
    void twoAccountsCannotOpenTheSameOrderNumber() {
        books.accept(business("2002-08-01", "O1", "OFFICE", "L", 5, ""));
        String second = business("2002-08-01", "O1", "OFFICE", "L", 5, "").replace("A1", "A2");

        assertThat(books.refusal(second))
                .isEqualTo("not-eligible MO-04: Authorization O1 belongs to account A1, not to A2; give the order an"
                        + " agreement number of its own, for its order number stands for that authorization.");
        books.accept(second + " agreement=O1-A2");
        assertThat(books.standing().levelAgreement("O1-A2").map(LevelAgreement::account))
                .contains("A2");
    }

    @Test
    void anAuthorizationIsUsedUnderItsProgrammeAlone() {
        open();

        assertThat(books.refusal(volume("2003-01-01", "O2", "OFFICE", "L", 250, "agreement=AUTH1")))
                .isEqualTo("not-eligible K-37: Agreement AUTH1 is one of programme open-business, not of open-volume;"
                        + " correct the programme or the agreement number.");
    }

    @Test
    void anAgreementOfAnotherKindIsNoAuthorization() {
        books.accept(
                "agreement date=2002-01-01 agreement=S1 programme=select account=A1",
                "agreement date=2002-01-01 agreement=O7 programme=msp account=A1 endCustomer=C1 signed=2002-01-01");

        assertThat(books.refusal(business("2003-01-01", "O2", "OFFICE", "L", 5, "agreement=S1")))
                .isEqualTo(
                        "not-eligible K-37: Agreement S1 is one of programme select, not of open-business; correct the"
                                + " programme or the agreement number.");
        assertThat(books.refusal(business("2003-01-01", "O7", "OFFICE", "L", 5, "")))
                .isEqualTo(
                        "not-eligible K-37: Agreement O7 is one of programme msp, not of open-business; give the order"
                                + " an agreement number of its own, for its order number stands for that agreement.");
    }

    @Test
    void refusesEarlierTypesAndOfferingsOfOtherProgrammes() {
        assertThat(books.refusal(business("2002-08-01", "O1", "OFFICE", "UA", 5, "agreement=AUTH1")))
                .isEqualTo("legacy-type MO-11: Product type UA belongs to an earlier programme and is not sold on"
                        + " 2002-08-01; order L, SA or L&SA.");
        assertThat(books.refusal(business("2002-08-01", "O1", "OFFICE", "licence", 5, "agreement=AUTH1")))
                .isEqualTo("not-supported K-13: Programme open-business sells L, SA and L&SA, not licence; correct the"
                        + " offering or the programme.");
    }

    @Test
    void refusesPaymentInInstalments() {
        assertThat(books.refusal(business("2002-08-01", "O1", "OFFICE", "L&SA", 5, "agreement=AUTH1 payment=spread")))
                .isEqualTo("spread-not-offered MS-21: Programme open-business offers no spread payment; order O1 line 1"
                        + " must say payment upfront.");
    }

    /** MO-16, MO-17, K-40: two years are paid, coverage ends with the authorization. */
    @Test
    void assuranceIsPaidForTwoYearsAndEndsWithTheAuthorization() {
        open();
        Charge charge = books.accept(
                        business("2004-07-31", "O2", "WINSRV", "L&SA", 2, "agreement=AUTH1 years=2 licence=W1"))
                .get(0);

        assertThat(charge.unitPrice()).isEqualByComparingTo("1500");
        assertThat(charge.amount()).isEqualByComparingTo("3000.00");
        assertThat(charge.rule()).isEqualTo("MO-17");
        assertThat(charge.period()).contains(new Period(LAST_DAY, LAST_DAY));
        assertThat(text(charge.steps()))
                .contains(
                        "MO-16: Assurance runs from the order to the last day of the authorization (from 2004-07-31,"
                                + " authorization AUTH1) = 2004-07-31",
                        "K-21: Assurance costs its yearly price for each year (a year 250.00, years 2) = 500.00");
        assertThat(books.licence("W1").coverage()).contains(new Coverage(CoverageKind.SA, LAST_DAY, LAST_DAY));
        assertThat(books.licence("W1").units()).isEqualTo(2);
    }

    @Test
    void refusesAssuranceForOtherYears() {
        assertThat(books.refusal(business("2002-08-01", "O1", "OFFICE", "L&SA", 5, "agreement=AUTH1 years=1")))
                .isEqualTo(
                        "term-not-offered K-40: Assurance under open-business is always bought for 2 years, not for 1;"
                                + " leave years out or give 2.");
    }

    /** A line of a licence that names years asks for a price row of those years (K-15); one with assurance does not. */
    @Test
    void aLicenceThatNamesYearsTakesTheRowOfTheseYears() {
        open();
        books.accept(price("open-business", "OFFICE", "L", "390", "USD") + " years=2");

        assertThat(books.accept(
                        business("2003-01-01", "O2", "OFFICE", "L", 1, "agreement=AUTH1 years=2"),
                        business("2003-01-01", "O3", "OFFICE", "L", 1, "agreement=AUTH1"),
                        business("2003-01-01", "O4", "OFFICE", "L&SA", 1, "agreement=AUTH1 years=2"),
                        business("2003-01-01", "O5", "OFFICE", "L&SA", 1, "agreement=AUTH1")))
                .extracting(Charge::amount)
                .hasToString("[390.00, 400.00, 632.00, 632.00]");
    }

    @Test
    void namesLicencesOnce() {
        open();
        books.accept(business("2002-08-02", "O2", "OFFICE", "L&SA", 2, "agreement=AUTH1 licence=F1"));

        assertThat(books.refusal(business("2002-08-03", "O3", "OFFICE", "L", 1, "agreement=AUTH1 licence=F1")))
                .isEqualTo(
                        "already-used K-43: Licence id F1 is in use already; give the new licence an id of its own.");
        assertThat(books.refusal(business("2002-08-03", "O3", "OFFICE", "SA", 3, "agreement=AUTH1 licence=F1")))
                .isEqualTo(
                        "quantity-exceeded K-43: Licence F1 has 2 units, so assurance for 3 cannot be ordered; correct"
                                + " the quantity.");
        books.accept(business("2002-08-03", "O4", "OFFICE", "L&SA", 1, "agreement=AUTH1"));
        assertThat(books.licence("A1/O4/1").coverage())
                .contains(new Coverage(CoverageKind.SA, LocalDate.of(2002, 8, 3), LAST_DAY));
    }

    @Test
    void saysWhichPriceIsMissing() {
        open();
        books.accept("product date=2001-01-01 sku=VISIO vendor=microsoft name=Visio pool=application");

        assertThat(books.refusal(business("2003-01-01", "O2", "VISIO", "L", 1, "agreement=AUTH1")))
                .isEqualTo(
                        "no-price K-17: No price for L of VISIO under open-business in USD is in force on 2003-01-01;"
                                + " send one dated on or before that day.");
        assertThat(books.refusal(business("2003-01-01", "O2", "VISIO", "L&SA", 1, "agreement=AUTH1")))
                .isEqualTo(
                        "no-price K-17: No price for L of VISIO under open-business in USD is in force on 2003-01-01;"
                                + " send one dated on or before that day.");
    }

    /** Open Business has no levels, so the pool is needed only where a year of assurance is a part of the licence. */
    @Test
    void needsThePoolOnlyForThePartThatAssuranceCosts() {
        books.accept(
                "product date=2001-01-01 sku=MISC vendor=microsoft name=Misc",
                price("open-business", "MISC", "L", "10", "USD"),
                business("2002-08-01", "O1", "MISC", "L", 5, "agreement=AUTH1"));

        assertThat(books.refusal(business("2002-09-01", "O2", "MISC", "L&SA", 1, "agreement=AUTH1")))
                .isEqualTo(
                        "not-eligible MO-14: Product MISC belongs to no pool and has no price for L&SA, so nothing says"
                                + " what a year of assurance costs; send its product event with pool application, system or"
                                + " server, or that price.");
        books.accept(price("open-business", "MISC", "SA", "3", "USD"));
        assertThat(books.accept(business("2002-09-01", "O2", "MISC", "L&SA", 1, "agreement=AUTH1")))
                .extracting(Charge::amount)
                .hasToString("[16.00]");
    }

    @Test
    void advisesToOrderUpToTheNextRow() {
        books.accept(price("open-business", "OFFICE", "L", "300", "USD") + " minQuantity=10");

        assertThat(books.tryOut(business("2002-08-01", "O1", "OFFICE", "L", 9, "agreement=AUTH1"))
                        .advice())
                .extracting(advice -> advice.code().code() + ": " + advice.message())
                .isEqualTo(List.of("cheaper-next-tier: Ordering 10 units of OFFICE instead of 9 would cost 3000.00 USD"
                        + " instead of 3600.00 USD, because the next price begins at 10 units."));
    }
}
