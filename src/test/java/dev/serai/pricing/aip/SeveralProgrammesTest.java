package dev.serai.pricing.aip;

import static dev.serai.pricing.aip.Catalogue.price;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.pricing.AipProgrammes;
import dev.serai.pricing.Books;
import dev.serai.pricing.Charge;
import dev.serai.pricing.Rental;
import dev.serai.programme.Programmes;
import dev.serai.programme.Programmes.Programme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A vendor with several programmes of one kind. */
class SeveralProgrammesTest {

    private final Books books = books();

    /** The usual programmes and one more for rentals and for licences bought for good, under the same terms. */
    private static Books books() {
        Programmes usual = AipProgrammes.all();
        List<Programme> all = new ArrayList<>();
        for (String id : List.of("aip-outright", "aip-subscription", "msp")) {
            Programme programme = usual.find(id).orElseThrow();
            all.add(programme);
            all.add(new Programme(
                    "b-" + id, programme.vendor(), programme.version(), programme.text(), programme.terms()));
        }
        Books books = Books.under(new Programmes(all));
        books.accept(
                "account date=2010-01-01 account=A1 name=Nordlys country=DK currency=EUR",
                "account date=2010-01-01 account=M1 name=Cloudwerk country=DE currency=EUR roles=service-provider",
                "product date=2010-01-01 sku=SERVER vendor=netjapan name=AIP edition=server",
                "product date=2010-01-01 sku=HYPERV vendor=netjapan name=AIP edition=hyper-v",
                price("aip-outright", "SERVER", "licence", "800"),
                price("b-aip-outright", "HYPERV", "licence", "1500"),
                price("b-msp", "SERVER", "rental", "10"),
                price("b-msp", "SERVER", "rental", "7") + " minQuantity=4",
                price("msp", "SERVER", "rental", "12"),
                price("msp", "SERVER", "rental", "9") + " minQuantity=4");
        return books;
    }

    private void agree(String number, String programme, String customer, String signed) {
        books.accept("agreement date=2010-01-01 agreement=" + number + " programme=" + programme
                + " account=M1 endCustomer=" + customer + " signed=" + signed);
    }

    private String programme(String licence, String sku, String customer) {
        books.accept("activate date=2017-01-15 licence=" + licence + " sku=" + sku + " account=M1 endCustomer="
                + customer + " quantity=2");
        return books.standing().rental(licence).map(Rental::programme).orElseThrow();
    }

    @Test
    void rentsUnderTheProgrammeThatASignedAgreementNames() {
        agree("G1", "msp", "Bakery", "2017-01-15");
        agree("G2", "b-msp", "Bakery", "2017-01-16");
        agree("G3", "b-msp", "School", "2010-01-01");
        agree("G4", "aip-outright", "School", "2010-01-01");

        assertThat(programme("R1", "SERVER", "Bakery")).isEqualTo("msp");
        assertThat(programme("R2", "SERVER", "School")).isEqualTo("b-msp");
    }

    @Test
    void rentsUnderTheFirstOfSeveralAgreementsThatHasAPrice() {
        agree("G1", "msp", "Bakery", "2010-01-01");
        agree("G2", "b-msp", "Bakery", "2010-01-01");
        books.accept(price("msp", "HYPERV", "rental", "30"));

        assertThat(programme("R1", "SERVER", "Bakery")).isEqualTo("b-msp");
        assertThat(programme("R2", "HYPERV", "Bakery")).isEqualTo("msp");
        books.accept("product date=2010-01-01 sku=NEW vendor=netjapan name=AIP");
        assertThat(books.refusal("activate date=2017-01-15 licence=R3 sku=NEW account=M1 endCustomer=Bakery"))
                .isEqualTo(
                        "no-price K-31: No price for rental of NEW under b-msp in EUR is in force on 2017-01-15; send"
                                + " one dated on or before that day.");
    }

    @Test
    void countsRentalsUnderEachProgrammeByThemselves() {
        agree("G1", "msp", "Bakery", "2010-01-01");
        agree("G2", "b-msp", "School", "2010-01-01");
        programme("R1", "SERVER", "Bakery");
        programme("R2", "SERVER", "School");
        programme("R3", "SERVER", "School");

        assertThat(books.rent("2017-01-15").charges())
                .extracting(charge -> charge.subject().licence().orElseThrow() + " " + charge.unitPrice())
                .containsExactly("R1 12", "R2 7", "R3 7");
    }

    @Test
    void countsNearlyABillionRentedUnitsSeveralTimes() {
        agree("G1", "msp", "Bakery", "2010-01-01");
        for (int i = 0; i < 5; i++) {
            books.accept("activate date=2017-01-15 licence=R" + i
                    + " sku=SERVER account=M1 endCustomer=Bakery quantity=999999999");
        }
        List<Charge> charges = books.rent("2017-01-15").charges();

        assertThat(charges).hasSize(5).allSatisfy(charge -> {
            assertThat(charge.steps().get(0).result()).isEqualTo(4_999_999_995L);
            assertThat(charge.amount()).isEqualByComparingTo("8999999991.00");
        });
    }

    @Test
    void prolongsOnlyALicenceOfItsOwnProgramme() {
        books.accept(Catalogue.buy("2017-01-01", "O1", "SERVER", "quantity=1 licence=L1"));

        assertThat(books.refusal("order date=2017-02-01 order=O2 line=1 account=A1 programme=b-aip-outright"
                        + " offering=maintenance sku=SERVER quantity=1 licence=L1"))
                .isEqualTo("not-eligible K-26: Licence L1 was bought under programme aip-outright, so its maintenance"
                        + " cannot be ordered under b-aip-outright; order it under that programme, or correct the id.");
    }

    @Test
    void givesNoUpsellDiscountForALicenceOfAnotherProgramme() {
        books.accept(Catalogue.buy("2017-01-01", "O1", "SERVER", "quantity=1 licence=L1"));

        assertThat(books.accept("order date=2017-02-01 order=O2 line=1 account=A1 programme=b-aip-outright"
                        + " offering=licence sku=HYPERV quantity=1 replaces=L1"))
                .singleElement()
                .satisfies(charge -> {
                    assertThat(charge.discount()).isEqualByComparingTo("0");
                    assertThat(charge.steps().get(2).text())
                            .isEqualTo(
                                    "NP-14: No upsell discount is given, because licence L1 was bought under programme"
                                            + " aip-outright = 0");
                });
        assertThat(books.licence("L1").units()).isEqualTo(1);
    }
}
