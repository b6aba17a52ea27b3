package dev.serai.pricing.ssa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.pricing.SsaBooking;
import dev.serai.pricing.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the readings of prices change: which value a day costs, and what a fall of the value gives back. */
class ReadingsOfPricesTest {

    private static final String DECREASE = "value sku=PORT measure=credits amount=8";

    // |--covered--2014-12-31|2015-01-01 -- known to cost 14 from then on -- 2015-12-31|    booked 2014-12-05 at 10
    @ParameterizedTest
    @CsvSource({"AT_BOOKING, 10 SSC", "AT_COVERAGE, 14 SSC"})
    void aRenewedTermCostsTheValueOfTheBookingOrOfItsDays(String reading, String amount) {
        assertThat(renewed(reading).amounts()).containsExactly("10 SSC", amount);
    }

    @Test
    void theValueOfEachDayIsExplainedAndKept() {
        Desk desk = covered("renewalPrice: AT_COVERAGE")
                .at("2015-07-01", "value sku=PORT measure=credits amount=14")
                .at("2014-12-05", "cover project=P1 until=2015-12-31");
        assertThat(desk.amounts()).containsExactly("10 SSC", "13 SSC"); // 10 x 181 / 365 + 14 x 184 / 365 = 12.02
        assertThat(steps(desk).subList(1, 4))
                .containsExactly(
                        "A-05: Each day of a renewed term costs the annual value of its own day, as known at the booking"
                                + " (from 2015-01-01, to 2015-06-30, days 181, annual value 10, quantity 1) = 1810/365",
                        "A-05: Each day of a renewed term costs the annual value of its own day, as known at the booking"
                                + " (from 2015-07-01, to 2015-12-31, days 184, annual value 14, quantity 1) = 2576/365",
                        "IS-13: Parts of a credit are rounded up, once for the licence position (exact 4386/365) = 13");
        assertThat(bookings(desk).get(1).otherValues()).isEqualTo(Map.of(LocalDate.parse("2015-07-01"), 14L));
        assertThat(bookings(desk).get(0).otherValues()).isEmpty();
    }

    @Test
    void theFirstTermCostsTheValueOfTheBookingWhateverIsKnown() {
        Desk desk = Desk.under("renewalPrice: AT_COVERAGE")
                .at("2014-07-01", "value sku=PORT measure=credits amount=14")
                .link("2014-01-01", "P1", "L1")
                .at("2014-01-01", "cover project=P1 until=2014-12-31");
        assertThat(desk.amounts()).containsExactly("10 SSC");
    }

    // What is booked is protected: a rise that becomes known later costs nothing, a fall gives back.
    @Test
    void aValueOfDaysBookedAheadThatBecomesKnownLaterIsProtected() {
        Desk desk = renewed("AT_COVERAGE").at("2015-07-01", "value sku=PORT measure=credits amount=20");
        assertThat(desk.amounts()).containsExactly("10 SSC", "14 SSC");
        desk.at("2015-10-01", "value sku=PORT measure=credits amount=13");
        assertThat(desk.amounts()).containsExactly("10 SSC", "14 SSC"); // 92 days at 13 save 0.25
        desk.at("2015-10-01", "value sku=PORT measure=credits amount=7");
        assertThat(desk.amounts()).containsExactly("10 SSC", "14 SSC", "-1 SSC"); // 92 days at 7 save 1.76
    }

    // A fall that lasts until the known rise touches the days before the rise only.
    @Test
    void aFallCountsUntilTheNextValueThatWasBooked() {
        Desk desk = covered("renewalPrice: AT_COVERAGE")
                .at("2015-07-01", "value sku=PORT measure=credits amount=14")
                .at("2014-12-05", "cover project=P1 until=2015-12-31")
                .at("2015-01-01", "value sku=PORT measure=credits amount=4");
        assertThat(desk.amounts()).containsExactly("10 SSC", "13 SSC", "-3 SSC"); // 4 x 181 + 14 x 184 = 9.04 -> 10
        assertThat(steps(desk).subList(0, 2))
                .containsExactly(
                        "IS-29: Each day counts at the lowest annual value in force since the booking"
                                + " (from 2015-01-01, to 2015-06-30, days 181, annual value 4, quantity 1) = 724/365",
                        "IS-29: Each day counts at the lowest annual value in force since the booking"
                                + " (from 2015-07-01, to 2015-12-31, days 184, annual value 14, quantity 1) = 2576/365");
    }

