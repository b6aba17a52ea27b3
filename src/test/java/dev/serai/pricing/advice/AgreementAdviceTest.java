package dev.serai.pricing.advice;

import static dev.serai.pricing.advice.Asked.of;
import static dev.serai.pricing.advice.Asked.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.pricing.Past;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said about agreements with levels and about authorizations. */
class AgreementAdviceTest {

    private static final String AUTHORIZED = " order account=A1 line=1 programme=open-business agreement=AUTH1 sku=";
    private static final String SELECTED = " order account=A1 line=1 programme=select agreement=SEL1 sku=";

    /** Five licences of S under an authorization, with assurance for two; one of T that was returned. */
    private static Past authorized() {
        return catalogue()
                .tell("2002-08-01" + AUTHORIZED + "S order=O1 offering=L quantity=5 licence=L1")
                .tell("2002-08-01" + AUTHORIZED + "S order=O2 offering=SA quantity=2 licence=L1 purchased=2002-08-01")
                .tell("2002-08-02" + AUTHORIZED + "T order=O3 offering=L quantity=1 licence=L2")
                .tell("2002-08-03 return order=O3 line=1 quantity=1");
    }

    private static Past selected(int points) {
        return catalogue()
                .tell("2003-03-01 agreement agreement=SEL1 programme=select account=A1")
                .tell("2003-03-01 forecast agreement=SEL1 pool=application points=" + points);
    }

    private static Past catalogue() {
        return Past.of(
                "2001-01-01 account account=A1 name=One country=NL currency=EUR",
                "2001-01-01 product sku=S vendor=microsoft name=Office pool=application",
                "2001-01-01 product sku=T vendor=microsoft name=Visio pool=application",
                "2001-01-01 value sku=S measure=points amount=2",
                "2001-01-01 price programme=open-business sku=S offering=L unitPrice=400 currency=EUR",
                "2001-01-01 price programme=open-business sku=T offering=L unitPrice=200 currency=EUR",
                "2001-01-01 price programme=open-volume sku=S offering=L unitPrice=300 currency=EUR level=500",
                "2001-01-01 price programme=select sku=S offering=L unitPrice=350 currency=EUR level=B");
    }

    @Test
    void theStatusOfAnAuthorizationLeavesOutWhatWasReturned() {
        AdviceItem item = only(authorized(), AdviceKind.AUTHORIZATION_STATUS, "2003-01-01");

        assertThat(item.figures()).containsEntry("licences", List.of("L1"));
        assertThat(item.figures().get("products")).asString().contains("sku=S").doesNotContain("sku=T");
    }

    @Test
    void lateAssuranceIsAskedForLicencesThatAreHeldAndNotForAssurance() {
        assertThat(only(authorized(), AdviceKind.LATE_ASSURANCE, "2003-01-01").message())
                .startsWith("Assurance for 5 licences of S bought on 2003-01-01 under AUTH1 costs ");
    }

    @Test
    void aProductThatIsInNoPoolAnyMoreIsAskedForWithoutAForecast() {
        Past past = selected(12_000)
                .tell("2003-04-01" + SELECTED + "S order=O1 offering=L quantity=2")
                .tell("2003-05-01 product sku=S vendor=microsoft name=Office");

        assertThat(only(past, AdviceKind.LATE_ASSURANCE, "2004-06-01").message())
                .isEqualTo(
                        "Assurance for 2 licences of S bought on 2004-06-01 under SEL1 is refused as not-eligible; under a"
                                + " new agreement opened that day it is refused as not-eligible.");
    }

    /** A year of assurance costs 350 x 0.29 = 101.50: two years are left, a new agreement has three. */
    @Test
    void lateAssuranceUnderANewAgreementHasTheLevelOfTheFormerForecast() {
        Past past = selected(12_000).tell("2003-04-01" + SELECTED + "S order=O1 offering=L quantity=2");

        assertThat(only(past, AdviceKind.LATE_ASSURANCE, "2004-06-01").message())
                .startsWith("Assurance for 2 licences of S bought on 2004-06-01 under SEL1 costs 406.00 EUR until"
                        + " 2006-02-28 (")
                .contains("; under a new agreement opened that day it costs 609.00 EUR until 2007-05-31 (");
    }

    @Test
    void aLevelThatAFirstOrderSetIsNotReviewed() {
        Past past = catalogue()
                .tell("2002-08-01 order account=A1 line=1 programme=open-volume agreement=V1 sku=S order=O1"
                        + " offering=L quantity=250");

        assertThat(only(past, AdviceKind.LEVEL_STATUS, "2003-01-01").message())
                .isEqualTo("Pool application of agreement V1 has level 500 and 500 points; the first order set it until"
                        + " 2004-07-31, and no review follows.");
    }

    /** The points of the level decide, here 12000, not those of the forecast; the lowest level is always kept. */
    @ParameterizedTest
    @CsvSource({"20000, 4000.0", "1500, 0.0"})
    void aLevelIsKeptByItsOwnPoints(int forecast, BigDecimal missing) {
        assertThat(only(selected(forecast), AdviceKind.LEVEL_STATUS, "2003-06-01")
                        .figures())
                .containsEntry("missingToKeep", missing);
    }

    @Test
    void copiesForTrainingAreThoseReportedSoUnderTheAgreement() {
        Past past = selected(12_000)
                .tell("2003-03-01 agreement agreement=SEL2 programme=select account=A1")
                .tell("2003-05-01 deploy agreement=SEL1 sku=S quantity=3")
                .tell("2003-05-01 deploy agreement=SEL2 sku=S quantity=2 use=training");

        assertThat(only(past, AdviceKind.TRAINING_COPIES, "2003-06-01").message())
                .isEqualTo("Under agreement SEL2 2 of 20 copies of S allowed for training are in use.");
        assertThat(of(past, AdviceKind.ORDER_OBLIGATION, "2003-06-01")).hasSize(1);
    }

    @Test
    void acquiredIsWhatWasOrderedUnderTheAgreement() {
        Past past = selected(12_000)
                .tell("2003-04-01" + SELECTED + "S order=O1 offering=L quantity=2")
                .tell("2003-04-01" + AUTHORIZED + "S order=O2 offering=L quantity=5");

        assertThat(only(past, AdviceKind.YEARLY_ACQUISITIONS, "2003-06-01").message())
                .isEqualTo("In year 1 of agreement SEL1, 2003-03-01 to 2004-02-29, 2 units were acquired, less those"
                        + " returned.");
    }
}
