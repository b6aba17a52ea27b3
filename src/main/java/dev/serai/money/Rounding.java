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

    /** What one of {@code parts} costs, for display only: nothing is paid by it. Parts may be a fraction, not zero. */
    public static BigDecimal shownShare(BigDecimal amount, BigDecimal parts, CurrencyUnit currency) {
        return amount.divide(parts, currency.getDecimalPlaces(), RoundingMode.HALF_UP);
    }

    /** A quotient for display only: two decimals, half away from zero. */
    public static BigDecimal shown(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, 2, RoundingMode.HALF_UP);
    }

    /** An invoice amount before its currency is looked at: two decimals, half away from zero (K-64). */
    public static BigDecimal cents(BigDecimal exact) {
        return exact.setScale(2, RoundingMode.HALF_UP);
    }

    /** Whole credits for {@code numerator / denominator}, rounded up; both are zero or more, the denominator is not zero. */
    public static long creditsUp(long numerator, long denominator) {
        if (numerator < 0 || denominator <= 0) {
            throw new IllegalArgumentException(
                    "Credits need 0 <= numerator and 0 < denominator, not " + numerator + "/" + denominator);
        }
        return Math.floorDiv(Math.addExact(numerator, denominator - 1), denominator);
    }
}
