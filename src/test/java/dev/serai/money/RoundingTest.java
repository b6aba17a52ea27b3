package dev.serai.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.SplittableRandom;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {

    private static final long SEED = 20030601;

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource({
        "EUR, 0.005, 0.01",
        "EUR, -0.005, -0.01",
        "EUR, 0.004999999999, 0.00",
        "EUR, 28.855, 28.86",
        "EUR, 7, 7.00",
        "JPY, 0.5, 1",
        "JPY, -0.5, -1",
        "JPY, 149.4999, 149",
        "KWD, 0.0005, 0.001",
        "KWD, 1.2344, 1.234"
    })
    void roundsMoneyHalfAwayFromZeroAtTheScaleOfItsCurrency(String currency, BigDecimal exact, BigDecimal payable) {
        assertThat(Rounding.payable(exact, CurrencyUnit.of(currency))).isEqualTo(payable);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"1.005, 1.01", "-1.005, -1.01", "1.0049, 1.00", "3, 3.00"})
    void roundsInvoiceAmountsToCents(BigDecimal exact, BigDecimal cents) {
        assertThat(Rounding.cents(exact)).isEqualTo(cents);
    }

    @ParameterizedTest(name = "{0} parts of {1} are {2} credits")
    @CsvSource({
        "0, 365, 0",
        "1, 365, 1",
        "364, 365, 1",
        "365, 365, 1",
        "366, 365, 2",
        "27375, 365, 75",
        "9223372036854775443, 365, 25269512429739111"
    })
    void roundsCreditsUp(long numerator, long denominator, long credits) {
        assertThat(Rounding.creditsUp(numerator, denominator)).isEqualTo(credits);
    }

    @Test
    void refusesCreditsThatAreNoNumberOfParts() {
        assertThatThrownBy(() -> Rounding.creditsUp(-1, 365))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Credits need 0 <= numerator and 0 < denominator, not -1/365");
        assertThatThrownBy(() -> Rounding.creditsUp(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rounding.creditsUp(Long.MAX_VALUE, 365)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void neverMovesAnAmountByMoreThanHalfTheSmallestUnit() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 5_000; i++) {
            CurrencyUnit currency = CurrencyUnit.of(new String[] {"JPY", "EUR", "KWD"}[random.nextInt(3)]);
            BigDecimal exact = BigDecimal.valueOf(random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L), 7);
            BigDecimal half = BigDecimal.valueOf(5, currency.getDecimalPlaces() + 1);

            BigDecimal payable = Rounding.payable(exact, currency);

            assertThat(payable.scale()).isEqualTo(currency.getDecimalPlaces());
            assertThat(payable.subtract(exact).abs())
                    .as("seed %s, case %s: %s", SEED, i, exact)
                    .isLessThanOrEqualTo(half);
            assertThat(Rounding.payable(exact.negate(), currency)).isEqualByComparingTo(payable.negate());
        }
    }

    @Test
    void roundsCreditsUpToTheLeastWholeNumberThatSuffices() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 5_000; i++) {
            long numerator = random.nextLong(0, 1_000_000_000_000L);
            long denominator = random.nextLong(1, 1_000);

            BigInteger credits = BigInteger.valueOf(Rounding.creditsUp(numerator, denominator));

            BigInteger paid = credits.multiply(BigInteger.valueOf(denominator));
            assertThat(paid)
                    .as("seed %s, case %s", SEED, i)
                    .isGreaterThanOrEqualTo(BigInteger.valueOf(numerator))
                    .isLessThan(BigInteger.valueOf(numerator + denominator));
        }
    }

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