    // |2013-07-20 -- 43 days at 10 --|2013-09-01 -- 30 days at 20 --|booked 2013-10-01, a year at 20|
    @ParameterizedTest
    @CsvSource({
        "AT_BOOKING, 28 SSC", // 20 x (365 + 2 x 73) / 365 = 28
        "AT_GAP_DATES, 26 SSC" // (2 x (43 x 10 + 30 x 20) + 7300) / 365 = 25.6
    })
    void aGapCostsTheValueOfTheBookingOrOfItsDays(String reading, String amount) {
        assertThat(late("gapPrice: " + reading).amounts()).containsExactly(amount);
    }

    @Test
    void theValuesOfTheGapAreExplainedAndNotReratedLater() {
        Desk desk = late("gapPrice: AT_GAP_DATES");
        assertThat(steps(desk).subList(1, 6))
                .containsExactly(
                        "IS-14: Days between the link and the booking are paid by the gap factor"
                                + " (first day without cover 2013-07-20, booked on 2013-10-01, days 73, factor 2) = 146",
                        "IS-04: The annual value of the day of the booking holds for every day of the term"
                                + " (product PORT, booked on 2013-10-01) = 20",
                        "A-06: Each day without cover costs the annual value of its own day (from 2013-07-20,"
                                + " to 2013-08-31, days 43, factor 2, annual value 10, quantity 1) = 860/365",
                        "A-06: Each day without cover costs the annual value of its own day (from 2013-09-01,"
                                + " to 2013-09-30, days 30, factor 2, annual value 20, quantity 1) = 1200/365",
                        "IS-12: Every day of the term costs the annual value divided by the days of a year"
                                + " (days 365, annual value 20, quantity 1) = 7300/365");
        desk.at("2013-10-01", "value sku=PORT measure=credits amount=10");
        assertThat(desk.amounts()).containsExactly("26 SSC", "-10 SSC");
        assertThat(steps(desk).subList(0, 2))
                .containsExactly(
                        "K-51: The gap stays as it was paid, by the gap factor at the booked values (from 2013-07-20,"
                                + " to 2013-08-31, days 43, factor 2, annual value 10, quantity 1) = 860/365",
                        "K-51: The gap stays as it was paid, by the gap factor at the booked values (from 2013-09-01,"
                                + " to 2013-09-30, days 30, factor 2, annual value 20, quantity 1) = 1200/365");
    }

    @Test
    void aTermBookedAheadHasNoGapWhoseValuesCouldCount() {
        Desk desk = covered("gapPrice: AT_GAP_DATES")
                .at("2015-01-01", "value sku=PORT measure=credits amount=14")
                .at("2014-12-05", "cover project=P1 until=2015-12-31");
        assertThat(desk.amounts()).containsExactly("10 SSC", "10 SSC");
    }

    // |--covered--2014-12-31|-- gap --|2015-03-01 -- renewed late, every day at its own value --|
    @Test
    void theValueOfTheBookingIsNamedForAGapThatCostsIt() {
        String late = "cover project=P1 until=2016-02-28";
        assertThat(steps(covered("renewalPrice: AT_COVERAGE").at("2015-03-01", late)))
                .filteredOn(step -> step.startsWith("IS-04"))
                .containsExactly("IS-04: The annual value of the day of the booking holds for every day without cover"
                        + " (product PORT, booked on 2015-03-01) = 10");
        assertThat(steps(covered("renewalPrice: AT_COVERAGE, gapPrice: AT_GAP_DATES")
                        .at("2015-03-01", late)))
                .noneMatch(step -> step.startsWith("IS-04"));
    }

