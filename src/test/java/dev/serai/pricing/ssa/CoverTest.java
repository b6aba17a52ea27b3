package dev.serai.pricing.ssa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.licence.Period;
import dev.serai.pricing.AdviceCode;
import dev.serai.pricing.Step;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverTest {

    // |link, booked                        until|
    // |2013-08-01 ---------- 365 --- 2014-07-31|
    @Test
    void aYearFromTheLinkDateCostsTheAnnualValue() {
        Desk desk = Desk.open().link("2013-08-01", "P1", "L1").at("2013-08-01", "cover project=P1 until=2014-07-31");
        assertThat(desk.amounts()).containsExactly("10 SSC");
        assertThat(desk.charge().rule()).isEqualTo("IS-05");
        assertThat(desk.charge().steps())
                .extracting(Step::text)
                .containsExactly(
                        "IS-05: Both the first and the last day of the term count (from 2013-08-01, to 2014-07-31) = 365",
                        "IS-04: The annual value of the day of the booking holds for every day"
                                + " (product PORT, booked on 2013-08-01) = 10",
                        "IS-12: Every paid day costs the annual value divided by the days of a year"
                                + " (days 365, annual value 10, quantity 1) = 3650/365",
                        "IS-13: Parts of a credit are rounded up, once for the licence position (exact 3650/365) = 10");
    }

    // |link--------73 x 2--------|booked                     until|
    // |2013-07-20     2013-09-30|2013-10-01 -- 365 --- 2014-09-30|
    @Test
    void daysBetweenLinkAndBookingCountDouble() {
        Desk desk = Desk.open().link("2013-07-20", "P1", "L1").at("2013-10-01", "cover project=P1 until=2014-09-30");
        assertThat(desk.amounts()).containsExactly("14 SSC");
        assertThat(desk.charge().rule()).isEqualTo("IS-14");
        assertThat(desk.charge().steps())
                .extracting(Step::text)
                .contains(
                        "IS-14: Days between the link and the booking are paid by the gap factor"
                                + " (first day without cover 2013-07-20, booked on 2013-10-01, days 73, factor 2) = 146",
                        "IS-12: Every paid day costs the annual value divided by the days of a year"
                                + " (days 511, annual value 10, quantity 1) = 5110/365",
                        "IS-13: Parts of a credit are rounded up, once for the licence position (exact 5110/365) = 14");
        assertThat(desk.charge().period())
                .contains(new Period(LocalDate.parse("2013-10-01"), LocalDate.parse("2014-09-30")));
    }

    // |--------covered---------|----91 x 2----|booked                    until|
    // |2013-07-01    2014-03-31|              |2014-07-01 -- 365 -- 2015-06-30|
    @Test
    void aLateRenewalPaysTheDaysAfterTheEndDoubleAndStartsWhenItIsBooked() {
        Desk desk = Desk.open()
                .link("2013-07-01", "P1", "L1")
                .at("2013-07-01", "cover project=P1 until=2014-03-31")
                .at("2014-07-01", "cover project=P1 until=2015-06-30");
        assertThat(desk.amounts()).containsExactly("8 SSC", "15 SSC");
        assertThat(desk.charge().rule()).isEqualTo("IS-22");
        assertThat(desk.charge().steps())
                .extracting(Step::text)
                .contains("IS-22: Days between the end and a late renewal are paid by the gap factor"
                        + " (first day without cover 2014-04-01, booked on 2014-07-01, days 91, factor 2) = 182");
        assertThat(desk.coverage("L1")).isEqualTo("2014-07-01..2015-06-30");
    }

    // |--------covered---------|--new term--|      booked any day up to the day after the end
    // |2013-10-01    2014-09-30|            |
    @ParameterizedTest
    @CsvSource({"2014-08-01", "2014-09-30", "2014-10-01"})
    void aRenewalUpToTheDayAfterTheEndLeavesNoGap(String booked) {
        Desk desk = Desk.open()
                .link("2013-10-01", "P1", "L1")
                .at("2013-10-01", "cover project=P1 until=2014-09-30")
                .at(booked, "cover project=P1");
        assertThat(desk.amounts()).containsExactly("10 SSC", "10 SSC");
        assertThat(desk.charge().rule()).isEqualTo("IS-21");
        assertThat(desk.coverage("L1")).isEqualTo("2013-10-01..2015-09-30");
    }

    @Test
    void thePenaltyBeginsTwoDaysAfterTheEnd() {
        Desk desk = Desk.open()
                .link("2013-10-01", "P1", "L1")
                .at("2013-10-01", "cover project=P1 until=2014-09-30")
                .at("2014-10-02", "cover project=P1");
        assertThat(desk.amounts()).containsExactly("10 SSC", "11 SSC");
        assertThat(desk.coverage("L1")).isEqualTo("2014-10-02..2015-10-01");
    }

    @ParameterizedTest
    @CsvSource({
        "2016-02-29, 2017-02-27", // a leap day has no anniversary
        "2015-03-01, 2016-02-29",
        "2016-03-01, 2017-02-28",
        "2014-01-31, 2015-01-30",
        "2014-08-31, 2015-08-30",
        "2014-01-01, 2014-12-31"
    })
    void theUsualTermIsTwelveMonthsLessADay(String linked, String end) {
        Desk desk = Desk.open().link(linked, "P1", "L1").at(linked, "cover licence=L1");
        assertThat(desk.coverage("L1")).isEqualTo(linked + ".." + end);
    }

    @Test
    void aPositionWithAQuantityIsRoundedOnceAndThreePositionsThreeTimes() {
        Desk desk = Desk.open()
                .at("2013-07-12", "link licence=L1 sku=PORT account=A1 project=P1 device=D1 quantity=3")
                .link("2013-07-12", "P2", "L2", "L3", "L4")
                .at("2013-07-12", "cover project=P1 until=2013-09-30")
                .at("2013-07-12", "cover project=P2 until=2013-09-30");
        assertThat(desk.amounts()).containsExactly("7 SSC", "3 SSC", "3 SSC", "3 SSC");
        assertThat(desk.charges.get(0).quantity()).isEqualTo(3);
        assertThat(desk.charges.get(0).steps())
                .extracting(Step::text)
                .contains("IS-12: Every paid day costs the annual value divided by the days of a year"
                        + " (days 81, annual value 10, quantity 3) = 2430/365");
    }

    // L1 |2013-10-01 ---------------- 2014-09-30|
    // L2          |2014-01-15 ------- 2014-09-30|   follows the project
    @Test
    void aLicenceWithoutChosenEndFollowsItsProject() {
        Desk desk = Desk.open()
                .link("2013-10-01", "P1", "L1")
                .at("2013-10-01", "cover project=P1 until=2014-09-30")
                .link("2014-01-15", "P1", "L2")
                .at("2014-01-15", "cover licence=L2");
        assertThat(desk.coverage("L2")).isEqualTo("2014-01-15..2014-09-30");
    }

    // L1 |2013-10-01 ---- 2014-09-30|
    // L2                   |2014-09-30|           a project's end on the first day of the term is late enough
    // L3                              |2014-10-01 ------------- 2015-09-30|   after it the usual months hold
    @Test
    void aLicenceDoesNotFollowAProjectThatEndedBefore() {
        Desk desk = Desk.open()
                .link("2013-10-01", "P1", "L1")
                .at("2013-10-01", "cover project=P1 until=2014-09-30")
                .link("2014-09-30", "P1", "L2")
                .at("2014-09-30", "cover licence=L2")
                .link("2014-10-01", "P1", "L3")
                .at("2014-10-01", "cover licence=L3");
        assertThat(desk.coverage("L2")).isEqualTo("2014-09-30..2014-09-30");
        assertThat(desk.coverage("L3")).isEqualTo("2014-10-01..2015-09-30");
    }

    @Test
    void theUsualTermOfAnExpiredProjectStartsOnTheDayOfTheBooking() {
        Desk desk = Desk.open()
                .link("2013-10-01", "P1", "L1")
                .at("2013-10-01", "cover project=P1 until=2013-10-31")
                .at("2014-01-15", "cover project=P1");
        assertThat(desk.coverage("L1")).isEqualTo("2014-01-15..2015-01-14");
    }

    // L1 |--2013-09-30|--- extended ---|2013-12-31
    // L2 |--------------------------------------------- 2015-01-31|   left alone
    @Test
    void aLicenceThatAlreadyEndsLaterIsLeftAlone() {
        Desk desk = Desk.open()
                .link("2013-01-01", "P1", "L1", "L2")
                .at("2013-01-01", "cover licence=L2 until=2015-01-31")
                .at("2013-01-01", "cover licence=L1 until=2013-09-30")
                .at("2013-10-01", "cover project=P1 until=2013-12-31");
        assertThat(desk.coverage("L1")).isEqualTo("2013-01-01..2013-12-31");
        assertThat(desk.coverage("L2")).isEqualTo("2013-01-01..2015-01-31");
        assertThat(desk.charges).hasSize(3);
    }

    @Test
    void aValueOfNothingCostsNothingAndIsBooked() {
        Desk desk = Desk.open()
                .at("2013-01-01", "value sku=PORT measure=credits amount=0")
                .link("2013-01-01", "P1", "L1")
                .at("2013-01-01", "cover project=P1");
        assertThat(desk.amounts()).containsExactly("0 SSC");
        assertThat(desk.coverage("L1")).isEqualTo("2013-01-01..2013-12-31");
    }

    @Test
    void aCoverThatArrivesLateStartsWithTheLinkThatIsKnown() {
        Desk desk = Desk.open().link("2014-02-01", "P1", "L1").at("2014-01-01", "cover licence=L1 until=2014-12-31");
        assertThat(desk.coverage("L1")).isEqualTo("2014-02-01..2014-12-31");
        assertThat(desk.charge().date()).isEqualTo("2014-01-01");
        assertThat(desk.advice).isEmpty();
    }

    @Test
    void advisesToCoverOnTheLinkDateOncePerBooking() {
        Desk desk = Desk.open()
                .link("2013-07-20", "P1", "L1", "L2")
                .link("2013-10-01", "P1", "L3")
                .at("2013-10-01", "cover project=P1");
        assertThat(desk.advice).hasSize(1);
        assertThat(desk.advice.get(0).code()).isEqualTo(AdviceCode.COVER_AT_LINK_DATE);
        assertThat(desk.advice.get(0).message())
                .isEqualTo("The days from the link to 2013-10-01 were paid 2 times for L1, L2;"
                        + " cover licences on the day they are linked.");
    }

    @Test
    void aLateRenewalIsNoMatterOfTheLinkDate() {
        Desk desk = Desk.open()
                .link("2013-01-01", "P1", "L1")
                .at("2013-01-01", "cover project=P1 until=2013-01-31")
                .at("2013-06-01", "cover project=P1");
        assertThat(desk.advice).isEmpty();
    }

    @Test
    void namesTheLicencesThatStayUncovered() {
        Desk desk = Desk.open()
                .link("2014-01-01", "P1", "L1", "L2", "L3", "L4", "L5", "L6", "L7", "L8")
                .at("2014-01-01", "cover licence=L1 until=2014-12-31");
        assertThat(desk.advice).hasSize(1);
        assertThat(desk.advice.get(0).code()).isEqualTo(AdviceCode.UNCOVERED_LICENCES);
        assertThat(desk.advice.get(0).message())
                .isEqualTo("Project P1 has linked licences without cover after 2014-01-01:"
                        + " L2, L3, L4, L5, L6 and 2 more.");
    }

    @Test
    void namesFiveLicencesWithoutCountingMore() {
        Desk desk = Desk.open()
                .link("2014-01-01", "P1", "L1", "L2", "L3", "L4", "L5", "L6")
                .at("2014-01-01", "cover licence=L1 until=2014-12-31");
        assertThat(desk.advice.get(0).message()).endsWith(": L2, L3, L4, L5, L6.");
    }

    // L1 |linked ------------ late |2014-03-31 -- 2014-12-31|
    // L2 |--covered-- 2014-03-31|
    @Test
    void namesALicenceWhoseCoverEndsOnTheDayOfTheBooking() {
        Desk desk = Desk.open()
                .link("2014-01-01", "P1", "L1", "L2")
                .at("2014-01-01", "cover licence=L2 until=2014-03-31")
                .at("2014-03-31", "cover licence=L1 until=2014-12-31");
        assertThat(desk.advice).last().satisfies(advice -> assertThat(advice.message())
                .isEqualTo("Project P1 has linked licences without cover after 2014-03-31: L2."));
    }

    // L1 |--2014-09-30|-- twelve months --2015-09-30|    booked ahead
    // L2 |--2014-06-30|
    @Test
    void aLicenceThatIsTheLastOfItsProjectGoesOnForTheUsualTerm() {
        Desk desk = Desk.open()
                .link("2013-10-01", "P1", "L1", "L2")
                .at("2013-10-01", "cover licence=L1 until=2014-09-30")
                .at("2013-10-01", "cover licence=L2 until=2014-06-30")
                .at("2014-09-01", "cover licence=L1");
        assertThat(desk.coverage("L1")).isEqualTo("2013-10-01..2015-09-30");
    }
}
