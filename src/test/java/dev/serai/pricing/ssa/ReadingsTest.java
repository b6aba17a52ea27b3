package dev.serai.pricing.ssa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.pricing.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each reading of the guideline that is not the usual one changes, by a worked number, and how it is explained. */
class ReadingsTest {

    // |2015-03-01 ------------ 366 days ------------ 2016-02-29|    twelve months with a leap day
    @Test
    void twelveMonthsWithALeapDayCostOneYear() {
        Desk desk = Desk.under("dayCount: WHOLE_YEARS_PLUS_DAYS")
                .link("2015-03-01", "P1", "L1")
                .at("2015-03-01", "cover licence=L1");
        assertThat(desk.amounts()).containsExactly("10 SSC");
        assertThat(steps(desk).subList(0, 2))
                .containsExactly(
                        "IS-05: Both the first and the last day of the term count (from 2015-03-01, to 2016-02-29) = 366",
                        "A-01: Every full twelve months from the start of the term count as a year, the days after them"
                                + " by themselves (years 1, days of a year 365, days after them 0) = 365");
        Desk usual = Desk.open().link("2015-03-01", "P1", "L1").at("2015-03-01", "cover licence=L1");
        assertThat(usual.amounts()).containsExactly("11 SSC");
    }

    // 73 a year over 375 days is exactly 75; with the leap day inside the full year only 374 of them count: 74.8
    @ParameterizedTest
    @CsvSource({
        "ACT_365_FIXED, 2014-01-01, 2015-01-10, 75, 27375/365",
        "WHOLE_YEARS_PLUS_DAYS, 2014-01-01, 2015-01-10, 75, 27375/365",
        "ACT_365_FIXED, 2015-03-01, 2016-03-09, 75, 27375/365",
        "WHOLE_YEARS_PLUS_DAYS, 2015-03-01, 2016-03-09, 75, 27302/365",
        "ACT_365_FIXED, 2015-03-01, 2016-02-29, 74, 26718/365",
        "WHOLE_YEARS_PLUS_DAYS, 2015-03-01, 2016-02-29, 73, 26645/365",
        "WHOLE_YEARS_PLUS_DAYS, 2016-02-29, 2017-02-27, 73, 26645/365",
        "WHOLE_YEARS_PLUS_DAYS, 2016-02-29, 2020-02-28, 292, 106580/365"
    })
    void daysAfterFullYearsCostDays(String dayCount, String from, String until, int credits, String exact) {
        Desk desk = Desk.under("dayCount: " + dayCount)
                .at("2012-01-01", "value sku=PORT measure=credits amount=73")
                .at("2012-01-01", "credit account=A1 credits=1000")
                .link(from, "P1", "L1")
                .at(from, "cover licence=L1 until=" + until);
        assertThat(desk.amounts()).containsExactly(credits + " SSC");
        assertThat(steps(desk)).anyMatch(step -> step.startsWith("IS-13") && step.contains("(exact " + exact + ")"));
    }

    // |2014-04-01 ---- full year ----|2015-04-01 ----- 335 days ----- 2016-02-29|    700 days
    // |2014-04-01 - 334 - 2015-02-28|2015-03-01 ----- full year ----- 2016-02-29|    699 days
    @Test
    void fullYearsCanMakeASplitTermCheaperByALeapDay() {
        Desk whole = fullYears().at("2014-04-01", "cover licence=L1 until=2016-02-29");
        Desk split = fullYears()
                .at("2014-04-01", "cover licence=L1 until=2015-02-28")
                .at("2015-02-28", "cover licence=L1 until=2016-02-29");
        assertThat(whole.amounts()).containsExactly("700 SSC");
        assertThat(split.amounts()).containsExactly("334 SSC", "365 SSC");
    }