    @Test
    void daysBeforeTheFirstValueCostNothing() {
        Desk desk = Desk.under("gapPrice: AT_GAP_DATES")
                .at("2001-01-01", "product sku=NEW vendor=innovaphone name=New")
                .at("2013-01-01", "link licence=L1 sku=NEW account=A1 project=P1 device=D1")
                .at("2014-01-01", "value sku=NEW measure=credits amount=10")
                .at("2014-03-15", "cover licence=L1 until=2015-03-14");
        assertThat(desk.amounts()).containsExactly("14 SSC"); // 10 x (365 + 2 x 73) / 365, not 365 days more
    }

    // 10 a year for 2014; 8 from 2014-04-11, so 265 days remain: 10 x 265 / 365 = 7.26, 8 x 265 / 365 = 5.81
    @ParameterizedTest
    @CsvSource({
        "RERATE_TOTAL, 1, -1 SSC", // 10 - ceil(8.55)
        "RERATE_REMAINING, 1, -2 SSC", // 8 - 6
        "FLOOR_DIFFERENCE, 1, -1 SSC", // floor(1.45)
        "RERATE_TOTAL, 3, -4 SSC", // 30 - ceil(25.64)
        "RERATE_REMAINING, 3, -4 SSC", // 22 - 18
        "FLOOR_DIFFERENCE, 3, -4 SSC" // floor(4.36)
    })
    void aFallGivesBackByTheFormulaOfTheTerms(String reading, int quantity, String refund) {
        Desk desk = Desk.under("priceDecrease: " + reading)
                .at("2014-01-01", "link licence=L1 sku=PORT account=A1 project=P1 device=D1 quantity=" + quantity)
                .at("2014-01-01", "cover project=P1 until=2014-12-31")
                .at("2014-04-11", DECREASE);
        assertThat(desk.amounts()).containsExactly(10 * quantity + " SSC", refund);
    }

    @Test
    void theRemainingDaysAreExplained() {
        assertThat(steps(covered("priceDecrease: RERATE_REMAINING").at("2014-04-11", DECREASE)))
                .containsExactly(
                        "IS-29: The remaining days so far cost the lowest value known until now (from 2014-04-11,"
                                + " to 2014-12-31, days 265, annual value 10, quantity 1) = 2650/365",
                        "IS-29: The remaining days now cost the lowest value since the booking (from 2014-04-11,"
                                + " to 2014-12-31, days 265, annual value 8, quantity 1) = 2120/365",
                        "IS-13: Parts of a credit are rounded up, once for the licence position (exact 2650/365) = 8",
                        "IS-13: Parts of a credit are rounded up, once for the licence position (exact 2120/365) = 6",
                        "IS-29: What the remaining days cost less than before goes back to the balance"
                                + " (before 8, now 6, booked and not given back 10) = 2");
        assertThat(steps(covered("priceDecrease: FLOOR_DIFFERENCE").at("2014-04-11", DECREASE)))
                .containsExactly(
                        "IS-29: The remaining days so far cost the lowest value known until now (from 2014-04-11,"
                                + " to 2014-12-31, days 265, annual value 10, quantity 1) = 2650/365",
                        "IS-29: The remaining days now cost the lowest value since the booking (from 2014-04-11,"
                                + " to 2014-12-31, days 265, annual value 8, quantity 1) = 2120/365",
                        "IS-29: Whole credits of what the remaining days cost less than before go back to the balance"
                                + " (exact 530/365, times 1, booked and not given back 10) = 1");
    }

    @ParameterizedTest
    @CsvSource({
        "RERATE_TOTAL, -3", // 3 x (10 - 9)
        "RERATE_REMAINING, -6", // 3 x (8 - 6)
        "FLOOR_DIFFERENCE, -3" // 3 x floor(1.45)
    })
    void theFormulasFollowTheRoundingOfEachLicence(String reading, int refund) {
        Desk desk = Desk.under("rounding: {scope: UNIT}, priceDecrease: " + reading)
                .at("2014-01-01", "link licence=L1 sku=PORT account=A1 project=P1 device=D1 quantity=3")
                .at("2014-01-01", "cover project=P1 until=2014-12-31")
                .at("2014-04-11", DECREASE);
        assertThat(desk.amounts()).containsExactly("30 SSC", refund + " SSC");
    }

