package dev.serai.pricing.select;

import static dev.serai.pricing.select.SelectDesk.levels;
import static dev.serai.pricing.select.SelectDesk.office;
import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.pricing.Decision;
import dev.serai.pricing.Notice;
import dev.serai.pricing.Step;
import dev.serai.pricing.desk.DayEnd;
import dev.serai.programme.Programmes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reviews with worked numbers (A-19 to A-21, SEL-03 to SEL-10). */
class LevelReviewsTest {

    private static final String TARGET = "select: {relevel: TARGET_LEVEL}";
    private static final String STRICT = "select: {relevel: STRICT_FORECAST}";

    private static SelectDesk forecast(String policy, int points) {
        SelectDesk desk = SelectDesk.open(policy);
        desk.books()
                .accept(
                        "agreement date=2003-03-01 agreement=S2 programme=select account=A1",
                        "forecast date=2003-03-01 agreement=S2 pool=application points=" + points);
        return desk;
    }

    private static String buy(String date, String order, int quantity) {
        return office(date, order, quantity).replace("S1", "S2");
    }

    private static List<String> ofS2(Decision decision) {
        return levels(new Decision(
                List.of(),
                List.of(),
                List.of(),
                decision.levels().stream()
                        .filter(set -> set.agreement().equals("S2"))
                        .toList(),
                List.of(),
                List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        // a third of the own 20,000 is missed, a third of level B's 12,000 is not
        "TARGET_LEVEL, 20000, 5000, B",
        "STRICT_FORECAST, 20000, 5000, A",
        "STRICT_FORECAST, 20000, 6666, A",
        "STRICT_FORECAST, 20000, 6667, B",
        "TARGET_LEVEL, 12000, 4000, B",
        "TARGET_LEVEL, 12000, 3999, A",
        "TARGET_LEVEL, 6000, 10000, C",
        "STRICT_FORECAST, 6000, 10000, C",
        "TARGET_LEVEL, 75000, 1, A",
        "STRICT_FORECAST, 75000, 1, C",
        "TARGET_LEVEL, 1500, 0, A",
        "STRICT_FORECAST, 1500, 0, A",
        "TARGET_LEVEL, 1500, 25000, D",
        "STRICT_FORECAST, 1500, 25000, D",
    })
    void findsTheLevelOfTheFirstReview(String rule, int forecast, int bought, String level) {
        SelectDesk desk = forecast("select: {relevel: " + rule + "}", forecast);
        desk.books()
                .accept(
                        SelectDesk.price("OFFICE", "L", "340", "D"),
                        bought == 0 ? office("2003-06-01", "O1", 1) : buy("2003-06-01", "O1", bought));

        assertThat(ofS2(desk.review("2004-03-01"))).containsExactly("application " + level + " 2004-03-01 review-1");
    }

    @ParameterizedTest
    @CsvSource({"TARGET_LEVEL, B", "STRICT_FORECAST, C"})
    void keepsALevelOnceReachedOnlyWhereTheOwnForecastDecides(String rule, String second) {
        SelectDesk desk = forecast("select: {relevel: " + rule + "}", 12000);
        desk.books().accept(buy("2003-06-01", "O1", 10000));
        desk.review("2004-03-01");

        assertThat(ofS2(desk.review("2005-03-01"))).containsExactly("application " + second + " 2005-03-01 review-2");
    }

    @Test
    void looksAtAllYearsTogetherAndHoldsNoThirdReview() {
        SelectDesk desk = forecast(TARGET, 12000);
        desk.books().accept(buy("2003-06-01", "O1", 4000));
        desk.review("2004-03-01");
        desk.books().accept(buy("2004-06-01", "O2", 4000));

        assertThat(ofS2(desk.review("2005-03-01"))).containsExactly("application B 2005-03-01 review-2");
        assertThat(desk.review("2006-03-01")).isEqualTo(Decision.nothing());
        assertThat(desk.books().standing().levelAgreement("S2")).hasValueSatisfying(agreement -> {
            assertThat(agreement.nextReview()).isEmpty();
            assertThat(agreement.reviewsHeld()).isEqualTo(2);
        });
    }

    @Test
    void countsWhatIsReturned() {
        SelectDesk desk = forecast(TARGET, 12000);
        desk.books().accept(buy("2003-06-01", "O1", 4000), "return date=2003-07-01 order=O1 line=1 quantity=1");

        assertThat(ofS2(desk.review("2004-03-01"))).containsExactly("application A 2004-03-01 review-1");
    }

    @Test
    void pricesOrdersAfterAReviewAtTheNewLevel() {
        SelectDesk desk = forecast(TARGET, 12000);

        assertThat(desk.books().accept(buy("2004-02-29", "O1", 1)).get(0).amount())
                .isEqualTo("380.00");
        desk.review("2004-03-01");
        assertThat(desk.books().accept(buy("2004-03-01", "O2", 1)).get(0).amount())
                .isEqualTo("400.00");
    }

    @Test
    void holdsMissedReviewsOneAfterTheOther() {
        SelectDesk desk = forecast(TARGET, 12000);
        desk.books().accept(buy("2003-06-01", "O1", 4000));

        assertThat(ofS2(desk.review("2005-06-01")))
                .containsExactly("application B 2004-03-01 review-1", "application A 2005-03-01 review-2");
    }

    @Test
    void reviewsAnAgreementOfALeapDayOnItsAnniversaries() {
        SelectDesk desk = SelectDesk.open();
        desk.books()
                .accept(
                        "agreement date=2004-02-29 agreement=S2 programme=select account=A1",
                        "forecast date=2004-02-29 agreement=S2 pool=application points=1500");

        assertThat(ofS2(desk.review("2005-02-27"))).isEmpty();
        assertThat(ofS2(desk.review("2007-12-31")))
                .containsExactly("application A 2005-02-28 review-1", "application A 2006-02-28 review-2");
    }

    @Test
    void reviewsEveryPoolByItself() {
        SelectDesk desk = forecast(TARGET, 12000);
        desk.books()
                .accept(
                        "forecast date=2003-04-01 agreement=S2 pool=server points=1500",
                        "forecast date=2003-04-01 agreement=S2 pool=system points=30000",
                        buy("2003-06-01", "O1", 10000));

        assertThat(ofS2(desk.review("2004-03-01")))
                .containsExactly(
                        "application C 2004-03-01 review-1",
                        "system A 2004-03-01 review-1",
                        "server A 2004-03-01 review-1");
    }

    @Test
    void tellsOfALevelThatChanges() {
        SelectDesk desk = forecast(TARGET, 12000);
        desk.books().accept(office("2003-06-01", "O1", 4000));

        assertThat(desk.review("2004-03-01").notices())
                .containsExactly(new Notice(
                        LocalDate.of(2004, 3, 1),
                        "level-changed",
                        "A1",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("S2"),
                        LocalDate.of(2004, 3, 1)));
    }

    @Test
    void explainsALevelThatRises() {
        SelectDesk desk = forecast(TARGET, 6000);
        desk.books().accept(buy("2003-06-01", "O1", 10000));

        assertThat(steps(desk))
                .containsExactly(
                        "MS-16: All points bought since the agreement began count, less those returned (pool"
                                + " application) = 10000",
                        "A-19: The highest level of whose points this part was bought (points 10000, part 1/3, level A"
                                + " 1500, level B 12000, level C 30000, level D 75000) = C",
                        "MS-18: The level rises from the anniversary on (level before A) = C");
    }

    @Test
    void explainsThatTheLowestLevelIsKept() {
        assertThat(steps(forecast(TARGET, 1500)))
                .containsExactly(
                        "MS-16: All points bought since the agreement began count, less those returned (pool"
                                + " application) = 0",
                        "A-19: The highest level of whose points this part was bought (points 0, part 1/3, level A 1500,"
                                + " level B 12000, level C 30000, level D 75000) = none",
                        "A-21: Below the lowest level the lowest is kept = A",
                        "MS-16: The level stays as it is (level before A) = A");
        assertThat(steps(forecast(STRICT, 1500))).contains("A-21: Below the lowest level the lowest is kept = A");
    }

    @Test
    void explainsTheOwnForecast() {
        SelectDesk missed = forecast(STRICT, 20000);
        missed.books().accept(buy("2003-06-01", "O1", 5000));
        assertThat(steps(missed))
                .containsSequence(
                        "MS-19: The part of the own forecast that should be bought by now (forecast 20000, part 1/3,"
                                + " points 5000) = missed",
                        "A-20: One level down where the own forecast's part is missed = A",
                        "MS-19: The level falls from the anniversary on (level before B) = A");
        SelectDesk met = forecast(STRICT, 20000);
        met.books().accept(buy("2003-06-01", "O1", 7000));
        assertThat(steps(met))
                .contains("MS-19: The part of the own forecast that should be bought by now (forecast 20000, part 1/3,"
                        + " points 7000) = met");
    }

    @Test
    void holdsNoReviewAtTheEndOfATermThatWasShorterThanThoseOfToday() {
        SelectDesk desk = forecast(TARGET, 12000);
        DayEnd clock = new DayEnd(SelectDesk.programmes("select: {termYears: 5, reviewYears: [1, 2, 3, 4]}"));

        desk.books()
                .standing()
                .apply(clock.reviews(LocalDate.of(2004, 3, 1), desk.books().standing(), 10));
        Decision second = clock.reviews(LocalDate.of(2005, 3, 1), desk.books().standing(), 10);
        desk.books().standing().apply(second);

        assertThat(ofS2(second)).containsExactly("application A 2005-03-01 review-2");
        assertThat(clock.reviews(LocalDate.of(2006, 3, 1), desk.books().standing(), 10))
                .isEqualTo(Decision.nothing());
    }

    @ParameterizedTest
    @CsvSource({"TARGET_LEVEL, 1, A", "STRICT_FORECAST, 1, A", "STRICT_FORECAST, 25000, B"})
    void findsAnotherLevelForOneThatIsNotOfferedAnyMore(String rule, int bought, String level) {
        SelectDesk desk = forecast(TARGET, 75000);
        desk.books().accept(SelectDesk.price("OFFICE", "L", "340", "D"), buy("2003-06-01", "O1", bought));
        DayEnd clock = new DayEnd(SelectDesk.programmes(
                "select: {relevel: " + rule + ", levels: [{level: A, points: 1500}, {level: B, points: 12000}]}"));

        assertThat(ofS2(clock.reviews(LocalDate.of(2004, 3, 1), desk.books().standing(), 10)))
                .containsExactly("application " + level + " 2004-03-01 review-1");
    }

    @Test
    void waitsForAProgrammeThatIsGone() {
        SelectDesk desk = forecast(TARGET, 1500);
        DayEnd withoutSelect = new DayEnd(new Programmes(List.of()));

        assertThat(withoutSelect.reviews(LocalDate.of(2004, 3, 1), desk.books().standing(), 10))
                .isEqualTo(Decision.nothing());
    }

    @Test
    void reviewsNoMoreAgreementsAtOnceThanAsked() {
        SelectDesk desk = forecast(TARGET, 1500);
        DayEnd clock = new DayEnd(SelectDesk.programmes(TARGET));

        assertThat(clock.reviews(LocalDate.of(2004, 3, 1), desk.books().standing(), 1)
                        .changes())
                .hasSize(1);
        assertThat(clock.reviews(LocalDate.of(2004, 2, 29), desk.books().standing(), 1)
                        .changes())
                .isEmpty();
    }

    private static List<String> steps(SelectDesk desk) {
        return desk.review("2004-03-01").levels().stream()
                .filter(set -> set.agreement().equals("S2"))
                .flatMap(set -> set.steps().stream())
                .map(Step::text)
                .toList();
    }
}
