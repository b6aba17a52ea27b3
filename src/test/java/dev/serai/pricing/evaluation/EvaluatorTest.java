package dev.serai.pricing.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.pricing.Past;
import dev.serai.pricing.RejectionCode;
import dev.serai.pricing.evaluation.AssuranceOption.Way;
import dev.serai.pricing.evaluation.EvaluatedLine.Versions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluatorTest {

    private static final String LICENCES =
            "2002-08-01 order account=A1 order=O1 line=1 programme=open-business sku=S offering=L quantity=5 licence=L1"
                    + " agreement=AUTH1";
    private static final String ASSURANCE =
            "2002-08-01 order account=A1 line=1 programme=open-business sku=S offering=SA quantity=5 licence=L1 order=";

    @ParameterizedTest
    @CsvSource({
        "2002-07-31, 2, CURRENT_WITHOUT_UPGRADE_ADVANTAGE", // out before the purchase
        "2002-08-01, 2, CURRENT_WITHOUT_UPGRADE_ADVANTAGE", // the day of the purchase
        "2002-08-02, 1, NOT_CURRENT"
    })
    void theVersionBoughtIsTheNewestOnTheDayOfPurchase(String released, String held, Category category) {
        EvaluatedLine line = only(office().tell(LICENCES).tell(released + " release sku=S version=2"), "2003-08-01");
        assertThat(line.versions()).isEqualTo(new Versions(Optional.of(held), Optional.of(held), Optional.of("2")));
        assertThat(line.category()).isEqualTo(category);
    }

    @ParameterizedTest
    @CsvSource({
        "2004-07-31, 2003-08-01, CURRENT_WITH_UPGRADE_ADVANTAGE", // last day of two years
        "2004-08-01, 2003-08-01, CURRENT_WITHOUT_UPGRADE_ADVANTAGE", // came out in time, the right has ended
        "2004-09-01, 2004-08-01, NOT_CURRENT" // came out after it
    })
    void upgradeAdvantageOfARefusedOrderCounts(String day, String released, Category category) {
        Past past = office().tell(LICENCES)
                .tell("2002-08-01 order account=A1 order=O2 line=1 programme=open-business sku=S offering=UA quantity=5"
                        + " licence=L1 agreement=AUTH1")
                .tell(released + " release sku=S version=2");
        EvaluatedLine line = only(past, day);
        assertThat(line.category()).isEqualTo(category);
        assertThat(line.upgradeAdvantageUntil())
                .isEqualTo(
                        category == Category.CURRENT_WITH_UPGRADE_ADVANTAGE
                                ? Optional.of(LocalDate.of(2004, 7, 31))
                                : Optional.empty());
    }

    @Test
    void upgradeAdvantageMayBeForAProductUnderAnAuthorization() {
        Past past = office().tell(LICENCES)
                .tell("2002-08-01 order account=A1 order=O2 line=1 programme=open-business sku=S offering=UA quantity=5"
                        + " years=1 agreement=AUTH1");
        assertThat(only(past, "2003-07-31").upgradeAdvantageUntil()).contains(LocalDate.of(2003, 7, 31));
        assertThat(only(past, "2003-08-01").upgradeAdvantageUntil()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2004-07-31, 2004-07-31", "2004-08-01,"})
    void assuranceNeedsNoOptionWhileItRuns(String day, LocalDate until) {
        Past past = office().tell(LICENCES.replace("=L quantity", "=L&SA quantity"));
        past.tell("2004-07-31 release sku=S version=3");
        EvaluatedLine line = only(past, day);
        assertThat(line.assuredUntil()).isEqualTo(Optional.ofNullable(until));
        assertThat(line.versions().held()).contains("3");
        assertThat(line.category())
                .isEqualTo(
                        until == null
                                ? Category.CURRENT_WITHOUT_UPGRADE_ADVANTAGE
                                : Category.CURRENT_WITH_UPGRADE_ADVANTAGE);
        assertThat(line.options()).hasSize(until == null ? 3 : 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "licence=L1|The order names no licence number; give it in licence.",
                "agreement=AUTH1|The order names no authorization number; give it in agreement.",
            })
    void withoutBothNumbersNothingIsAnalyzed(String missing, String reason) {
        EvaluatedLine line = only(office().tell(LICENCES.replace(" " + missing, "")), "2003-08-01");
        assertThat(line.category()).isEqualTo(Category.NOT_ANALYZED);
        assertThat(line.reason()).isEqualTo(reason);
        assertThat(line.options()).isEmpty();
        assertThat(line.steps().get(line.steps().size() - 1).rule()).isEqualTo("MO-23");
    }

    @Test
    void withoutAVersionNothingIsAnalyzed() {
        Past past = Past.of(
                account(),
                "2001-01-01 product sku=S vendor=microsoft name=Office pool=application",
                "2001-01-01 price programme=open-business sku=S offering=L unitPrice=400 currency=USD",
                LICENCES,
                "2002-08-02 release sku=S version=2");
        assertThat(only(past, "2003-08-01").reason())
                .isEqualTo("No version of S is known on the day of purchase, 2002-08-01; send its product event with a"
                        + " version, or its release.");
    }

    @Test
    void rightsOfSomeUnitsOnlyAreMixedData() {
        Past past = office().tell(LICENCES)
                .tell("2002-08-01 order account=A1 order=O2 line=1 programme=open-business sku=S offering=UA quantity=3"
                        + " licence=L1");
        EvaluatedLine line = only(past, "2003-08-01");
        assertThat(line.category()).isEqualTo(Category.NOT_ANALYZED);
        assertThat(line.reason())
                .isEqualTo(
                        "Of 5 licences only 3 have the right to versions from 2002-08-01 to 2004-07-31; a person has to"
                                + " look at which.");
    }

    @Test
    void triesEveryWayAndMarksTheCheapestMonth() {
        List<AssuranceOption> options =
                only(office().tell(LICENCES), "2003-08-01").options();

        assertThat(options).extracting(AssuranceOption::way).containsExactly(Way.values());
        assertThat(options.get(0).refusal().orElseThrow().code()).isEqualTo(RejectionCode.NOT_ELIGIBLE);
        assertThat(options.get(0).refusal().orElseThrow().rule()).isEqualTo("K-41");
        // 5 x (400 + 2 x 116): the same price for 12 months and for 24.
        assertThat(options.get(1).cost().orElseThrow().amount()).isEqualByComparingTo("3160.00");
        assertThat(options.get(1).cost().orElseThrow().shown()).isEqualByComparingTo("263.33");
        assertThat(options.get(2).cost().orElseThrow().amount()).isEqualByComparingTo("3160.00");
        assertThat(options.get(2).cost().orElseThrow().shown()).isEqualByComparingTo("131.67");
        assertThat(options).extracting(AssuranceOption::isCheapest).containsExactly(false, false, true);
    }

    @Test
    void anExpiredAuthorizationTakesNoOrderAndANewOneDoes() {
        List<AssuranceOption> options =
                only(office().tell(LICENCES), "2004-08-01").options();
        assertThat(options.get(1).refusal().orElseThrow().code()).isEqualTo(RejectionCode.AUTHORIZATION_EXPIRED);
        assertThat(options.get(2).isCheapest()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2003-03-01, true", "2003-03-02, false"})
    void assuranceAloneMayBeAddedForNinetyDaysAfterAPurchaseElsewhere(String day, boolean isOffered) {
        Past past = Past.of(
                account(),
                "2001-01-01 product sku=S vendor=microsoft name=Server pool=server version=1",
                "2001-01-01 price programme=open-business sku=S offering=L unitPrice=400 currency=USD",
                LICENCES + " channel=oem purchased=2002-12-01");
        AssuranceOption alone = only(past, day).options().get(0);
        assertThat(alone.cost().isPresent()).isEqualTo(isOffered);
    }

    @Test
    void whatWasReturnedIsNotAnalyzedAndAssuranceForALineIsNoLineOfItsOwn() {
        Past past = office().tell(LICENCES)
                .tell("2002-08-01 order account=A1 order=O2 line=1 programme=open-business sku=S offering=SA quantity=5"
                        + " licence=L1 agreement=AUTH1 purchased=2002-08-01");
        assertThat(only(past, "2003-08-01").assuredUntil()).contains(LocalDate.of(2004, 7, 31));

        Past returned = office().tell(LICENCES).tell("2002-09-01 return order=O1 line=1 quantity=5");
        assertThat(evaluator(returned, "2003-08-01").evaluate(Optional.empty()).lines())
                .isEmpty();
    }

    @Test
    void assuranceThatWasReturnedGivesNoRightAndMixesNothing() {
        Past past = office().tell(LICENCES)
                .tell(ASSURANCE + "O2 agreement=AUTH1 purchased=2002-08-01")
                .tell("2002-09-01 return order=O2 line=1 quantity=5");
        EvaluatedLine line = only(past, "2003-08-01");
        assertThat(line.category()).isEqualTo(Category.CURRENT_WITHOUT_UPGRADE_ADVANTAGE);
        assertThat(line.assuredUntil()).isEmpty();
    }

    @Test
    void assuranceThatTheReturnOfARenewalCutShortEndsWithIt() {
        Past past = office().tell(LICENCES)
                .tell(ASSURANCE + "O2 agreement=AUTH1 purchased=2002-08-01")
                .tell(ASSURANCE.replace("2002-", "2003-") + "O3 agreement=AUTH2")
                .tell("2003-09-01 return order=O3 line=1 quantity=5");
        assertThat(only(past, "2003-09-01").assuredUntil()).contains(LocalDate.of(2003, 9, 1));
        assertThat(only(past, "2003-09-02").assuredUntil()).isEmpty();
    }

    @Test
    void ofTwoWaysAtTheSameCostTheFirstIsTheCheapest() {
        List<AssuranceOption> options = only(
                        office().tell(LICENCES + " channel=oem purchased=2002-08-01"), "2002-08-01")
                .options();
        assertThat(options.get(0).refusal().orElseThrow().code()).isEqualTo(RejectionCode.POOL_EXCLUDED);
        assertThat(options.get(1).cost()).isEqualTo(options.get(2).cost()).isPresent();
        assertThat(options).extracting(AssuranceOption::isCheapest).containsExactly(false, true, false);
    }

    @Test
    void ofSeveralVersionsThatARightIncludedTheNewestIsHeld() {
        Past past = office().tell(LICENCES)
                .tell("2002-08-01 order account=A1 order=O2 line=1 programme=open-business sku=S offering=UA quantity=5"
                        + " licence=L1 agreement=AUTH1")
                .tell("2003-01-01 release sku=S version=2")
                .tell("2004-01-01 release sku=S version=3")
                .tell("2005-01-01 release sku=S version=4");
        assertThat(only(past, "2005-01-01").versions().held()).contains("3");
    }

    @Test
    void aProductThatTheCatalogueHasLaterOnlyIsNotAnalyzed() {
        Past past = Past.of(
                account(),
                "2010-01-01 product sku=S vendor=microsoft name=Office pool=application version=1",
                "2001-01-01 price programme=open-business sku=S offering=L unitPrice=400 currency=USD",
                LICENCES);
        assertThat(only(past, "2003-08-01").reason())
                .isEqualTo("Product S is not in the catalogue; send its product event.");
    }

    @Test
    void licencesOfOtherProgrammesAreAnalyzedAsFarAsAssuranceWasBoughtForThem() {
        Past past = office().tell(
                        "2001-01-01 price programme=aip-outright sku=S offering=licence unitPrice=9 currency=USD")
                .tell("2002-08-01 order account=A1 order=O1 line=1 programme=aip-outright sku=S offering=licence"
                        + " quantity=5 licence=L1");
        assertThat(evaluator(past, "2003-08-01").evaluate(Optional.empty()).lines())
                .isEmpty();

        past.tell(ASSURANCE + "O2 agreement=AUTH1 purchased=2002-08-01")
                .tell("2002-09-01 return order=O1 line=1 quantity=3");
        assertThat(only(past, "2003-08-01").held().units()).isEqualTo(2);

        past.tell("2002-09-02 return order=O1 line=1 quantity=2");
        assertThat(evaluator(past, "2003-08-01").evaluate(Optional.empty()).lines())
                .isEmpty();
    }

    private static Past office() {
        return Past.of(
                account(),
                "2001-01-01 product sku=S vendor=microsoft name=Office pool=application version=1",
                "2001-01-01 price programme=open-business sku=S offering=L unitPrice=400 currency=USD");
    }

    private static String account() {
        return "2001-01-01 account account=A1 name=One country=US currency=USD";
    }

    private static Evaluator evaluator(Past past, String day) {
        return new Evaluator(past.until(day), past.whatIf());
    }

    private static EvaluatedLine only(Past past, String day) {
        List<EvaluatedLine> lines =
                evaluator(past, day).evaluate(Optional.empty()).lines();
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }
}