    // The lowest value so far is protected, so a fall above it gives nothing back (SSA-36).
    @ParameterizedTest
    @CsvSource({"RERATE_TOTAL", "RERATE_REMAINING", "FLOOR_DIFFERENCE"})
    void aFallAboveTheProtectedValueGivesNothingBack(String reading) {
        Desk desk = covered("priceDecrease: " + reading)
                .at("2014-03-01", "value sku=PORT measure=credits amount=14")
                .at("2014-07-01", "value sku=PORT measure=credits amount=11");
        assertThat(desk.amounts()).containsExactly("10 SSC");
    }

    // Three ports for 10 days: 300/365, one credit, paid by L1. At 0 nothing is needed any more.
    @ParameterizedTest
    @CsvSource({"LICENCE_TYPE", "BOOKING"})
    void whatWasRoundedTogetherIsReratedTogether(String scope) {
        Desk desk = Desk.under("rounding: {scope: " + scope + "}")
                .link("2014-01-01", "P1", "L1", "L2", "L3")
                .at("2014-01-01", "cover project=P1 until=2014-01-10")
                .at("2014-01-01", "value sku=PORT measure=credits amount=5");
        assertThat(desk.amounts()).containsExactly("1 SSC", "0 SSC", "0 SSC"); // 150/365 still need the credit
        desk.at("2014-01-01", "value sku=PORT measure=credits amount=0");
        assertThat(desk.amounts()).containsExactly("1 SSC", "0 SSC", "0 SSC", "-1 SSC");
        assertThat(desk.charge().subject().licence()).contains("L1");
        assertThat(desk.balance("A1")).isEqualTo(100);
    }

    // 81 days: PORT 10 -> 2.219 each, FAX 7 -> 1.553; 8.211 -> 9. PORT at 0 leaves 1.553 -> 2, so 7 go back.
    @Test
    void aFallOfOneProductReratesTheWholeBookingOnce() {
        Desk desk = Desk.under("rounding: {scope: BOOKING}")
                .link("2013-07-12", "P1", "L1", "L2", "L3")
                .at("2013-07-12", "link licence=L4 sku=FAX account=A1 project=P1 device=D1")
                .at("2013-07-12", "cover project=P1 until=2013-09-30")
                .at("2013-07-12", "value sku=PORT measure=credits amount=0");
        assertThat(desk.amounts().subList(4, 7)).containsExactly("-3 SSC", "-2 SSC", "-2 SSC");
        assertThat(desk.balance("A1")).isEqualTo(98);
        assertThat(steps(desk))
                .containsExactly(
                        "IS-29: Each day counts at the lowest annual value in force since the booking (from 2013-07-12,"
                                + " to 2013-09-30, days 81, annual value 0, quantity 1) = 0/365",
                        "IS-13: Parts of a credit are rounded up, once for all positions in the booking"
                                + " (exact 567/365) = 2",
                        "IS-29: What is no longer needed goes back to the balance"
                                + " (booked and not given back 9, needed 2) = 7",
                        "IS-13: Credits rounded together are shared out by the exact shares, the largest remainders"
                                + " first (credits 7, licence L3, exact share 730/365) = 2");
    }

    @Test
    void whatAnotherAccountPaysIsReratedByItself() {
        Desk desk = Desk.under("rounding: {scope: BOOKING}")
                .link("2014-01-01", "P1", "L1")
                .at("2014-01-01", "link licence=L2 sku=PORT account=A2 project=P1 device=D1")
                .at("2014-01-01", "cover project=P1 until=2014-01-10")
                .at("2014-01-01", "value sku=PORT measure=credits amount=0");
        assertThat(desk.amounts()).containsExactly("1 SSC", "1 SSC", "-1 SSC", "-1 SSC");
    }

