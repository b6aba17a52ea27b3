package dev.serai.pricing.select;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.licence.Pool;
import dev.serai.pricing.Books;
import dev.serai.pricing.Decision;
import dev.serai.pricing.LevelAgreement;
import dev.serai.pricing.PoolLevel;
import dev.serai.pricing.RejectionCode;
import dev.serai.pricing.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastsTest {

    private final Books books = SelectDesk.open().books();

    private static String forecast(String date, String agreement, String pool, String points) {
        return "forecast date=" + date + " agreement=" + agreement + " pool=" + pool + " points=" + points;
    }

    @ParameterizedTest
    @CsvSource({"1500, A", "11999, A", "12000, B", "29999.5, B", "30000, C", "74999, C", "75000, D", "900000, D"})
    void setsTheLevelWhosePointsAreReached(String points, String level) {
        Decision decision = books.book(forecast("2003-04-01", "S1", "system", points));

        assertThat(SelectDesk.levels(decision)).containsExactly("system " + level + " 2003-04-01 initial");
        assertThat(books.standing().levelAgreement("S1").orElseThrow().pool(Pool.SYSTEM))
                .contains(new PoolLevel(
                        Pool.SYSTEM, level, LocalDate.of(2003, 4, 1), new BigDecimal(points), BigDecimal.ZERO));
    }

    @Test
    void explainsTheLevel() {
        assertThat(books.book(forecast("2003-04-01", "S1", "system", "12000"))
                        .levels()
                        .get(0)
                        .steps())
                .extracting(Step::text)
                .containsExactly("MS-05: The highest level holds whose points the forecast of the pool reaches (pool"
                        + " system, points forecast 12000, level A 1500, level B 12000, level C 30000, level D 75000) ="
                        + " B");
    }

    @Test
    void refusesAForecastBelowTheFirstLevel() {
        assertThat(books.refusal(forecast("2003-03-01", "S1", "server", "1499")))
                .isEqualTo("below-minimum MS-04: A forecast of 1499 points for pool server of agreement S1 is below the"
                        + " 1500 points of level A; forecast at least 1500, or leave the pool out.");
        assertThat(books.tryOut(forecast("2003-03-01", "S1", "server", "1499"))
                        .rejections()
                        .get(0)
                        .steps())
                .last()
                .extracting(Step::result)
                .isEqualTo(RejectionCode.BELOW_MINIMUM);
    }

    @Test
    void refusesAForecastWithoutItsAgreement() {
        assertThat(books.refusal(forecast("2003-03-01", "S9", "server", "1500")))
                .isEqualTo("unknown-agreement K-13: Agreement S9 is not known on 2003-03-01; send its agreement event,"
                        + " or correct the number.");
        books.accept("agreement date=2003-03-01 agreement=P1 programme=ssa account=A1");
        assertThat(books.refusal(forecast("2003-03-01", "P1", "server", "1500")))
                .isEqualTo("unknown-agreement K-13: Agreement P1 is one of programme ssa, which has no forecasts on"
                        + " 2003-03-01; correct the number.");
    }

    @Test
    void refusesAForecastOutsideTheTerm() {
        String late =
                "outside-term K-35: Agreement S1 runs from 2003-03-01 to 2006-02-28, so a forecast of 2006-03-01 is"
                        + " outside its term; correct the date or the agreement.";
        assertThat(books.refusal(forecast("2006-03-01", "S1", "server", "1500")))
                .isEqualTo(late);
        assertThat(books.refusal(forecast("2003-02-28", "S1", "server", "1500")))
                .isEqualTo(late.replace("of 2006-03-01", "of 2003-02-28"));
        assertThat(books.book(forecast("2006-02-28", "S1", "server", "1500")).levels())
                .hasSize(1);
    }

    @Test
    void leavesAPoolThatHasALevelAsItIs() {
        Optional<LevelAgreement> before = books.standing().levelAgreement("S1");
        Decision second = books.book(forecast("2003-06-01", "S1", "application", "75000"));

        assertThat(second.rejections()).isEmpty();
        assertThat(second.levels()).isEmpty();
        assertThat(books.standing().levelAgreement("S1")).isEqualTo(before);
        assertThat(books.refusal(forecast("2003-06-02", "S1", "application", "1")))
                .startsWith("below-minimum MS-04: ");
    }
}
