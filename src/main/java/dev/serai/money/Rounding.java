package dev.serai.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;

/** The only place where an amount is rounded: money half away from zero to the currency's scale, credits always up (IS-13). */
public final class Rounding {

    private Rounding() {}

    /** The payable amount: {@code exact} at the scale of {@code currency}, half away from zero (K-16). */
    public static BigDecimal payable(BigDecimal exact, CurrencyUnit currency) {
        return exact.setScale(currency.getDecimalPlaces(), RoundingMode.HALF_UP);
    }

    /** An invoice amount before its currency is looked at: two decimals, half away from zero (K-64). */
    public static BigDecimal cents(BigDecimal exact) {
        return exact.setScale(2, RoundingMode.HALF_UP);
    }

    /** Whole credits for {@code numerator / denominator}, rounded up; both are zero or more, the denominator is not zero. */
    public static long creditsUp(long numerator, long denominator) {
        return Math.floorDiv(Math.addExact(checked(numerator, denominator), denominator - 1), denominator);
    }

    /** Whole credits in {@code numerator / denominator}, parts of a credit left out; both as for rounding up. */
    public static long creditsDown(long numerator, long denominator) {
        return Math.floorDiv(checked(numerator, denominator), denominator);
    }

    private static long checked(long numerator, long denominator) {
        if (numerator < 0 || denominator <= 0) {
            throw new IllegalArgumentException(
                    "Credits need 0 <= numerator and 0 < denominator, not " + numerator + "/" + denominator);
        }
        return numerator;
    }
}