    // 10 days: PORT 100/365 and FAX 70/365, one credit each. At 5 PORT still needs its own; FAX does not lend its rest.
    @Test
    void whatIsAnotherProductIsReratedByItself() {
        Desk desk = Desk.under("rounding: {scope: LICENCE_TYPE}")
                .link("2014-01-01", "P1", "L1")
                .at("2014-01-01", "link licence=L2 sku=FAX account=A1 project=P1 device=D1")
                .at("2014-01-01", "cover project=P1 until=2014-01-10")
                .at("2014-01-01", "value sku=PORT measure=credits amount=5");
        assertThat(desk.amounts()).containsExactly("1 SSC", "1 SSC");
    }

    // A credit a day: L1 two licences with a gap of 73 days, 2 x (2 x 73 + 10), L2 one without. The gap stays paid.
    @Test
    void whoHasTooMuchIsFoundByGapAndQuantity() {
        Desk desk = Desk.under("rounding: {scope: BOOKING}")
                .at("2012-01-02", "value sku=PORT measure=credits amount=365")
                .at("2012-01-02", "credit account=A1 credits=1000")
                .at("2013-07-20", "link licence=L1 sku=PORT account=A1 project=P1 device=D1 quantity=2")
                .link("2013-10-01", "P1", "L2")
                .at("2013-10-01", "cover project=P1 until=2013-10-10")
                .at("2013-10-01", "value sku=PORT measure=credits amount=0");
        assertThat(desk.amounts()).containsExactly("312 SSC", "10 SSC", "-20 SSC", "-10 SSC");
    }

    @Test
    void whatWasNotBookedTogetherIsNotReratedTogether() {
        Desk desk = Desk.under("rounding: {scope: BOOKING}")
                .link("2014-01-01", "P1", "L1", "L2")
                .at("2014-01-01", "cover licence=L1 until=2014-01-10")
                .at("2014-01-01", "cover licence=L2 until=2014-01-10")
                .at("2014-01-01", "value sku=PORT measure=credits amount=9");
        assertThat(desk.amounts()).containsExactly("1 SSC", "1 SSC"); // together 180/365 would need one only
    }

    // A booking that has ended is left out of what was rounded together, and a rise gives nothing back.
    @Test
    void whatHasEndedKeepsItsCredits() {
        Desk desk = Desk.under("rounding: {scope: BOOKING}")
                .link("2014-01-01", "P1", "L1", "L2", "L3")
                .at("2014-01-01", "cover project=P1 until=2014-03-31") // 3 x 900/365 = 7.4: 3, 3, 2
                .at("2014-01-31", "unlink licence=L3 to=balance")
                .at("2014-02-01", "value sku=PORT measure=credits amount=12");
        assertThat(desk.amounts()).containsExactly("3 SSC", "3 SSC", "2 SSC");
        desk.at("2014-01-01", "value sku=PORT measure=credits amount=0");
        assertThat(desk.amounts()).containsExactly("3 SSC", "3 SSC", "2 SSC", "-3 SSC", "-3 SSC");
    }

    private static Desk covered(String readings) {
        return Desk.under(readings)
                .link("2014-01-01", "P1", "L1")
                .at("2014-01-01", "cover project=P1 until=2014-12-31");
    }

    private static Desk renewed(String reading) {
        return covered("renewalPrice: " + reading)
                .at("2015-01-01", "value sku=PORT measure=credits amount=14")
                .at("2014-12-05", "cover project=P1 until=2015-12-31");
    }

    private static Desk late(String readings) {
        return Desk.under(readings)
                .at("2013-09-01", "value sku=PORT measure=credits amount=20")
                .link("2013-07-20", "P1", "L1")
                .at("2013-10-01", "cover project=P1 until=2014-09-30");
    }

    private static List<SsaBooking> bookings(Desk desk) {
        return desk.standing.position("L1").orElseThrow().bookings();
    }

    private static List<String> steps(Desk desk) {
        return desk.charge().steps().stream().map(Step::text).toList();
    }
}