    @Test
    void aHundredPortsRoundedOneByOneCostAYearForADay() {
        Desk desk = Desk.under("rounding: {scope: UNIT}")
                .at("2012-01-01", "value sku=PORT measure=credits amount=1")
                .at("2013-07-12", "link licence=L1 sku=PORT account=A1 project=P1 device=D1 quantity=100")
                .at("2013-07-12", "cover project=P1 until=2013-09-30");
        assertThat(desk.amounts()).containsExactly("100 SSC");
        assertThat(steps(desk))
                .containsExactly(
                        "IS-05: Both the first and the last day of the term count (from 2013-07-12, to 2013-09-30) = 81",
                        "IS-04: The annual value of the day of the booking holds for every day"
                                + " (product PORT, booked on 2013-07-12) = 1",
                        "IS-12: Every paid day costs the annual value divided by the days of a year"
                                + " (days 81, annual value 1) = 81/365",
                        "IS-13: Parts of a credit are rounded up, once for each licence (exact 81/365) = 1",
                        "IS-13: Every licence of the position costs the same (credits each 1, quantity 100) = 100");
    }

    // PORT 10 x 81 / 365 = 2.219 each, FAX 7 x 81 / 365 = 1.553; L4 is paid by another account
    @ParameterizedTest
    @CsvSource({
        "LICENCE_POSITION, 3 SSC, 3 SSC, 3 SSC, 2 SSC, 2 SSC",
        "LICENCE_TYPE, 3 SSC, 2 SSC, 2 SSC, 2 SSC, 2 SSC", // 6.658 -> 7, and 1.553 -> 2
        "BOOKING, 3 SSC, 2 SSC, 2 SSC, 2 SSC, 2 SSC" // 8.211 -> 9: one more for FAX, then for L1
    })
    void whatIsRoundedTogetherIsSharedOutByTheLargestRemainder(
            String scope, String one, String two, String three, String fax, String other) {
        Desk desk = Desk.under("rounding: {scope: " + scope + "}")
                .link("2013-07-12", "P1", "L2", "L3", "L1")
                .at("2013-07-12", "link licence=L4 sku=FAX account=A1 project=P1 device=D1")
                .at("2013-07-12", "link licence=L5 sku=FAX account=A2 project=P1 device=D1")
                .at("2013-07-12", "cover project=P1 until=2013-09-30");
        assertThat(desk.amounts()).containsExactly(one, two, three, fax, other);
        assertThat(desk.charges)
                .extracting(charge -> charge.subject().licence().orElseThrow())
                .containsExactly("L1", "L2", "L3", "L4", "L5");
    }

    // PORT 10 x 10 / 365 and FAX 7 x 10 / 365: less than one credit each, and both together
    @ParameterizedTest
    @CsvSource({"LICENCE_TYPE, 1 SSC", "BOOKING, 0 SSC"})
    void productsAreRoundedTogetherInABookingOnly(String scope, String fax) {
        Desk desk = Desk.under("rounding: {scope: " + scope + "}")
                .link("2014-01-01", "P1", "L1")
                .at("2014-01-01", "link licence=L2 sku=FAX account=A1 project=P1 device=D1")
                .at("2014-01-01", "cover project=P1 until=2014-01-10");
        assertThat(desk.amounts()).containsExactly("1 SSC", fax);
    }

    @Test
    void ofEqualRemaindersTheFirstLicencePaysInWhateverOrderTheyAreBilled() {
        Desk desk = Desk.under("rounding: {scope: BOOKING}").link("2014-01-01", "P1", "L1", "L2");
        Eligibility eligibility = new Eligibility(
                Readings.terms("rounding: {scope: BOOKING}"), LocalDate.parse("2014-01-01"), desk.standing);
        List<CoverPrice> prices = Stream.of("L2", "L1")
                .flatMap(licence -> desk.standing.position(licence).stream())
                .flatMap(position -> eligibility.price(position, LocalDate.parse("2014-01-10")).stream())
                .toList();
        assertThat(CoverBill.of(prices))
                .extracting(billed -> billed.price().position().licence() + " " + billed.credits())
                .containsExactly("L2 0", "L1 1");
    }

