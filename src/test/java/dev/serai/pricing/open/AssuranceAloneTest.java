package dev.serai.pricing.open;

import static dev.serai.pricing.open.OpenCatalogue.business;
import static dev.serai.pricing.open.OpenCatalogue.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.licence.Coverage;
import dev.serai.licence.CoverageKind;
import dev.serai.licence.Period;
import dev.serai.pricing.Books;
import dev.serai.pricing.Charge;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Assurance ordered without a licence (MO-19, MO-20, K-41). */
class AssuranceAloneTest {

    private final Books books = OpenCatalogue.books();

    @BeforeEach
    void open() {
        books.accept(business("2003-01-15", "O1", "WINSRV", "L", 5, "agreement=AUTH1 licence=W1"));
    }

    private String alone(String date, String sku, String more) {
        return business(date, "O2", sku, "SA", 1, "agreement=AUTH1 " + more);
    }

    /** the day of the purchase is day 0, day 90 is the last. */
    @ParameterizedTest
    @CsvSource({
        "oem, 2003-02-01, 2003-02-01",
        "oem, 2003-02-01, 2003-05-02",
        "fpp, 2003-12-01, 2004-02-29",
        "fpp, 2002-11-01, 2003-01-30"
    })
    void isAddedWithinNinetyDaysOfAPurchaseElsewhere(String channel, String purchased, String date) {
        Charge charge = books.accept(
                        alone(date, "WINSRV", "channel=" + channel + " purchased=" + purchased + " licence=W2"))
                .get(0);

        assertThat(charge.amount()).isEqualByComparingTo("500.00");
        assertThat(charge.period()).contains(new Period(LocalDate.parse(date), LocalDate.of(2005, 1, 14)));
        LocalDate last = LocalDate.parse(purchased).plusDays(90);
        assertThat(text(charge.steps()))
                .contains("MO-19: Assurance may be added up to so many days after a purchase elsewhere (channel "
                        + channel + ", purchased " + purchased + ", days 90) = " + last);
        assertThat(books.licence("W2").coverage())
                .contains(new Coverage(CoverageKind.SA, LocalDate.parse(date), LocalDate.of(2005, 1, 14)));
    }

    @Test
    void isNotAddedOutsideTheWindow() {
        assertThat(books.refusal(alone("2003-05-03", "WINSRV", "channel=oem purchased=2003-02-01")))
                .isEqualTo("window-closed MO-19: To a licence bought through channel oem on 2003-02-01 assurance can be"
                        + " added until 2003-05-02, and the order is dated 2003-05-03; correct the dates, or buy the"
                        + " licence with assurance as L&SA.");
        assertThat(books.refusal(alone("2003-05-03", "WINSRV", "channel=fpp purchased=2003-05-04")))
                .startsWith(
                        "window-closed MO-19: To a licence bought through channel fpp on 2003-05-04 assurance can be"
                                + " added until 2003-08-02");
    }

    @Test
    void asksWhenItWasBoughtElsewhere() {
        assertThat(books.refusal(alone("2003-05-03", "WINSRV", "channel=fpp")))
                .isEqualTo(
                        "not-eligible MO-19: Assurance can be added to a licence bought through channel fpp within 90"
                                + " days, but the line does not say when it was bought; give purchased.");
    }

    @Test
    void isNotAddedToApplicationsBoughtElsewhere() {
        assertThat(books.refusal(alone("2003-05-03", "OFFICE", "channel=oem purchased=2003-05-03")))
                .isEqualTo(
                        "pool-excluded MO-20: Products of pool application bought through channel oem get no assurance"
                                + " later under the terms of 2003-05-03; buy the licence with assurance as L&SA.");
        assertThat(books.accept(alone("2003-05-03", "WINXP", "channel=oem purchased=2003-05-03")))
                .hasSize(1);
    }

