package dev.serai.pricing.advice;

import static dev.serai.pricing.advice.Asked.of;
import static dev.serai.pricing.advice.Asked.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.licence.Coverage;
import dev.serai.licence.CoverageKind;
import dev.serai.licence.LandedEvent;
import dev.serai.licence.Pool;
import dev.serai.pricing.AipProgrammes;
import dev.serai.pricing.Booking;
import dev.serai.pricing.Decision;
import dev.serai.pricing.LevelAgreement;
import dev.serai.pricing.Licence;
import dev.serai.pricing.Past;
import dev.serai.pricing.PoolLevel;
import dev.serai.pricing.WhatIf;
import dev.serai.pricing.desk.PricingDesk;
import dev.serai.programme.TierCounting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdviserTest {

    private static final String ACCOUNT =
            "2001-01-01 account account=A1 name=One country=NL currency=EUR roles=reseller;service-provider";

    @ParameterizedTest
    @CsvSource({"1, 0.29, 100/29, 3.45", "1, 0.25, 4, 4.00", "300, 90, 10/3, 3.33", "1.50, 3, 1/2, 0.50"})
    void aFractionIsExactAndRoundedForDisplayOnly(
            BigDecimal dividend, BigDecimal divisor, String text, BigDecimal shown) {
        Fraction fraction = Fraction.of(dividend, divisor);
        assertThat(fraction.text()).isEqualTo(text);
        assertThat(fraction.shown()).isEqualTo(shown);
    }

    @Test
    void waitingWithAServiceAgreementCostsTheGapTwice() {
        AdviceItem item = only(ports(), AdviceKind.COVER_LATER, "2013-10-01");
        // 10 x (365 + 2 x 73) / 365 is 14; 103 days of gap make 15.6, 163 make 18.9.
        assertThat(item.figures()).containsEntry("today", new BigDecimal("14"));
        assertThat(item.figures()).containsEntry("in30Days", new BigDecimal("16"));
        assertThat(item.figures()).containsEntry("in90Days", new BigDecimal("19"));
        assertThat(item.figures()).containsEntry("waiting90Days", new BigDecimal("5"));
        assertThat(item.figures()).containsEntry("missing", new BigDecimal("14"));
        assertThat(item.concern().project()).contains("P1");
    }

    @Test
    void renewingOnTheDayAfterTheEndIsStillOnTime() {
        Past past = ports().tell("2013-07-20 credit account=A1 credits=100").tell("2013-07-20 cover project=P1");
        AdviceItem item = only(past, AdviceKind.RENEW_LATER, "2014-07-19");
        assertThat(item.figures()).containsEntry("onTime", new BigDecimal("10"));
        // 365 + 2 x 30 days make 11.6, 365 + 2 x 90 days make 14.9.
        assertThat(item.figures()).containsEntry("late30Days", new BigDecimal("12"));
        assertThat(item.figures()).containsEntry("late90Days", new BigDecimal("15"));
        assertThat(item.figures()).containsEntry("end", LocalDate.of(2014, 7, 19));
        assertThat(of(past, AdviceKind.COVER_LATER, "2014-07-19")).isEmpty();

        assertThat(of(past, AdviceKind.RENEW_LATER, "2014-07-20")).isEmpty();
        assertThat(only(past, AdviceKind.COVER_LATER, "2014-07-21").figures())
                .containsEntry("today", new BigDecimal("11"));
    }

    @Test
    void anEnrolledProjectNeedsNoRenewal() {
        Past past = ports().tell("2013-07-20 credit account=A1 credits=100")
                .tell("2013-07-20 cover project=P1")
                .tell("2013-07-20 enrol project=P1");
        assertThat(of(past, AdviceKind.RENEW_LATER, "2014-01-01")).isEmpty();
    }

    @Test
    void ofAProjectCoveredInPartTheRestIsCoveredByItself() {
        Past past = ports().tell("2013-07-20 credit account=A1 credits=100")
                .tell("2013-07-20 cover project=P1")
                .tell("2013-09-01 link licence=L2 sku=S account=A1 project=P1 device=D1");
        AdviceItem item = only(past, AdviceKind.COVER_LATER, "2013-10-01");
        assertThat(item.concern().licence()).contains("L2");
        assertThat(item.message())
                .startsWith("A service agreement for licence L2 of project P1 costs 10 SSC if it is concluded on"
                        + " 2013-10-01,");
        // From 1 October to the project's end on 19 July are 292 days, and 30 days of gap count twice.
        assertThat(item.figures()).containsEntry("today", new BigDecimal("10"));
        assertThat(of(past, AdviceKind.RENEW_LATER, "2013-10-01")).hasSize(1);
    }

    @Test
    void whatCannotBeCoveredIsLeftOut() {
        Past past = Past.of(
                ACCOUNT,
                "2001-01-01 product sku=S vendor=innovaphone name=Port version=9",
                "2001-01-01 value sku=S measure=credits amount=10",
                "2013-07-20 link licence=L1 sku=S account=A1 project=P1 device=D1");
        assertThat(of(past, AdviceKind.COVER_LATER, "2013-10-01")).isEmpty();
    }

    @Test
    void whatCannotBeCoveredDoesNotPay() {
        Past past = ports().tell("2001-01-01 account account=A2 name=Two country=NL currency=EUR")
                .tell("2001-01-01 product sku=C vendor=innovaphone name=Cable")
                .tell("2013-07-20 link licence=C1 sku=C account=A2 project=P1 device=D2");
        assertThat(only(past, AdviceKind.COVER_LATER, "2013-10-01").concern().account())
                .contains("A1");
    }

    @Test
    void whatIsCoveredAndCannotBeRenewedLeavesItsProjectCoveredInPart() {
        Past past = ports().tell("2013-07-20 credit account=A1 credits=100")
                .tell("2013-07-20 cover project=P1")
                .tell("2013-09-01 product sku=S vendor=innovaphone name=Port version=9")
                .tell("2001-01-01 product sku=T vendor=innovaphone name=Fax")
                .tell("2001-01-01 value sku=T measure=credits amount=10")
                .tell("2013-09-01 link licence=L2 sku=T account=A1 project=P1 device=D1");
        assertThat(only(past, AdviceKind.COVER_LATER, "2013-10-01").concern().licence())
                .contains("L2");
    }

    @ParameterizedTest
    @CsvSource({"2014-12-30, 0", "2014-12-31, 1", "2015-02-28, 1", "2015-06-01, 1"})
    void maintenanceIsOfferedSixtyDaysBeforeItEndsAndAfter(String day, int items) {
        Past past = Past.of(
                ACCOUNT,
                "2001-01-01 product sku=S vendor=netjapan name=Server edition=server",
                "2001-01-01 price programme=aip-outright sku=S offering=licence unitPrice=800 currency=EUR",
                "2001-01-01 price programme=aip-outright sku=S offering=maintenance unitPrice=160 currency=EUR",
                "2014-03-02 order account=A1 order=O1 line=1 programme=aip-outright sku=S offering=licence quantity=2"
                        + " licence=L1");
        List<AdviceItem> found = of(past, AdviceKind.MAINTENANCE_END, day);
        assertThat(found).hasSize(items);
        found.forEach(item -> assertThat(item.message())
                .contains(
                        "for 1 year costs 320.00 EUR", "for 2 years costs 640.00 EUR", "for 3 years costs 960.00 EUR"));
    }

    @Test
    void aLicenceThatWasReturnedNeedsNoMaintenance() {
        Past past = server().tell("2014-05-01 return order=O1 line=1 quantity=5");
        assertThat(of(past, AdviceKind.MAINTENANCE_END, "2015-06-01")).isEmpty();
    }

    @Test
    void assuranceThatEndsIsNoMaintenance() {
        Past past = server().tell(
                        "2001-01-01 price programme=open-business sku=S offering=SA unitPrice=10 currency=EUR")
                .tell("2014-03-03 order account=A1 order=O2 line=1 programme=open-business sku=S offering=SA"
                        + " quantity=5 licence=L1 agreement=AUTH1 purchased=2014-03-03");
        assertThat(past.standing().licence("L1").flatMap(Licence::coverage).map(Coverage::kind))
                .contains(CoverageKind.SA);
        assertThat(of(past, AdviceKind.MAINTENANCE_END, "2016-03-01")).isEmpty();
    }

    @Test
    void saysWhyARenewalWouldBeRefused() {
        AdviceItem item = only(server(), AdviceKind.MAINTENANCE_END, "2015-01-01");
        assertThat(item.message())
                .isEqualTo(
                        "Maintenance of licence L1 ends on 2015-03-01; renewed on 2015-01-01 it for 1 year is refused"
                                + " as no-price, for 2 years is refused as no-price, for 3 years is refused as no-price.");
    }

    @Test
    void aProviderWhoseLicencesHaveThePriceOfTheirOwnPlaceNeedsNoNextTier() {
        Past past = rented(9);
        Booking graduated = PricingDesk.booking(AipProgrammes.with(AipProgrammes.STARTED, TierCounting.GRADUATED));
        assertThat(new Adviser(past.until("2014-10-01"), new WhatIf(graduated, past.standing())).items())
                .noneMatch(item -> item.kind() == AdviceKind.NEXT_RENTAL_TIER);
    }

    @Test
    void aProviderAtTheLastTierHasNoNext() {
        Past past = rented(10);
        assertThat(of(past, AdviceKind.NEXT_RENTAL_TIER, "2014-10-01")).isEmpty();
        AdviceItem item = only(rented(9), AdviceKind.NEXT_RENTAL_TIER, "2014-10-01");
        assertThat(item.figures()).containsEntry("missing", 1L);
        assertThat(item.figures()).containsEntry("monthlyDifference", new BigDecimal("45.00"));
    }

    /** It counts for the tier of its day all the same (K-03). */
    @Test
    void aRentalThatEndsOnItsFirstDayIsNotOneThatRuns() {
        Past past = rented(7)
                .tell("2014-10-01 activate licence=R2 sku=S account=A1 endCustomer=C1 quantity=2")
                .tell("2014-10-01 deactivate licence=R2");

        assertThat(only(past, AdviceKind.NEXT_RENTAL_TIER, "2014-10-01").figures())
                .containsEntry("units", 9L)
                .containsEntry("monthlyDifference", new BigDecimal("35.00"));
    }

    @ParameterizedTest
    @CsvSource({"3999.5, 0.5", "4000, 0.0", "0, 4000.0"})
    void saysWhatIsMissingToKeepALevel(BigDecimal points, BigDecimal missing) {
        AdviceItem item = only(reviewed(points, 0), AdviceKind.LEVEL_STATUS, "2003-01-01");
        assertThat(item.figures()).containsEntry("missingToKeep", missing);
        assertThat(item.message()).contains("review of 2003-05-01");
    }

    @Test
    void afterTheLastReviewALevelHolds() {
        AdviceItem item = only(reviewed(BigDecimal.ONE, 2), AdviceKind.LEVEL_STATUS, "2004-06-01");
        assertThat(item.message()).endsWith("no review is left, so the level holds until 2005-04-30.");
        assertThat(item.figures()).doesNotContainKey("missingToKeep");
    }

    @ParameterizedTest
    @CsvSource({"2004-07-31, 1", "2004-08-01, 0"})
    void lateAssuranceIsAskedForRunningAuthorizationsOnly(String day, int items) {
        Past past = Past.of(
                ACCOUNT,
                "2001-01-01 product sku=S vendor=microsoft name=Office pool=application",
                "2001-01-01 price programme=open-business sku=S offering=L unitPrice=400 currency=EUR",
                "2002-08-01 order account=A1 order=O1 line=1 programme=open-business sku=S offering=L quantity=5"
                        + " agreement=AUTH1");
        List<AdviceItem> found = of(past, AdviceKind.LATE_ASSURANCE, day);
        assertThat(found).hasSize(items);
        found.forEach(item -> assertThat(item.message())
                .isEqualTo("Assurance for 5 licences of S bought on 2004-07-31 under AUTH1 costs 1160.00 EUR until"
                        + " 2004-07-31 (1 day, 35960.00 EUR a month); under a new agreement opened that"
                        + " day it costs 1160.00 EUR until 2006-07-30 (24 months, 48.33 EUR a month)."));
    }

    private static Past ports() {
        return Past.of(
                ACCOUNT,
                "2001-01-01 product sku=S vendor=innovaphone name=Port",
                "2001-01-01 value sku=S measure=credits amount=10",
                "2013-07-20 link licence=L1 sku=S account=A1 project=P1 device=D1");
    }

    /** Five licences of which nobody has priced the maintenance after the first year. */
    private static Past server() {
        return Past.of(
                ACCOUNT,
                "2001-01-01 product sku=S vendor=netjapan name=Server edition=server",
                "2001-01-01 price programme=aip-outright sku=S offering=licence unitPrice=800 currency=EUR",
                "2014-03-02 order account=A1 order=O1 line=1 programme=aip-outright sku=S offering=licence quantity=5"
                        + " licence=L1");
    }

    private static Past rented(int quantity) {
        return Past.of(
                ACCOUNT,
                "2001-01-01 product sku=S vendor=netjapan name=Server edition=server",
                "2001-01-01 price programme=msp sku=S offering=rental unitPrice=25 currency=EUR",
                "2001-01-01 price programme=msp sku=S offering=rental unitPrice=20 currency=EUR minQuantity=10",
                "2001-01-01 agreement agreement=M1 programme=msp account=A1 endCustomer=C1 signed=2001-01-01",
                "2014-09-01 activate licence=R0 sku=S account=A1 endCustomer=C1 quantity=90",
                "2014-09-10 deactivate licence=R0",
                "2014-09-10 activate licence=R1 sku=S account=A1 endCustomer=C1 quantity=" + quantity);
    }

    /** An agreement at level B that has bought so many points and held so many reviews. */
    private static Past reviewed(BigDecimal points, int reviews) {
        Past past = Past.of(ACCOUNT);
        LandedEvent agreement = past.landed("2002-05-01 agreement agreement=SEL1 programme=select account=A1");
        PoolLevel level = new PoolLevel(Pool.SERVER, "B", LocalDate.of(2002, 5, 1), new BigDecimal("12000"), points);
        LevelAgreement state = new LevelAgreement(
                "SEL1",
                "select",
                "A1",
                Optional.empty(),
                LocalDate.of(2002, 5, 1),
                LocalDate.of(2005, 4, 30),
                Map.of(Pool.SERVER, level),
                reviews,
                reviews < 2 ? Optional.of(LocalDate.of(2003 + reviews, 5, 1)) : Optional.empty());
        return past.decided(agreement, Decision.of(state));
    }
}