    @Test
    void aBookingRoundedOnceSaysWhatItSharedOut() {
        Desk desk = rounded("BOOKING");
        assertThat(desk.amounts()).containsExactly("1 SSC", "0 SSC", "0 SSC");
        assertThat(steps(desk).subList(2, 5))
                .containsExactly(
                        "IS-12: Every paid day costs the annual value divided by the days of a year"
                                + " (days 10, annual value 10, quantity 1) = 100/365",
                        "IS-13: Parts of a credit are rounded up, once for all positions in the booking"
                                + " (exact 300/365) = 1",
                        "IS-13: Credits rounded together are shared out by the exact shares, the largest remainders"
                                + " first (credits 1, licence L3, exact share 100/365) = 0");
        assertThat(steps(rounded("LICENCE_TYPE")).get(3))
                .isEqualTo(
                        "IS-13: Parts of a credit are rounded up, once for all positions of the product in the booking"
                                + " (exact 300/365) = 1");
    }

    // gap 73 at 7: 1.4 credits, doubled 2.8
    @ParameterizedTest
    @CsvSource({
        "SUM, DOUBLE_THEN_CEIL, 2013-10-10, 3", // 156 x 7 / 365 = 2.99
        "SEPARATE, DOUBLE_THEN_CEIL, 2013-10-10, 4", // 3 + 1
        "SUM, CEIL_THEN_DOUBLE, 2013-10-10, 5", // 2 x 2 + 1
        "SEPARATE, CEIL_THEN_DOUBLE, 2013-10-10, 5",
        "SUM, DOUBLE_THEN_CEIL, 2014-09-30, 10",
        "SEPARATE, DOUBLE_THEN_CEIL, 2014-09-30, 10", // 3 + 7
        "SUM, CEIL_THEN_DOUBLE, 2014-09-30, 11" // 4 + 7
    })
    void gapAndTermAreRoundedTogetherOrApart(String components, String order, String until, int credits) {
        assertThat(late(components, order, until).amounts()).containsExactly(credits + " SSC");
    }

    @Test
    void roundingApartSaysBothRoundings() {
        assertThat(steps(late("SEPARATE", "DOUBLE_THEN_CEIL", "2013-10-10")))
                .containsExactly(
                        "IS-05: Both the first and the last day of the term count (from 2013-10-01, to 2013-10-10) = 10",
                        "IS-14: Days between the link and the booking are paid by the gap factor"
                                + " (first day without cover 2013-07-20, booked on 2013-10-01, days 73, factor 2) = 146",
                        "IS-04: The annual value of the day of the booking holds for every day"
                                + " (product FAX, booked on 2013-10-01) = 7",
                        "IS-12: Every paid day of the gap costs the annual value divided by the days of a year"
                                + " (days 146, annual value 7, quantity 1) = 1022/365",
                        "IS-12: Every day of the term costs the annual value divided by the days of a year"
                                + " (days 10, annual value 7, quantity 1) = 70/365",
                        "IS-13: Parts of a credit of the gap are rounded up, once for the licence position"
                                + " (exact 1022/365) = 3",
                        "IS-13: Parts of a credit of the term are rounded up, once for the licence position"
                                + " (exact 70/365) = 1",
                        "IS-13: Gap and term, each rounded up, are paid together = 4");
    }

    @Test
    void whereThereIsNoGapTheTermAloneIsRounded() {
        Desk desk = Desk.under("rounding: {components: SEPARATE}")
                .link("2014-01-01", "P1", "L1")
                .at("2014-01-01", "cover project=P1 until=2014-01-10");
        assertThat(steps(desk))
                .filteredOn(step -> step.startsWith("IS-13"))
                .containsExactly("IS-13: Parts of a credit of the term are rounded up, once for the licence position"
                        + " (exact 100/365) = 1");
    }

