package dev.serai.pricing.ssa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.pricing.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RenewalTest {

    // |--------covered---------|----- renewed at the end of 2014-09-30 -----|
    // |2013-10-01    2014-09-30|2014-10-01                        2015-09-30|
    @Test
    void renewsOnTheLastCoveredDayForTwelveMonths() {
        Desk desk = enrolled().endDays("2014-09-29", "2014-10-01");
        assertThat(desk.amounts()).containsExactly("10 SSC", "10 SSC");
        assertThat(desk.charge().date()).isEqualTo("2014-09-30");
        assertThat(desk.charge().event()).isEmpty();
        assertThat(desk.charge().rule()).isEqualTo("IS-21");
        assertThat(desk.coverage("L1")).isEqualTo("2013-10-01..2015-09-30");
        assertThat(desk.notices).isEmpty();
    }

    // L1 |--2014-09-30|---- renewed ----|2015-01-31
    // L2 |------------------------------2015-01-31|
    @Test
    void renewsToTheLaterEndOfAnotherLicenceOfTheProject() {
        Desk desk = enrolled()
                .link("2014-02-01", "P1", "L2")
                .at("2014-02-01", "cover licence=L2 until=2015-01-31")
                .endDays("2014-09-30", "2014-09-30");
        assertThat(desk.coverage("L1")).isEqualTo("2013-10-01..2015-01-31");
        assertThat(desk.coverage("L2")).isEqualTo("2014-02-01..2015-01-31");
    }

    // L1 |--2014-09-30|---- renewed ----|2015-01-31
    // L2 |-----------------2014-12-31|              renewed at its own end
    // L3 |------------------------------2015-01-31|
    @Test
    void leavesLicencesThatEndLaterToTheirOwnEnd() {
        Desk desk = enrolled()
                .link("2014-02-01", "P1", "L2", "L3")
                .at("2014-02-01", "cover licence=L2 until=2014-12-31")
                .at("2014-02-01", "cover licence=L3 until=2015-01-31")
                .endDays("2014-09-30", "2014-09-30");
        assertThat(desk.coverage("L1")).isEqualTo("2013-10-01..2015-01-31");
        assertThat(desk.coverage("L2")).isEqualTo("2014-02-01..2014-12-31");
    }

    @Test
    void refusesTheRenewalForWhichCreditsAreMissing() {
        Desk desk = enrolled().at("2014-09-30", "credit account=A1 credits=9").endDays("2014-09-30", "2014-09-30");
        assertThat(desk.refusal())
                .isEqualTo("insufficient-credits A-13: The automatic renewal of project P1 until 2015-09-30 needs"
                        + " 10 credits of account A1, which has 9 (1 missing);"
                        + " nothing of it was booked: add the missing credits, then cover again.");
        assertThat(desk.rejections.get(0).event()).isEmpty();
        assertThat(desk.coverage("L1")).isEqualTo("2013-10-01..2014-09-30");
        assertThat(desk.balance("A1")).isEqualTo(9);
    }

    @Test
    void aProjectSeesTheCreditsThatTheOneBeforeItLeft() {
        Desk desk = enrolled()
                .link("2013-10-01", "P2", "L2")
                .at("2013-10-01", "cover project=P2 until=2014-09-30")
                .at("2013-10-01", "enrol project=P2")
                .at("2014-09-30", "credit account=A1 credits=15")
                .endDays("2014-09-30", "2014-09-30");
        assertThat(desk.coverage("L1")).endsWith("2015-09-30");
        assertThat(desk.coverage("L2")).endsWith("2014-09-30");
        assertThat(desk.balance("A1")).isEqualTo(5);
        assertThat(desk.refusal()).contains("project P2").contains("which has 5 (5 missing)");
    }

    @Test
    void doesNotRenewWithoutEnrolment() {
        Desk desk = enrolled().at("2014-01-01", "unenrol project=P1").endDays("2014-09-30", "2014-09-30");
        assertThat(desk.charges).hasSize(1);
        assertThat(desk.decide("2014-10-01", "unenrol project=P1")).isEqualTo(Decision.nothing());
    }

    @Test
    void doesNotRenewWhatIsInTheFreePoolOrCannotBeCoveredAnyMore() {
        Desk desk = enrolled()
                .link("2013-10-01", "P1", "L2")
                .at("2014-05-01", "unlink licence=L1 to=pool")
                .at("2014-06-01", "product sku=PORT vendor=innovaphone name=Port version=9")
                .endDays("2014-09-30", "2014-09-30");
        assertThat(desk.charges).hasSize(2);
        assertThat(desk.rejections).isEmpty();
    }

    @Test
    void buysTheCreditsOfARenewalWhereTheAccountMay() {
        Desk desk = enrolled()
                .at("2014-01-01", "account account=A1 name=One country=NL currency=EUR creditTerms=on-invoice")
                .at("2014-01-01", "price programme=ssa sku=SSC offering=credits unitPrice=25 currency=EUR")
                .at("2014-09-30", "credit account=A1 credits=4")
                .endDays("2014-09-30", "2014-09-30");
        assertThat(desk.amounts()).containsExactly("10 SSC", "150.00 EUR", "10 SSC");
        assertThat(desk.charges).filteredOn(charge -> charge.event().isEmpty()).hasSize(2);
        assertThat(desk.balance("A1")).isZero();
    }

    // L1 |----------------------------------------2014-09-30|
    // L2                        |link 2014-01-15 -2014-09-30|
    @Test
    void aLicenceLinkedIntoAnEnrolledProjectIsCoveredToItsEndAtOnce() {
        Desk desk = enrolled();
        Decision linked = desk.decide("2014-01-15", "link licence=L2 sku=PORT account=A1 project=P1 device=D2");
        assertThat(linked.isRefused()).isFalse();
        assertThat(desk.amounts()).containsExactly("10 SSC", "8 SSC");
        assertThat(desk.charge().event()).isPresent();
        assertThat(desk.coverage("L2")).isEqualTo("2014-01-15..2014-09-30");
        assertThat(desk.advice).isEmpty();
    }

    @Test
    void withTooFewCreditsTheLinkStandsAndItsCoverAloneIsRefused() {
        Desk desk = enrolled().at("2014-01-01", "credit account=A1 credits=7");
        Decision linked = desk.decide("2014-01-15", "link licence=L2 sku=PORT account=A1 project=P1 device=D2");
        assertThat(linked.isRefused()).isFalse();
        assertThat(desk.rejections.get(0).event()).isPresent();
        assertThat(desk.refusal())
                .isEqualTo("insufficient-credits A-13: The cover of licence L2, linked into the enrolled project P1,"
                        + " until 2014-09-30 needs 8 credits of account A1, which has 7 (1 missing);"
                        + " nothing of it was booked: add the missing credits, then cover again.");
        assertThat(desk.standing.position("L2").orElseThrow().isLinked()).isTrue();
        assertThat(desk.coverage("L2")).isEqualTo("none");
        assertThat(desk.balance("A1")).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({"2014-09-30, 2014-09-30..2014-09-30", "2014-10-01, none"})
    void aProjectThatEndedBeforeTheLinkCoversNothing(String linked, String coverage) {
        Desk desk = enrolled().link(linked, "P1", "L2");
        assertThat(desk.coverage("L2")).isEqualTo(coverage);
    }

    @Test
    void aLicenceThatCannotBeCoveredIsOnlyLinked() {
        Desk desk = enrolled()
                .at("2001-01-01", "product sku=CABLE vendor=innovaphone name=Cable")
                .at("2014-01-15", "link licence=L2 sku=CABLE account=A1 project=P1 device=D2");
        assertThat(desk.rejections).isEmpty();
        assertThat(desk.charges).hasSize(1);
        assertThat(desk.standing.position("L2").orElseThrow().isLinked()).isTrue();
    }

    @Test
    void enrolsAProjectOnItsLastCoveredDay() {
        Desk desk = Desk.open()
                .link("2013-10-01", "P1", "L1")
                .at("2013-10-01", "cover project=P1 until=2014-09-30")
                .at("2014-09-30", "enrol project=P1");
        assertThat(desk.standing.isEnrolled("P1")).isTrue();
    }

    @Test
    void refusesToEnrolAProjectWhoseCoverHasEnded() {
        Desk desk = Desk.open()
                .link("2013-10-01", "P1", "L1")
                .at("2013-10-01", "cover project=P1 until=2014-09-30")
                .at("2014-10-01", "enrol project=P1");
        assertThat(desk.refusal()).startsWith("not-covered IS-26:").contains("not covered that day: L1;");
        assertThat(desk.standing.isEnrolled("P1")).isFalse();
    }

    @Test
    void refusesToEnrolAProjectThatIsNotFullyCovered() {
        Desk desk = Desk.open()
                .link("2013-10-01", "P1", "L1", "L2")
                .at("2013-10-01", "cover licence=L1 until=2014-09-30")
                .at("2014-01-15", "enrol project=P1");
        assertThat(desk.refusal())
                .isEqualTo("not-covered IS-26: Project P1 cannot be enrolled on 2014-01-15, because these licences are"
                        + " not covered that day: L2; cover them first.");
        assertThat(desk.standing.isEnrolled("P1")).isFalse();
    }

    @Test
    void licencesThatCannotBeCoveredDoNotHinderAnEnrolment() {
        Desk desk = Desk.open()
                .at("2001-01-01", "product sku=CABLE vendor=innovaphone name=Cable")
                .at("2013-10-01", "link licence=L2 sku=CABLE account=A1 project=P1 device=D2")
                .link("2013-10-01", "P1", "L1")
                .at("2013-10-01", "cover project=P1 until=2014-09-30")
                .at("2013-10-01", "enrol project=P1");
        assertThat(desk.standing.isEnrolled("P1")).isTrue();
    }

    @Test
    void refusesToEnrolAProjectWithoutLinkedLicence() {
        Desk desk = Desk.open().at("2014-01-15", "enrol project=P9");
        assertThat(desk.refusal())
                .isEqualTo("unknown-project K-53: Project P9 has no linked licence on 2014-01-15;"
                        + " link and cover one before enrolling it.");
    }

    private static Desk enrolled() {
        return Desk.open()
                .link("2013-10-01", "P1", "L1")
                .at("2013-10-01", "cover project=P1 until=2014-09-30")
                .at("2013-10-01", "enrol project=P1");
    }
}
