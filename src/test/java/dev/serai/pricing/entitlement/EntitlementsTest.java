package dev.serai.pricing.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.licence.Coverage;
import dev.serai.licence.CoverageKind;
import dev.serai.licence.LandedEvent;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Licence;
import dev.serai.pricing.Past;
import dev.serai.pricing.Remembered;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntitlementsTest {

    private static final String ACCOUNT =
            "2001-01-01 account account=A1 name=One country=NL currency=EUR roles=reseller;service-provider";
    private static final String AIP = "2001-01-01 product sku=S vendor=netjapan name=Server edition=server version=1";
    private static final String PORT = "2001-01-01 product sku=S vendor=innovaphone name=Port version=10";

    @ParameterizedTest
    @CsvSource({
        "2014-02-28, false", // the day before the purchase
        "2014-03-01, true", // the day of the purchase, which includes it
        "2015-02-28, true", // last covered day
        "2015-03-01, false", // the day after
        "2015-05-31, false", // the day before the late renewal
        "2015-06-01, true", // first day of the renewed term
        "2016-05-31, true",
        "2016-06-01, false"
    })
    void maintenanceCoversBothItsEndsAndNothingBetweenItsTerms(String day, boolean isCovered) {
        Entitlement found = only(outright()
                .tell(
                        "2014-03-01 order account=A1 order=O1 line=1 programme=aip-outright sku=S offering=licence quantity=2"
                                + " licence=L1")
                .tell("2015-06-01 order account=A1 order=O2 line=1 programme=aip-outright sku=S offering=maintenance"
                        + " quantity=2 licence=L1")
                .tell(day + " release sku=S version=2"));

        boolean isBefore = day.equals("2014-02-28");
        assertThat(found.isEntitled()).isEqualTo(isCovered || isBefore);
        Optional<Ground> ground = isCovered ? Optional.of(Ground.MAINTENANCE) : Optional.empty();
        boolean isPurchase = isBefore || day.equals("2014-03-01");
        assertThat(found.ground()).isEqualTo(isPurchase ? Optional.of(Ground.PURCHASE) : ground);
        assertThat(found.rule()).isEqualTo(isPurchase ? "NM-06" : isCovered ? "NP-06" : "NM-09");
        assertThat(found.holding().quantity()).isEqualTo(2);
    }

    @Test
    void saysWhenMaintenanceRan() {
        Past past = outright()
                .tell(
                        "2014-03-01 order account=A1 order=O1 line=1 programme=aip-outright sku=S offering=licence quantity=2"
                                + " licence=L1")
                .tell("2015-03-01 release sku=S version=2")
                .tell("2015-06-01 order account=A1 order=O2 line=1 programme=aip-outright sku=S offering=maintenance"
                        + " quantity=2 licence=L1");

        assertThat(only(past).message())
                .isEqualTo(
                        "Licence L1 is not entitled to version 2 of S, released on 2015-03-01: its maintenance ran from"
                                + " 2014-03-01 to 2015-02-28 and from 2015-06-01 to 2016-05-31; it may be used on in its present"
                                + " version.");
        assertThat(only(past).steps())
                .extracting(step -> step.text())
                .contains("NP-06: Both the first and the last day of a coverage belong to it (kind maintenance, from"
                        + " 2014-03-01, to 2015-02-28, day 2015-03-01) = not covered");
    }

    @ParameterizedTest
    @CsvSource({"2015-02-28, true", "2015-06-01, true", "2015-08-01, true", "2015-08-02, false", "2016-05-31, false"})
    void aReturnCutsCoverageOnItsDay(String day, boolean isCovered) {
        Past past = outright()
                .tell(
                        "2014-03-01 order account=A1 order=O1 line=1 programme=aip-outright sku=S offering=licence quantity=2"
                                + " licence=L1")
                .tell("2015-06-01 order account=A1 order=O2 line=1 programme=aip-outright sku=S offering=maintenance"
                        + " quantity=2 licence=L1")
                .tell("2015-08-01 return order=O2 line=1 quantity=2");

        assertThat(isEntitled(past, day)).isEqualTo(isCovered);
    }

    @Test
    void whatWasReturnedIsNotCounted() {
        Past past = outright()
                .tell(
                        "2014-03-01 order account=A1 order=O1 line=1 programme=aip-outright sku=S offering=licence quantity=2"
                                + " licence=L1")
                .tell("2014-08-01 return order=O1 line=1 quantity=1")
                .tell("2014-09-01 release sku=S version=2");
        assertThat(only(past).holding().quantity()).isEqualTo(1);

        past.tell("2014-10-01 return order=O1 line=1 quantity=1");
        assertThat(found(past)).isEmpty();
    }

    @Test
    void aReturnedTermInTheMiddleLeavesWhatCameBeforeIt() {
        Past past = renewedTwice().tell("2014-04-01 return order=O2 line=1 quantity=1");

        assertThat(past.standing().licence("L1").flatMap(Licence::coverage))
                .contains(new Coverage(CoverageKind.MAINTENANCE, LocalDate.of(2016, 1, 1), LocalDate.of(2016, 12, 31)));
        assertThat(isEntitled(past, "2014-12-31")).isTrue();
        assertThat(isEntitled(past, "2015-01-01")).isFalse();
        assertThat(isEntitled(past, "2016-01-01")).isTrue();
    }

    @Test
    void aTermThatIsReturnedWhileItRunsCountsUpToThatDay() {
        Past past = renewedTwice().tell("2015-03-01 return order=O2 line=1 quantity=1");

        assertThat(isEntitled(past, "2015-03-01")).isTrue();
        assertThat(isEntitled(past, "2015-03-02")).isFalse();
    }

    @Test
    void aTermIsTakenBackByItsOwnReturnAndByNothingBesideIt() {
        Past past = renewedTwice()
                .tell("2001-01-01 product sku=T vendor=netjapan name=Desktop edition=desktop version=1")
                .tell("2001-01-01 price programme=aip-outright sku=T offering=licence unitPrice=80 currency=EUR")
                .tell("2001-01-01 price programme=aip-outright sku=T offering=maintenance unitPrice=16 currency=EUR")
                .tell(
                        "2014-02-10 order account=A1 order=O4 line=1 programme=aip-outright sku=T offering=licence quantity=1"
                                + " licence=L2")
                .tell(
                        "2014-04-01 order account=A1 order=O5 line=1 programme=aip-outright sku=T offering=maintenance"
                                + " quantity=1 licence=L2",
                        "2014-04-01 return order=O2 line=1 quantity=1");

        assertThat(isEntitled(past, "2014-12-31")).isTrue();
        assertThat(isEntitled(past, "2015-01-15")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2013-12-31, true, SUBSCRIPTION",
        "2014-12-31, true, SUBSCRIPTION",
        "2015-01-01, true, SUBSCRIPTION",
        "2017-01-01, false,"
    })
    void aSubscriptionIncludesWhatComesOutInItAndWhatWasOutBeforeIt(String day, boolean isEntitled, Ground ground) {
        Past past = Past.of(
                ACCOUNT,
                AIP,
                "2001-01-01 price programme=aip-subscription sku=S offering=subscription unitPrice=300 currency=EUR",
                "2014-01-01 order account=A1 order=O1 line=1 programme=aip-subscription sku=S offering=subscription"
                        + " quantity=1 licence=L1",
                "2016-01-01 order account=A1 order=O2 line=1 programme=aip-subscription sku=S offering=subscription"
                        + " quantity=1 licence=L1",
                day + " release sku=S version=2");
        Entitlement found = only(past);
        assertThat(found.isEntitled()).isEqualTo(isEntitled);
        assertThat(found.ground()).isEqualTo(Optional.ofNullable(ground));
    }

    @ParameterizedTest
    @CsvSource({
        "2014-09-09, begins later",
        "2014-09-10, active",
        "2015-04-09, active",
        "2015-04-10,",
    })
    void aRentalIncludesWhatComesOutBeforeItIsDeactivated(String day, String state) {
        Past past = Past.of(
                ACCOUNT,
                AIP,
                "2001-01-01 price programme=msp sku=S offering=rental unitPrice=25 currency=EUR",
                "2001-01-01 agreement agreement=M1 programme=msp account=A1 endCustomer=C1 signed=2001-01-01",
                "2014-09-10 activate licence=R1 sku=S account=A1 endCustomer=C1",
                "2015-04-10 deactivate licence=R1",
                day + " release sku=S version=2");
        if (state == null) {
            assertThat(found(past)).isEmpty();
        } else {
            Entitlement found = only(past);
            assertThat(found.ground()).contains(Ground.RENTAL);
            assertThat(found.steps().get(1).result()).isEqualTo(state);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2013-06-30, false, IS-01", // before the link
        "2013-07-01, true, A-04", // the day of the link, paid double with the first booking
        "2013-07-31, true, A-04",
        "2013-08-01, true, IS-01", // first covered day
        "2014-03-31, true, IS-01", // last covered day
        "2014-04-01, true, A-04", // the day after, paid double with the late renewal
        "2014-06-30, true, A-04",
        "2014-07-01, true, IS-01",
        "2015-02-01, true, IS-01", // the day of the return to the balance
        "2015-02-02, false, IS-01" // what was booked ahead has lapsed
    })
    void anAgreementCoversItsTermsAndTheGapsPaidDouble(String day, boolean isEntitled, String rule) {
        Past past = ports("2013-07-01")
                .tell("2013-08-01 cover project=P1 until=2014-03-31")
                .tell("2014-07-01 cover project=P1 until=2015-06-30")
                .tell("2015-02-01 unlink licence=L1 to=balance")
                .tell(day + " release sku=S version=12");
        Entitlement found = only(past);
        assertThat(found.isEntitled()).isEqualTo(isEntitled);
        assertThat(found.rule()).isEqualTo(rule);
        if (rule.equals("A-04")) {
            assertThat(found.message()).contains("our policy, not the vendor's word");
        }
    }

    @Test
    void anAgreementCoversNoFeatureLicensedSeparately() {
        Past past = Past.of(
                        ACCOUNT,
                        "2001-01-01 product sku=S vendor=innovaphone name=Feature version=10 separatelyLicensed=true",
                        "2001-01-01 value sku=S measure=credits amount=10",
                        "2001-01-01 credit account=A1 credits=100",
                        "2013-07-01 link licence=L1 sku=S account=A1 project=P1 device=D1",
                        "2013-07-01 cover project=P1")
                .tell("2013-08-01 release sku=S version=11");
        assertThat(only(past).rule()).isEqualTo("IS-02");
        assertThat(only(past).isEntitled()).isFalse();
    }

    @Test
    void anAgreementCoversVersionTenAndLater() {
        Past past = Past.of(
                ACCOUNT,
                "2001-01-01 product sku=S vendor=innovaphone name=Port version=v9r1",
                "2001-01-01 value sku=S measure=credits amount=10",
                "2013-07-01 link licence=L1 sku=S account=A1 project=P1 device=D1",
                "2013-08-01 release sku=S version=10");
        assertThat(only(past).rule()).isEqualTo("IS-32");
        assertThat(only(past).message())
                .isEqualTo(
                        "Licence L1 is not entitled to version 10 of S, released on 2013-08-01: it is of version v9r1,"
                                + " and a service agreement covers version 10 and later only.");
    }

    @Test
    void aProductWithoutAVersionHasThatOfTheRelease() {
        Past past = Past.of(
                ACCOUNT,
                "2001-01-01 product sku=S vendor=innovaphone name=Port",
                "2013-07-01 link licence=L1 sku=S account=A1 project=P1 device=D1",
                "2013-08-01 release sku=S version=9");
        assertThat(only(past).rule()).isEqualTo("IS-32");
        assertThat(only(past).message()).contains(": it is of version 9, and a service agreement covers version 10");
    }

    @Test
    void rentalsAndPositionsOfOtherProductsAreNotJudged() {
        Past past = ports("2013-07-01")
                .tell("2001-01-01 product sku=T vendor=innovaphone name=Fax version=10")
                .tell("2013-07-01 link licence=L2 sku=T account=A1 project=P1 device=D1")
                .tell("2001-01-01 product sku=R vendor=netjapan name=Server edition=server version=1")
                .tell("2001-01-01 price programme=msp sku=R offering=rental unitPrice=25 currency=EUR")
                .tell("2001-01-01 agreement agreement=M1 programme=msp account=A1 endCustomer=C1 signed=2001-01-01")
                .tell("2013-07-01 activate licence=R1 sku=R account=A1 endCustomer=C1")
                .tell("2013-08-01 release sku=S version=11");
        assertThat(past.standing().rental("R1")).isPresent();
        assertThat(only(past).holding().licence()).isEqualTo("L1");
    }

    @ParameterizedTest
    @CsvSource({"2002-07-31, PURCHASE", "2002-08-01, PURCHASE", "2004-07-31, SA", "2004-08-01,"})
    void assuranceCoversReleasesUpToTheAuthorizationsLastDay(String day, Ground ground) {
        Past past =
                Past.of(ACCOUNT, "2001-01-01 product sku=S vendor=microsoft name=Office pool=application version=1");
        LandedEvent order = past.landed(
                "2002-08-01 order account=A1 order=O1 line=1 programme=open-business sku=S offering=L&SA quantity=5"
                        + " licence=L1 agreement=AUTH1");
        Licence licence = new Licence(
                "L1",
                "A1",
                "A1",
                "open-business",
                "S",
                Optional.empty(),
                5,
                false,
                Optional.empty(),
                Optional.of(new Coverage(CoverageKind.SA, LocalDate.of(2002, 8, 1), LocalDate.of(2004, 7, 31))));
        past.decided(order, Decision.of(licence, new Remembered(order.identity(), order.event())));
        past.tell(day + " release sku=S version=2");

        Entitlement found = only(past);
        assertThat(found.ground()).isEqualTo(Optional.ofNullable(ground));
        assertThat(found.rule()).isEqualTo(ground == Ground.PURCHASE ? "MS-06" : "MO-12");
    }

    @Test
    void whatHappenedAfterTheReleaseCounts() {
        Past past = ports("2013-07-01")
                .tell("2013-07-01 cover project=P1 until=2014-03-31")
                .tell("2014-06-01 release sku=S version=12");
        assertThat(only(past).isEntitled()).isFalse();
        past.tell("2014-07-01 cover project=P1");
        assertThat(only(past).isEntitled()).isTrue();
    }

    @Test
    void findsTheReleaseThatWasToldFirst() {
        Past past = ports("2013-07-01")
                .tell("2014-06-01 release sku=S version=12")
                .tell("2014-05-01 release sku=S version=12");
        Entitlements entitlements = new Entitlements(past.until("2020-12-31"), Past.programmes());
        assertThat(entitlements.release("S", "12").orElseThrow().date()).isEqualTo(LocalDate.of(2014, 5, 1));
        assertThat(entitlements.release("S", "13")).isEmpty();
        assertThat(entitlements.releases()).hasSize(2);
    }

    private static Past outright() {
        return Past.of(
                ACCOUNT,
                AIP,
                "2001-01-01 price programme=aip-outright sku=S offering=licence unitPrice=800 currency=EUR",
                "2001-01-01 price programme=aip-outright sku=S offering=maintenance unitPrice=160 currency=EUR");
    }

    /** Maintenance of three years: with the licence, then by O2 and by O3. */
    private static Past renewedTwice() {
        return outright()
                .tell(
                        "2014-01-01 order account=A1 order=O1 line=1 programme=aip-outright sku=S offering=licence quantity=1"
                                + " licence=L1")
                .tell("2014-02-01 order account=A1 order=O2 line=1 programme=aip-outright sku=S offering=maintenance"
                        + " quantity=1 licence=L1")
                .tell("2014-03-01 order account=A1 order=O3 line=1 programme=aip-outright sku=S offering=maintenance"
                        + " quantity=1 licence=L1");
    }

    private static Past ports(String linked) {
        return Past.of(
                ACCOUNT,
                PORT,
                "2001-01-01 value sku=S measure=credits amount=10",
                "2001-01-01 credit account=A1 credits=100",
                linked + " link licence=L1 sku=S account=A1 project=P1 device=D1");
    }

    private static boolean isEntitled(Past past, String day) {
        past.tell(day + " release sku=S version=" + day);
        Entitlements entitlements = new Entitlements(past.until("2020-12-31"), Past.programmes());
        List<Entitlement> found = entitlements.to(entitlements.release("S", day).orElseThrow());
        assertThat(found).hasSize(1);
        return found.get(0).isEntitled();
    }

    private static List<Entitlement> found(Past past) {
        Entitlements entitlements = new Entitlements(past.until("2020-12-31"), Past.programmes());
        return entitlements.to(entitlements.releases().get(0));
    }

    private static Entitlement only(Past past) {
        List<Entitlement> found = found(past);
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