    @Test
    void whatIsRoundedTogetherSaysTheDoublingAndTheSumAsWell() {
        assertThat(steps(late(Desk.under("rounding: {scope: BOOKING, gapOrder: CEIL_THEN_DOUBLE}"), "2013-10-10")))
                .containsSequence(
                        "IS-13: Parts of a credit of the gap are rounded up, once for all positions in the booking"
                                + " (exact 511/365) = 2",
                        "IS-13: Credits rounded together are shared out by the exact shares, the largest remainders"
                                + " first (credits 2, licence L1, exact share 511/365) = 2",
                        "IS-09: The rounded credits of the gap are paid by the gap factor (credits 2, factor 2) = 4",
                        "IS-13: Parts of a credit of the term are rounded up, once for all positions in the booking"
                                + " (exact 70/365) = 1",
                        "IS-13: Credits rounded together are shared out by the exact shares, the largest remainders"
                                + " first (credits 1, licence L1, exact share 70/365) = 1",
                        "IS-13: Gap and term, each rounded up, are paid together = 5");
    }

    @Test
    void doublingAfterTheRoundingSaysSo() {
        assertThat(steps(late("SUM", "CEIL_THEN_DOUBLE", "2013-10-10")))
                .contains(
                        "IS-14: Days between the link and the booking are paid, by the gap factor once they are rounded up"
                                + " (first day without cover 2013-07-20, booked on 2013-10-01) = 73",
                        "IS-13: Parts of a credit of the gap are rounded up, once for the licence position"
                                + " (exact 511/365) = 2",
                        "IS-09: The rounded credits of the gap are paid by the gap factor (credits 2, factor 2) = 4",
                        "IS-13: Gap and term, each rounded up, are paid together = 5");
    }

    @ParameterizedTest
    @CsvSource({"1, 9", "2, 10", "3, 12"})
    void theGapFactorIsAsTheTermsSay(int factor, int credits) {
        Desk desk = Desk.under("rounding: {gapFactor: " + factor + "}");
        assertThat(late(desk, "2014-09-30").amounts())
                .containsExactly(credits + " SSC"); // 7 x (365 + factor x 73) / 365
    }

    // |--covered--|2015-02-28|--------- renewed -----------|
    @ParameterizedTest
    @CsvSource({
        "START_BASED, 12, 2016-02-29",
        "END_BASED, 12, 2016-02-28",
        "START_BASED, 24, 2017-02-28",
        "END_BASED, 24, 2017-02-28",
        "START_BASED, 1, 2015-03-31",
        "END_BASED, 1, 2015-03-28"
    })
    void theUsualEndCountsFromTheStartOrTheEnd(String end, int months, String until) {
        String readings = "term: {defaultEnd: " + end + ", defaultMonths: " + months + "}";
        String from = "2014-03-01";
        Desk project = Desk.under(readings)
                .link(from, "P1", "L1")
                .at(from, "cover project=P1 until=2015-02-28")
                .at("2015-02-10", "cover project=P1");
        Desk licence = Desk.under(readings)
                .link(from, "P1", "L1")
                .at(from, "cover project=P1 until=2015-02-28")
                .at("2015-03-01", "cover licence=L1");
        Desk clock = Desk.under(readings)
                .link(from, "P1", "L1")
                .at(from, "cover project=P1 until=2015-02-28")
                .at(from, "enrol project=P1")
                .endDays("2015-02-28", "2015-02-28");
        assertThat(List.of(project.coverage("L1"), licence.coverage("L1"), clock.coverage("L1")))
                .containsOnly("2014-03-01.." + until);
    }

    // No cover is continued on the first booking and after a gap, so there is no end from which to count.
    @Test
    void withoutCoverToContinueTheUsualEndCountsFromTheStart() {
        Desk desk = Desk.under("term: {defaultEnd: END_BASED}")
                .link("2015-03-01", "P1", "L1")
                .at("2015-03-01", "cover licence=L1");
        assertThat(desk.coverage("L1")).isEqualTo("2015-03-01..2016-02-29");
        desk.at("2019-03-01", "cover project=P1");
        assertThat(desk.coverage("L1")).isEqualTo("2019-03-01..2020-02-29");
    }

