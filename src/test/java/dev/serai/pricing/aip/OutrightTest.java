package dev.serai.pricing.aip;

import static dev.serai.pricing.aip.Catalogue.buy;
import static dev.serai.pricing.aip.Catalogue.maintain;
import static dev.serai.pricing.aip.Catalogue.price;
import static dev.serai.pricing.aip.Catalogue.subscribe;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.licence.Coverage;
import dev.serai.licence.CoverageKind;
import dev.serai.licence.Period;
import dev.serai.pricing.Books;
import dev.serai.pricing.Charge;
import dev.serai.pricing.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutrightTest {

    private final Books books = Catalogue.books();

    private static Coverage maintenance(String from, String to) {
        return new Coverage(CoverageKind.MAINTENANCE, LocalDate.parse(from), LocalDate.parse(to));
    }

    @Test
    void includesTheFirstYearOfMaintenanceInThePrice() {
        List<Charge> charges = books.accept(buy("2017-05-01", "O1", "SBS", "quantity=1 licence=L1"));

        assertThat(charges).singleElement().satisfies(charge -> {
            assertThat(charge.amount()).isEqualTo(new BigDecimal("500.00"));
            assertThat(charge.period()).isEmpty();
            assertThat(charge.rule()).isEqualTo("NP-03");
            assertThat(charge.subject().licence()).contains("L1");
            assertThat(charge.steps().get(0).text())
                    .isEqualTo("K-18: This edition has no volume discount (edition sbs) = 1");
        });
        assertThat(books.licence("L1").coverage()).contains(maintenance("2017-05-01", "2018-04-30"));
    }

    @Test
    void chargesFurtherYearsByTheQuantityOfTheLine() {
        books.accept(price("aip-outright", "SBS", "maintenance", "90") + " minQuantity=5");
        List<Charge> charges = books.accept(buy("2017-05-01", "O1", "SBS", "quantity=5 years=3"));

        Charge maintenance = charges.get(1);
        assertThat(maintenance.amount()).isEqualTo(new BigDecimal("900.00"));
        assertThat(maintenance.unitPrice()).isEqualByComparingTo("180");
        assertThat(maintenance.period()).contains(new Period(LocalDate.of(2018, 5, 1), LocalDate.of(2020, 4, 30)));
        assertThat(maintenance.rule()).isEqualTo("NM-06");
        assertThat(maintenance.steps().get(0).text()).isEqualTo("K-18: The quantity of the line itself counts = 5");
    }

    @ParameterizedTest
    @CsvSource({
        "2016-02-29, 1, 2017-02-27",
        "2016-02-29, 4, 2020-02-28",
        "2015-03-01, 1, 2016-02-29",
        "2017-01-31, 2, 2019-01-30",
        "2016-12-31, 5, 2021-12-30"
    })
    void coversToTheDayBeforeTheAnniversary(String from, int years, String to) {
        books.accept(buy(from, "O1", "SBS", "quantity=1 licence=L1 years=" + years));

        assertThat(books.licence("L1").coverage()).contains(maintenance(from, to));
    }

    @Test
    void refusesTermsThatAreNotOffered() {
        assertThat(books.refusal(buy("2017-05-01", "O1", "SBS", "quantity=1 years=6")))
                .isEqualTo("term-not-offered NM-06: Maintenance with a new licence is offered for 1, 2, 3, 4, 5 years,"
                        + " not for 6; correct years.");
        books.accept(buy("2017-05-01", "O1", "SERVER", "quantity=1 licence=L1"));
        assertThat(books.refusal(maintain("2018-01-01", "O2", "quantity=1 licence=L1 years=4")))
                .isEqualTo(
                        "term-not-offered NM-08: Renewed maintenance is offered for 1, 2, 3 years, not for 4; correct"
                                + " years.");
    }

    @Test
    void refusesALicenceIdThatIsInUse() {
        books.accept(
                buy("2017-05-01", "O1", "SBS", "quantity=1 licence=L1"),
                "activate date=2017-05-01 licence=R1 sku=SBS account=M1 endCustomer=Bakery");

        for (String id : List.of("L1", "R1")) {
            assertThat(books.refusal(buy("2017-05-02", "O2", "SBS", "quantity=1 licence=" + id)))
                    .isEqualTo("already-used K-43: Licence id " + id
                            + " is in use already; give the new licence an id of its own.");
        }
    }

    @Test
    void refusesALineWithoutAPriceForEachPart() {
        books.accept("product date=2010-01-01 sku=NEW vendor=netjapan name=N edition=sbs");
        assertThat(books.refusal(buy("2017-05-01", "O1", "NEW", "quantity=1")))
                .isEqualTo("no-price K-17: No price for licence of NEW under aip-outright in EUR is in force on"
                        + " 2017-05-01; send one dated on or before that day.");

        books.accept(price("aip-outright", "NEW", "licence", "5"));
        assertThat(books.refusal(buy("2017-05-01", "O1", "NEW", "quantity=1 years=2")))
                .isEqualTo("no-price K-17: No price for maintenance of NEW under aip-outright in EUR is in force on"
                        + " 2017-05-01; send one dated on or before that day.");
    }

    @Test
    void continuesMaintenanceThatIsRenewedUntilTheDayAfterItsEnd() {
        books.accept(buy("2017-05-01", "O1", "SERVER", "quantity=1 licence=L1"));
        Charge charge = books.accept(maintain("2018-05-01", "O2", "quantity=1 licence=L1 years=2"))
                .get(0);

        assertThat(charge.period()).contains(new Period(LocalDate.of(2018, 5, 1), LocalDate.of(2020, 4, 30)));
        assertThat(charge.rule()).isEqualTo("NM-08");
        assertThat(charge.steps())
                .extracting(Step::text)
                .contains("A-49: The renewal is in time, so it continues after the old end (ordered 2018-05-01,"
                        + " old end 2018-04-30, years 2) ="
                        + " 2018-05-01");
        assertThat(books.licence("L1").coverage()).contains(maintenance("2017-05-01", "2020-04-30"));
    }

    @Test
    void beginsLateMaintenanceOnItsOwnDayWithoutABackCharge() {
        books.accept(buy("2017-05-01", "O1", "SERVER", "quantity=1 licence=L1"));
        Charge charge = books.accept(maintain("2018-05-02", "O2", "quantity=1 licence=L1"))
                .get(0);

        assertThat(charge.amount()).isEqualTo(new BigDecimal("100.00"));
        assertThat(charge.steps())
                .extracting(Step::text)
                .contains("A-49: The old term is over, so the new one begins on the day of the order (ordered"
                        + " 2018-05-02, old end 2018-04-30, years 1) ="
                        + " 2018-05-02");
        assertThat(books.licence("L1").coverage()).contains(maintenance("2018-05-02", "2019-05-01"));
    }

    @Test
    void refusesMaintenanceWithoutALicenceToProlong() {
        assertThat(books.refusal(maintain("2018-01-01", "O2", "quantity=1")))
                .isEqualTo("unknown-licence K-26: A maintenance line names the licence it prolongs; give its id in"
                        + " licence.");
        assertThat(books.refusal(maintain("2018-01-01", "O2", "quantity=1 licence=L9")))
                .isEqualTo("unknown-licence K-26: Licence L9 is not known on 2018-01-01; book what makes it first, or"
                        + " correct the id.");
    }

    @Test
    void refusesMaintenanceThatIsIncludedAnyway() {
        books.accept(
                subscribe("2017-05-01", "O1", "SERVER", "quantity=1 licence=S1"),
                "activate date=2017-05-01 licence=R1 sku=SERVER account=M1 endCustomer=Bakery");

        assertThat(books.refusal(maintain("2018-01-01", "O2", "quantity=1 licence=S1")))
                .isEqualTo("not-eligible NP-04: Subscription S1 includes its maintenance; leave this line out.");
        assertThat(books.refusal(maintain("2018-01-01", "O2", "quantity=1 licence=R1")))
                .isEqualTo("not-eligible NM-10: Rental R1 includes its maintenance; leave this line out.");
    }

    @Test
    void refusesMaintenanceOfAReplacedLicence() {
        books.accept(
                buy("2017-05-01", "O1", "SERVER", "quantity=1 licence=L1"),
                buy("2017-06-01", "O2", "HYPERV", "quantity=1 replaces=L1"));

        assertThat(books.refusal(maintain("2017-07-01", "O3", "quantity=1 licence=L1")))
                .isEqualTo("already-used K-26: Licence L1 was replaced or returned and has no units left; prolong the"
                        + " licence that is in use.");
    }

    @Test
    void refusesMaintenanceForMoreUnitsThanThereAre() {
        books.accept(buy("2017-05-01", "O1", "SERVER", "quantity=2 licence=L1"));

        assertThat(books.refusal(maintain("2018-01-01", "O2", "quantity=3 licence=L1")))
                .isEqualTo("quantity-exceeded K-26: Licence L1 has 2 units, so maintenance for 3 cannot be ordered;"
                        + " correct the quantity.");
    }

    @Test
    void refusesMaintenanceOfAnotherAccountsLicence() {
        books.accept(buy("2017-05-01", "O1", "SERVER", "quantity=1 licence=L1"));

        assertThat(books.refusal(
                        maintain("2018-01-01", "O2", "quantity=1 licence=L1").replace("A1", "A2")))
                .isEqualTo(
                        "not-eligible K-26: Licence L1 belongs to account A1, not to A2; order under that account, or"
                                + " correct the id.");
    }

    @Test
    void refusesMaintenanceWithoutAPrice() {
        books.accept(
                "account date=2010-01-01 account=U1 name=Lake country=US currency=USD",
                price("aip-outright", "SERVER", "licence", "5").replace("EUR", "USD"),
                buy("2017-05-01", "O1", "SERVER", "quantity=1 licence=L1").replace("A1", "U1"));

        assertThat(books.refusal(
                        maintain("2018-01-01", "O2", "quantity=1 licence=L1").replace("A1", "U1")))
                .isEqualTo("no-price K-17: No price for maintenance of SERVER under aip-outright in USD is in force on"
                        + " 2018-01-01; send one dated on or before that day.");
    }

    @ParameterizedTest
    @CsvSource({"JPY, 333.5, 3, 1001", "JPY, 333.4, 3, 1000", "BHD, 1.0005, 1, 1.001", "BHD, 1.00049, 1, 1.000"})
    void roundsHalfUpAtTheScaleOfTheCurrency(String currency, String unitPrice, int quantity, BigDecimal amount) {
        books.accept(
                "account date=2010-01-01 account=X name=X country=JP currency=" + currency,
                price("aip-outright", "SBS", "licence", unitPrice).replace("EUR", currency));

        assertThat(books.accept(
                        buy("2017-05-01", "O1", "SBS", "quantity=" + quantity).replace("A1", "X")))
                .singleElement()
                .satisfies(charge -> assertThat(charge.amount()).isEqualTo(amount));
    }
}
