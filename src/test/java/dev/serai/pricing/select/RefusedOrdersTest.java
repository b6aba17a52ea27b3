package dev.serai.pricing.select;

import static dev.serai.pricing.select.SelectDesk.office;
import static dev.serai.pricing.select.SelectDesk.order;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.pricing.Books;
import dev.serai.pricing.RejectionCode;
import dev.serai.pricing.Step;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedOrdersTest {

    private final Books books = SelectDesk.open().books();

    @ParameterizedTest
    @ValueSource(strings = {"VUP", "PUP", "UA", "CUP"})
    void refusesProductTypesOfEarlierProgrammes(String type) {
        assertThat(books.refusal(office("2003-06-01", "O1", 1).replace("offering=L", "offering=" + type)))
                .isEqualTo("legacy-type MO-11: Product type " + type
                        + " belongs to an earlier programme and is not sold on 2003-06-01; order L, SA or L&SA.");
    }

    /** K-13: the product type is looked at before the product. */
    @Test
    void refusesAnEarlierTypeOfAProductThatNobodyKnows() {
        String line = office("2003-06-01", "O1", 1).replace("offering=L", "offering=VUP");

        assertThat(books.refusal(line.replaceFirst("sku=\\S+", "sku=nothing"))).startsWith("legacy-type MO-11: ");
        assertThat(books.refusal(line.replaceFirst("sku=\\S+", "sku=nothing").replace("account=", "account=no-")))
                .startsWith("unknown-account K-13: ");
    }

    @Test
    void refusesWhatIsNotSoldByLevel() {
        assertThat(books.refusal(office("2003-06-01", "O1", 1).replace("offering=L", "offering=maintenance")))
                .isEqualTo("not-supported K-13: Programme select sells L, SA and L&SA, not maintenance; correct the"
                        + " offering or the programme.");
    }

    @Test
    void refusesToSpreadALicenceAlone() {
        assertThat(books.refusal(office("2003-06-01", "O1", 1) + " payment=spread"))
                .isEqualTo(
                        "spread-not-offered MS-21: Programme select offers spread payment for L&SA and SA, not for L;"
                                + " order O1 line 1 must say payment upfront.");
    }

    @Test
    void refusesAnOrderWithoutItsAgreement() {
        assertThat(books.refusal(order("2003-06-01", "O1", "sku=OFFICE offering=L quantity=1")))
                .isEqualTo(
                        "unknown-agreement K-13: Order O1 line 1 names no agreement, but programme select sells under"
                                + " one; add its number.");
        assertThat(books.refusal(office("2003-06-01", "O1", 1).replace("S1", "S9")))
                .isEqualTo("unknown-agreement K-13: Agreement S9 is not known on 2003-06-01; send its agreement event,"
                        + " or correct the number.");
    }

    @Test
    void refusesAnAgreementOfSomebodyElseOrOfAnotherProgramme() {
        assertThat(books.refusal(office("2003-06-01", "O1", 1).replace("A1", "A2")))
                .isEqualTo("not-eligible K-35: Agreement S1 is one of account A1, not of A2; correct the agreement or"
                        + " the account.");
        books.accept("agreement date=2003-03-01 agreement=P1 programme=ssa account=A1");
        assertThat(books.refusal(office("2003-06-01", "O1", 1).replace("S1", "P1")))
                .isEqualTo(
                        "not-eligible K-35: Agreement P1 is one of programme ssa, not of select; correct the agreement"
                                + " or the programme.");
    }

    @Test
    void refusesAnAuthorizationOfAnotherProgramme() {
        books.accept(
                "price date=2001-01-01 programme=open-business sku=OFFICE offering=L unitPrice=400 currency=EUR",
                office("2003-04-01", "O9", 5)
                        .replace("programme=select", "programme=open-business")
                        .replace("S1", "N1"));

        assertThat(books.refusal(office("2003-06-01", "O1", 1).replace("S1", "N1")))
                .isEqualTo("not-eligible K-35: Agreement N1 is one of programme open-business, not of select; correct"
                        + " the agreement or the programme.");
    }

    @Test
    void refusesAnOrderOutsideTheTerm() {
        String late = "outside-term K-35: Agreement S1 runs from 2003-03-01 to 2006-02-28, so an order of 2006-03-01 is"
                + " outside its term; order under another agreement.";
        assertThat(books.refusal(office("2006-03-01", "O1", 1))).isEqualTo(late);
        assertThat(books.refusal(office("2003-02-28", "O1", 1)))
                .isEqualTo(late.replace("of 2006-03-01", "of 2003-02-28"));
        assertThat(books.accept(office("2006-02-28", "O1", 1))).hasSize(1);
    }

    @Test
    void refusesAProductWithoutALevel() {
        assertThat(books.refusal(order("2003-06-01", "O1", "sku=MOUSE offering=L quantity=1 agreement=S1")))
                .isEqualTo("not-eligible MS-02: Product MOUSE belongs to no pool, so it has no price level; send its"
                        + " product event with pool application, system or server.");
        assertThat(books.refusal(order("2003-06-01", "O1", "sku=WINSRV offering=L quantity=1 agreement=S1")))
                .isEqualTo(
                        "not-eligible K-34: Agreement S1 has no forecast for pool server, to which WINSRV belongs, so"
                                + " the pool has no price level; send its forecast first.");
    }

    @Test
    void refusesAssuranceForOtherYearsThanAreLeft() {
        String second = order("2004-03-01", "O1", "sku=OFFICE offering=SA quantity=1 agreement=S1 years=");
        assertThat(books.refusal(second + "3"))
                .isEqualTo("term-not-offered K-35: Assurance ordered in year 2 of agreement S1 is for 2 years, not 3;"
                        + " leave years out or say 2.");
        assertThat(books.refusal(second + "1")).startsWith("term-not-offered K-35: ");
        assertThat(books.accept(second + "2")).hasSize(1);
    }

    @Test
    void refusesALicenceIdInUse() {
        String licence = order("2003-06-01", "O1", "sku=OFFICE offering=L&SA quantity=2 agreement=S1 licence=F1");
        books.accept(licence);

        assertThat(books.refusal(licence.replace("O1", "O2")))
                .isEqualTo(
                        "already-used K-43: Licence id F1 is in use already; give the new licence an id of its own.");
        assertThat(books.refusal(office("2003-06-01", "O2", 3).replace("offering=L", "offering=SA") + " licence=F1"))
                .isEqualTo(
                        "quantity-exceeded K-43: Licence F1 has 2 units, so assurance for 3 cannot be ordered; correct"
                                + " the quantity.");
    }

    @Test
    void saysWhichPriceIsMissingAndWhy() {
        books.accept("forecast date=2003-03-01 agreement=S1 pool=server points=30000");
        String server = order("2003-06-01", "O1", "sku=WINSRV offering=L&SA quantity=1 agreement=S1");

        assertThat(books.refusal(server))
                .isEqualTo("no-price K-17: No price for L of WINSRV at level C under select in EUR is in force on"
                        + " 2003-06-01; send one dated on or before that day.");
        List<Step> steps = books.tryOut(server).rejections().get(0).steps();
        assertThat(steps).hasSize(3);
        assertThat(steps.get(0).text())
                .isEqualTo(
                        "MS-05: The price is that of the level of the product's pool (agreement S1, pool server, level"
                                + " since 2003-03-01) = C");
        assertThat(steps.get(2).result()).isEqualTo(RejectionCode.NO_PRICE);
    }
}
