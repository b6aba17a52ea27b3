package dev.serai.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownFiguresTest {

    @ParameterizedTest
    @CsvSource({"100, 29, 3.45", "1, 8, 0.13", "4, 1, 4.00"})
    void aQuotientIsShownWithTwoDecimals(BigDecimal dividend, BigDecimal divisor, BigDecimal shown) {
        assertThat(Rounding.shown(dividend, divisor)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"0, 3, 0.0", "1, 3, 0.5", "1.5, 3, 0.5", "1.6, 3, 1.0", "12000, 3, 4000.0"})
    void missingPointsGoUpToTheNextHalf(BigDecimal dividend, BigDecimal divisor, BigDecimal points) {
        assertThat(Rounding.halfPointsUp(dividend, divisor)).isEqualTo(points);
    }
}