    @Test
    void remindsOnTheDaysOfTheTerms() {
        Desk desk = Desk.under("reminders: [P3D, P10D]")
                .link("2014-01-01", "P1", "L1")
                .at("2014-01-01", "cover project=P1 until=2014-12-31")
                .endDays("2014-10-01", "2014-12-31");
        assertThat(desk.notices)
                .extracting(notice -> notice.date().toString())
                .containsExactly("2014-12-21", "2014-12-28");
    }

    // |--covered--2014-06-30|--on the balance, 62 days--|linked and covered 2014-09-01|
    @Test
    void theFirstLinkStaysWhereTheTermsKeepIt() {
        Desk desk = Desk.under("returnToBalance: {gapAnchorOnRelink: FIRST_LINK}")
                .link("2014-01-01", "P1", "L1")
                .at("2014-01-01", "cover project=P1 until=2014-12-31")
                .at("2014-06-30", "unlink licence=L1 to=balance")
                .link("2014-09-01", "P2", "L1")
                .at("2014-09-01", "cover project=P2 until=2015-08-31");
        assertThat(desk.amounts()).containsExactly("10 SSC", "14 SSC"); // 10 x (365 + 2 x 62) / 365 = 13.4
        assertThat(desk.charge().rule()).isEqualTo("IS-22");
        assertThat(steps(desk).subList(1, 3))
                .containsExactly(
                        "A-08: Days without cover count from the first link on, also those on the balance"
                                + " (first link 2014-01-01) = 2014-07-01",
                        "IS-22: Days between the end and a late renewal are paid by the gap factor"
                                + " (first day without cover 2014-07-01, booked on 2014-09-01, days 62, factor 2) = 124");
        assertThat(desk.coverage("L1")).isEqualTo("2014-09-01..2015-08-31");
    }

    // |linked 2014-01-01, never covered|--on the balance--|linked 2014-09-01|covered 2014-09-11|    253 days
    @Test
    void aLicenceNeverCoveredPaysFromItsFirstLink() {
        Desk desk = Desk.under("returnToBalance: {gapAnchorOnRelink: FIRST_LINK}")
                .link("2014-01-01", "P1", "L1")
                .at("2014-06-30", "unlink licence=L1 to=balance")
                .link("2014-09-01", "P2", "L1")
                .at("2014-09-11", "cover project=P2 until=2015-09-10");
        assertThat(desk.amounts()).containsExactly("24 SSC"); // 10 x (365 + 2 x 253) / 365 = 23.9
        assertThat(desk.charge().rule()).isEqualTo("IS-14");
    }

    private static Desk fullYears() {
        return Desk.under("dayCount: WHOLE_YEARS_PLUS_DAYS")
                .at("2012-01-01", "value sku=PORT measure=credits amount=365")
                .at("2012-01-01", "credit account=A1 credits=1000")
                .link("2014-04-01", "P1", "L1");
    }

    private static Desk rounded(String scope) {
        return Desk.under("rounding: {scope: " + scope + "}")
                .link("2014-01-01", "P1", "L1", "L2", "L3")
                .at("2014-01-01", "cover project=P1 until=2014-01-10");
    }

    private static Desk late(String components, String order, String until) {
        return late(Desk.under("rounding: {components: " + components + ", gapOrder: " + order + "}"), until);
    }

    private static Desk late(Desk desk, String until) {
        return desk.at("2013-07-20", "link licence=L1 sku=FAX account=A1 project=P1 device=D1")
                .at("2013-10-01", "cover licence=L1 until=" + until);
    }

    private static List<String> steps(Desk desk) {
        return desk.charge().steps().stream().map(Step::text).toList();
    }
}
