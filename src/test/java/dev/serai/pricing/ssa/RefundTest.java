package dev.serai.pricing.ssa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.licence.Period;
import dev.serai.licence.Value;
import dev.serai.pricing.Decision;
import dev.serai.pricing.SsaBooking;
import dev.serai.pricing.Stated;
import dev.serai.pricing.Step;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefundTest {

    // |-------- 100 days at 10 --------|-------- 265 days at 8 --------|
    // |2014-01-01                      |2014-04-11           2014-12-31|
    @Test
    void aDecreaseGivesBackWhatTheRestNoLongerNeeds() {
        Desk desk = covered();
        Decision decision = desk.decide("2014-04-11", "value sku=PORT measure=credits amount=8");
        assertThat(desk.amounts()).containsExactly("10 SSC", "-1 SSC");
        assertThat(desk.balance("A1")).isEqualTo(91);
        assertThat(desk.charge().rule()).isEqualTo("IS-29");
        assertThat(desk.charge().event()).hasValue(10);
        assertThat(desk.charge().unitPrice()).isEqualByComparingTo("8");
        assertThat(desk.charge().quantity()).isEqualTo(1);
        assertThat(desk.charge().period())
                .contains(new Period(LocalDate.parse("2014-04-11"), LocalDate.parse("2014-12-31")));
        assertThat(desk.charge().steps())
                .extracting(Step::text)
                .containsExactly(
                        "IS-29: Each day counts at the lowest annual value in force since the booking"
                                + " (from 2014-01-01, to 2014-04-10, days 100, annual value 10, quantity 1) = 1000/365",
                        "IS-29: Each day counts at the lowest annual value in force since the booking"
                                + " (from 2014-04-11, to 2014-12-31, days 265, annual value 8, quantity 1) = 2120/365",
                        "IS-13: Parts of a credit are rounded up, once for the licence position (exact 3120/365) = 9",
                        "IS-29: What is no longer needed goes back to the balance"
                                + " (booked and not given back 10, needed 9) = 1");
        assertThat(decision.changes().get(0)).isInstanceOf(Stated.class);
        assertThat(((Stated) decision.changes().get(0)).event()).isInstanceOf(Value.class);
    }

    @Test
    void theDoubledGapStaysAsItWasPaid() {
        Desk desk = Desk.open()
                .link("2013-07-20", "P1", "L1")
                .at("2013-10-01", "cover project=P1 until=2014-09-30")
                .at("2014-01-09", "value sku=PORT measure=credits amount=8");
        assertThat(desk.amounts()).containsExactly("14 SSC", "-1 SSC");
        assertThat(desk.charge().steps().get(0).text())
                .isEqualTo("K-51: The gap stays as it was paid, by the gap factor at the booked value"
                        + " (days 73, factor 2, annual value 10, quantity 1) = 1460/365");
    }

    @Test
    void aGapThatCountedOnceIsExplainedWithoutAFactor() {
        Desk desk = Desk.under("rounding: {gapFactor: 1}")
                .link("2013-07-20", "P1", "L1")
                .at("2013-10-01", "cover project=P1 until=2014-09-30")
                .at("2014-01-09", "value sku=PORT measure=credits amount=8");
        assertThat(desk.amounts()).containsExactly("12 SSC", "-1 SSC");
        assertThat(desk.charge().steps().get(0).text())
                .isEqualTo("K-51: The gap stays as it was paid, at the booked value"
                        + " (days 73, annual value 10, quantity 1) = 730/365");
    }

    @Test
    void aValueThatIsToldAgainUnchangedDoesNotDivideTheDays() {
        Desk desk = covered()
                .at("2014-02-01", "value sku=PORT measure=credits amount=10")
                .at("2014-04-11", "value sku=PORT measure=credits amount=8");
        assertThat(desk.charge().steps().get(0).text())
                .endsWith("(from 2014-01-01, to 2014-04-10, days 100, annual value 10, quantity 1) = 1000/365");
    }

    @ParameterizedTest
    @CsvSource({"2014-03-01, 12", "2014-03-01, 10", "2015-01-01, 1", "2014-12-31, 9"})
    void nothingComesBackForAnIncreaseAfterTheEndOrForTooLittle(String date, int value) {
        Desk desk = covered();
        desk.at(date, "value sku=PORT measure=credits amount=" + value);
        assertThat(desk.amounts()).containsExactly("10 SSC");
        assertThat(desk.balance("A1")).isEqualTo(90);
    }

    // |-- 10 --|-- protected at 10, list 14 --|-- list 11 --|    the protected price counts
    @Test
    void aFallAboveTheProtectedValueGivesNothingBack() {
        Desk desk = covered()
                .at("2014-03-01", "value sku=PORT measure=credits amount=14")
                .at("2014-07-01", "value sku=PORT measure=credits amount=11");
        assertThat(desk.amounts()).containsExactly("10 SSC");
    }

    // |-------- running, at 10 --------|-------- booked ahead, at 10 --------|
    // |2014-01-01       |decrease      |2015-01-01                 2015-12-31|
    @Test
    void aRunningTermAndOneBookedAheadAreReratedByThemselves() {
        Desk desk = covered()
                .at("2014-03-01", "cover project=P1 until=2015-12-31")
                .at("2014-04-11", "value sku=PORT measure=credits amount=8");
        assertThat(desk.amounts()).containsExactly("10 SSC", "10 SSC", "-1 SSC", "-2 SSC");
        assertThat(desk.charges.get(2).period())
                .contains(new Period(LocalDate.parse("2014-04-11"), LocalDate.parse("2014-12-31")));
        assertThat(desk.charges.get(3).period())
                .contains(new Period(LocalDate.parse("2015-01-01"), LocalDate.parse("2015-12-31")));
        assertThat(desk.standing.position("L1").orElseThrow().bookings())
                .extracting(SsaBooking::credits)
                .containsExactly(9L, 8L);
    }

    @Test
    void everyPositionOfTheProductGetsItsOwnRefund() {
        Desk desk = covered()
                .at("2014-01-01", "link licence=L2 sku=PORT account=A2 project=P2 device=D1 quantity=10")
                .at("2014-01-01", "cover project=P2 until=2014-12-31")
                .at("2014-01-01", "link licence=L3 sku=FAX account=A2 project=P2 device=D1")
                .at("2014-01-01", "cover licence=L3 until=2014-12-31")
                .at("2014-04-11", "value sku=PORT measure=credits amount=8");
        assertThat(desk.amounts()).containsExactly("10 SSC", "100 SSC", "-1 SSC", "-14 SSC");
        assertThat(desk.balance("A2")).isEqualTo(14);
        assertThat(desk.rejections).hasSize(1);
    }

    @Test
    void theFreePoolKeepsItsRefundAndTheBalanceLosesIt() {
        String decrease = "value sku=PORT measure=credits amount=8";
        assertThat(covered()
                        .at("2014-02-01", "unlink licence=L1 to=pool")
                        .at("2014-04-11", decrease)
                        .amounts())
                .containsExactly("10 SSC", "-1 SSC");
        assertThat(covered()
                        .at("2014-02-01", "unlink licence=L1 to=balance")
                        .at("2014-04-11", decrease)
                        .amounts())
                .containsExactly("10 SSC");
    }

    @Test
    void aDecreaseOnTheDayOfTheBookingComesBackWhole() {
        Desk desk = covered().at("2014-01-01", "value sku=PORT measure=credits amount=8");
        assertThat(desk.amounts()).containsExactly("10 SSC", "-2 SSC");
    }

    @Test
    void aDecreaseThatArrivesLateIsReratedFromItsOwnDay() {
        Desk inOrder = covered()
                .at("2014-04-11", "value sku=PORT measure=credits amount=8")
                .at("2014-07-20", "value sku=PORT measure=credits amount=4");
        Desk late = covered()
                .at("2014-07-20", "value sku=PORT measure=credits amount=4")
                .at("2014-04-11", "value sku=PORT measure=credits amount=8");
        assertThat(late.balance("A1")).isEqualTo(inOrder.balance("A1")).isEqualTo(93);
    }

    @Test
    void aLateValueFromBeforeTheBookingChangesNothing() {
        Desk desk = covered().at("2013-12-31", "value sku=PORT measure=credits amount=1");
        assertThat(desk.amounts()).containsExactly("10 SSC");
    }

    @Test
    void pointsAreOnlyStated() {
        Desk desk = covered();
        Decision decision = desk.decide("2014-04-11", "value sku=PORT measure=points amount=0.5");
        assertThat(decision.changes()).hasSize(1).allMatch(Stated.class::isInstance);
        assertThat(decision.charges()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"9.5", "-1", "1000000000"})
    void refusesAValueThatIsNotAWholeNumberOfCredits(String value) {
        Desk desk = Desk.open().at("2014-01-01", "value sku=PORT measure=credits amount=" + value);
        assertThat(desk.refusal())
                .isEqualTo("not-supported IS-04: The value of product PORT from 2014-01-01 is " + value
                        + " credits a year, but must be a whole number from 0 to 999999999; correct it.");
    }

    private static Desk covered() {
        return Desk.open().link("2014-01-01", "P1", "L1").at("2014-01-01", "cover project=P1 until=2014-12-31");
    }
}
