package dev.serai.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {

    private static List<BigDecimal> decimals(String text) {
        return List.of(text.split(" ", -1)).stream().map(BigDecimal::new).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "10000.00, 3, EUR, 3333.34 3333.33 3333.33",
        "10000.01, 3, EUR, 3333.34 3333.34 3333.33",
        "10000.02, 3, EUR, 3333.34 3333.34 3333.34",
        "0.01, 3, EUR, 0.01 0.00 0.00",
        "7, 1, EUR, 7.00",
        "10000, 3, JPY, 3334 3333 3333",
        "1.000, 3, BHD, 0.334 0.333 0.333",
        "-10.00, 3, EUR, -3.34 -3.33 -3.33"
    })
    void splitsAnAmountEvenly(BigDecimal amount, int parts, String currency, String expected) {
        assertThat(Rounding.evenly(amount, parts, CurrencyUnit.of(currency)))
                .containsExactlyElementsOf(decimals(expected));
    }

    @Test
    void splitsOnlyWhatCanBePaid() {
        assertThatThrownBy(() -> Rounding.evenly(new BigDecimal("0.005"), 2, CurrencyUnit.EUR))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "10, 1, 3, EUR, 3.33",
        "10, 2, 3, EUR, 6.67",
        "0.01, 1, 2, EUR, 0.01",
        "-0.01, 1, 2, EUR, -0.01",
        "5, 1, 2, JPY, 3",
        "1, 1, 6, BHD, 0.167"
    })
    void takesAShareHalfAwayFromZero(
            BigDecimal amount, BigDecimal part, BigDecimal whole, String currency, BigDecimal expected) {
        assertThat(Rounding.share(amount, part, whole, CurrencyUnit.of(currency)))
                .isEqualTo(expected);
    }
}