    @Test
    void needsThePoolWhereSomePoolsAreExcluded() {
        books.accept(
                "product date=2001-01-01 sku=MISC vendor=microsoft name=Misc",
                OpenCatalogue.price("open-business", "MISC", "SA", "10", "USD"));

        assertThat(books.refusal(alone("2003-05-03", "MISC", "channel=oem purchased=2003-05-03")))
                .startsWith("not-eligible MO-20: Product MISC belongs to no pool");
        Books open = OpenCatalogue.booksWith("open-business: {enrolment: {excludedPools: {oem: []}}}");
        open.accept(
                "product date=2001-01-01 sku=MISC vendor=microsoft name=Misc",
                OpenCatalogue.price("open-business", "MISC", "SA", "10", "USD"),
                business("2003-01-15", "O1", "WINSRV", "L", 5, "agreement=AUTH1"));
        assertThat(open.accept(alone("2003-05-03", "MISC", "channel=oem purchased=2003-05-03")))
                .extracting(Charge::amount)
                .hasToString("[20.00]");
    }

    /** a volume licence gets assurance on the day it is bought, or while assurance runs. */
    @Test
    void isSoldForVolumeLicencesOnTheDayOfThePurchase() {
        Charge charge = books.accept(alone("2003-02-01", "OFFICE", "purchased=2003-02-01"))
                .get(0);

        assertThat(charge.amount()).isEqualByComparingTo("232.00");
        assertThat(charge.subject().licence()).contains("A1/O2/1");
        assertThat(text(charge.steps()))
                .contains("K-41: Assurance alone is sold on the day of the purchase or while assurance runs (purchased"
                        + " 2003-02-01, licence none) = 2003-02-01");
    }

    @Test
    void isNotSoldForVolumeLicencesLater() {
        String tail = "; buy L&SA, or say in channel and purchased where and when the licence was bought.";
        String head = "not-eligible K-41: Assurance alone is sold on the day of the purchase or while it runs, but ";

        assertThat(books.refusal(alone("2003-02-01", "WINSRV", "licence=W1")))
                .isEqualTo(head + "licence W1 has none on 2003-02-01" + tail);
        assertThat(books.refusal(alone("2003-02-01", "WINSRV", "licence=W9 channel=volume purchased=2003-01-31")))
                .isEqualTo(head + "licence W9 is not known" + tail);
        assertThat(books.refusal(alone("2003-02-01", "WINSRV", "")))
                .isEqualTo(head + "the line names no licence" + tail);
    }

    @Test
    void prolongsRunningAssuranceUnderANewAuthorization() {
        books.accept(business("2003-01-16", "O3", "WINSRV", "L&SA", 5, "agreement=AUTH1 licence=W5"));
        String renewal = business("2005-01-14", "O4", "WINSRV", "SA", 5, "agreement=AUTH2 licence=W5");

        assertThat(books.refusal(renewal.replace("2005-01-14", "2005-01-15")))
                .contains("but that of licence W5 ended on 2005-01-14; ");
        assertThat(books.accept(renewal))
                .extracting(charge -> charge.period().orElseThrow().to())
                .containsExactly(LocalDate.of(2007, 1, 13));
        assertThat(books.licence("W5").coverage())
                .contains(new Coverage(CoverageKind.SA, LocalDate.of(2003, 1, 16), LocalDate.of(2007, 1, 13)));
    }

    @Test
    void isNotSoldForLicencesOfOthers() {
        books.accept(business("2003-01-16", "O3", "WINSRV", "L&SA", 5, "agreement=AUTH3 licence=W7")
                .replace("A1", "A2"));

        assertThat(books.refusal(alone("2003-02-01", "WINSRV", "licence=W7")))
                .isEqualTo(
                        "not-eligible K-43: Licence W7 belongs to account A2, not to A1; order under that account, or"
                                + " correct the id.");
        assertThat(books.refusal(alone("2003-02-01", "OFFICE", "licence=W1")))
                .isEqualTo(
                        "not-eligible K-43: Licence W1 is one of product WINSRV, not of OFFICE; correct the id or the"
                                + " sku.");
    }

    /** Within one order a line sees the licences of the lines before it. */
    @Test
    void seesTheLicencesOfEarlierLines() {
        assertThat(books.tryOut(
                                business("2003-02-01", "O5", "WINSRV", "L", 1, "agreement=AUTH1 licence=W8"),
                                business(
                                                "2003-02-01",
                                                "O5",
                                                "WINSRV",
                                                "SA",
                                                1,
                                                "agreement=AUTH1 licence=W8" + " purchased=2003-02-01")
                                        .replace("line=1", "line=2"))
                        .charges())
                .extracting(Charge::amount)
                .hasToString("[1000.00, 500.00]");
    }
}
