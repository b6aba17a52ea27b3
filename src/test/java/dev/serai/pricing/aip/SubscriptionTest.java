package dev.serai.pricing.aip;

import static dev.serai.pricing.aip.Catalogue.buy;
import static dev.serai.pricing.aip.Catalogue.subscribe;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.licence.Coverage;
import dev.serai.licence.CoverageKind;
import dev.serai.licence.Period;
import dev.serai.pricing.Books;
import dev.serai.pricing.Charge;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscriptionTest {

    private final Books books = Catalogue.books();

    private Coverage coverage(String licence) {
        return books.licence(licence).coverage().orElseThrow();
    }

    private static Coverage covered(String from, String to) {
        return new Coverage(CoverageKind.SUBSCRIPTION, LocalDate.parse(from), LocalDate.parse(to));
    }

    @ParameterizedTest
    @CsvSource({
        "2017-05-10, 1, 2018-05-09",
        "2017-05-10, 3, 2020-05-09",
        "2016-02-29, 1, 2017-02-27",
        "2016-02-29, 2, 2018-02-27",
        "2015-03-01, 1, 2016-02-29"
    })
    void isPaidOnceForItsWholeTerm(String from, int years, String to) {
        Charge charge = books.accept(subscribe(from, "O1", "SBS", "quantity=2 licence=S1 years=" + years))
                .get(0);

        assertThat(charge.amount()).isEqualByComparingTo(BigDecimal.valueOf(40L * years));
        assertThat(charge.period()).contains(new Period(LocalDate.parse(from), LocalDate.parse(to)));
        assertThat(charge.rule()).isEqualTo("NP-01");
        assertThat(coverage("S1")).isEqualTo(covered(from, to));
        assertThat(books.licence("S1").lastDay()).contains(LocalDate.parse(to));
    }

    @ParameterizedTest
    @CsvSource({
        "2018-04-01, 2018-05-10, 2017-05-10",
        "2018-05-10, 2018-05-10, 2017-05-10",
        "2018-05-11, 2018-05-11, 2018-05-11"
    })
    void continuesInTimeAndBeginsAnewWhenLate(String ordered, String from, String coveredFrom) {
        books.accept(subscribe("2017-05-10", "O1", "SBS", "quantity=1 licence=S1"));
        Charge charge = books.accept(subscribe(ordered, "O2", "SBS", "quantity=3 licence=S1"))
                .get(0);

        LocalDate to = LocalDate.parse(from).plusYears(1).minusDays(1);
        assertThat(charge.period()).contains(new Period(LocalDate.parse(from), to));
        assertThat(coverage("S1")).isEqualTo(covered(coveredFrom, to.toString()));
        assertThat(books.licence("S1").units()).isEqualTo(3);
    }

    @Test
    void keepsTheEndCustomerOfARenewedLicence() {
        books.accept(
                subscribe("2017-05-10", "O1", "SERVER", "quantity=4 licence=S1 endCustomer=Bakery"),
                subscribe("2017-05-10", "O2", "SERVER", "quantity=2 licence=S2 endCustomer=Bakery"));
        Charge charge = books.accept(subscribe("2018-05-01", "O3", "SERVER", "quantity=4 licence=S1"))
                .get(0);

        assertThat(books.licence("S1").endCustomer()).isEqualTo("Bakery");
        assertThat(charge.rule()).isEqualTo("NP-09");
        assertThat(charge.steps().get(0).text())
                .isEqualTo("K-18: Units of one end customer count together (end customer Bakery, in force before the"
                        + " order 2, in this order 4) = 6");
    }

    @Test
    void countsThroughItsLastDay() {
        books.accept(subscribe("2017-05-10", "O1", "SERVER", "quantity=4 licence=S1"));

        assertThat(books.accept(subscribe("2018-05-09", "O2", "SERVER", "quantity=1"))
                        .get(0)
                        .steps()
                        .get(0)
                        .result())
                .isEqualTo(5L);
        assertThat(books.accept(subscribe("2018-05-10", "O3", "SERVER", "quantity=1"))
                        .get(0)
                        .steps()
                        .get(0)
                        .result())
                .isEqualTo(2L);
    }

    @Test
    void refusesTermsThatAreNotOffered() {
        assertThat(books.refusal(subscribe("2017-05-10", "O1", "SBS", "quantity=1 years=4")))
                .isEqualTo("term-not-offered NP-01: A subscription is offered for 1, 2, 3 years, not for 4; correct"
                        + " years.");
    }

    @Test
    void refusesAnotherOffering() {
        assertThat(books.refusal(subscribe("2017-05-10", "O1", "SBS", "quantity=1")
                        .replace("offering=subscription", "offering=licence")))
                .isEqualTo("not-supported K-13: Programme aip-subscription sells subscription, not licence; correct the"
                        + " offering or the programme.");
    }

    @Test
    void refusesAChangeBeforeTheSubscriptionHasEnded() {
        books.accept(
                subscribe("2017-05-10", "O1", "SBS", "quantity=1 licence=S1"),
                buy("2017-05-10", "O2", "SBS", "quantity=1 licence=L1"));

        assertThat(books.refusal(subscribe("2018-05-09", "O3", "SERVER", "quantity=1 replaces=S1")))
                .isEqualTo("change-only-at-expiry NP-12: Licence S1 runs until 2018-05-09, and an order of 2018-05-09"
                        + " cannot replace it before it has ended; order the change for a later day.");
        assertThat(books.refusal(subscribe("2018-05-09", "O3", "SERVER", "quantity=1 replaces=L1")))
                .isEqualTo(
                        "change-only-at-expiry NP-12: Licence L1 has no end, and an order of 2018-05-09 cannot replace"
                                + " it before it has ended; order the change for a later day.");
        assertThat(books.refusal(subscribe("2018-05-10", "O3", "SERVER", "quantity=1 replaces=S9")))
                .isEqualTo("unknown-licence K-30: Licence S9 is not known on 2018-05-10; book what makes it first, or"
                        + " correct the id.");
        assertThat(books.accept(subscribe("2018-05-10", "O3", "SERVER", "quantity=1 replaces=S1")))
                .extracting(Charge::discount)
                .containsExactly(BigDecimal.ZERO);
    }

    @Test
    void refusesToRenewWhatIsNoSubscriptionOfTheAccount() {
        books.accept(
                subscribe("2017-05-10", "O1", "SBS", "quantity=1 licence=S1"),
                buy("2017-05-10", "O2", "SBS", "quantity=1 licence=L1"));

        assertThat(books.refusal(subscribe("2018-05-09", "O3", "SBS", "quantity=1 licence=L1")))
                .isEqualTo(
                        "already-used K-43: Licence id L1 is in use already; give the new licence an id of its own.");
        assertThat(books.refusal(subscribe("2018-05-09", "O3", "SBS", "quantity=1 licence=S1")
                        .replace("A1", "A2")))
                .isEqualTo(
                        "not-eligible K-27: Licence S1 belongs to account A1, not to A2; order under that account, or"
                                + " correct the id.");
        assertThat(books.refusal(subscribe("2018-05-10", "O3", "SBS", "quantity=1 replaces=S1")
                        .replace("A1", "A2")))
                .isEqualTo(
                        "not-eligible K-30: Licence S1 belongs to account A1, not to A2; order under that account, or"
                                + " correct the id.");
    }

    @Test
    void refusesALineWithoutAPrice() {
        books.accept("product date=2010-01-01 sku=NEW vendor=v name=n");
        assertThat(books.refusal(subscribe("2017-05-10", "O3", "NEW", "quantity=1")))
                .isEqualTo(
                        "no-price K-17: No price for subscription of NEW under aip-subscription in EUR is in force on"
                                + " 2017-05-10; send one dated on or before that day.");
    }
}
