package dev.serai.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.joda.money.CurrencyUnit;

/** The only place where an amount is rounded: money half away from zero to the currency's scale, credits always up (IS-13). */
public final class Rounding {

    /** Decimals that the books keep of a unit price. */
    private static final int PRICE_DECIMALS = 12;

    private Rounding() {}

    /** The payable amount: {@code exact} at the scale of {@code currency}, half away from zero (K-16). */
    public static BigDecimal payable(BigDecimal exact, CurrencyUnit currency) {
        return exact.setScale(currency.getDecimalPlaces(), RoundingMode.HALF_UP);
    }

    /** The payable amount of an exact fraction, rounded once at the scale of {@code currency}, half away from zero. */
    public static BigDecimal payable(BigDecimal numerator, BigDecimal denominator, CurrencyUnit currency) {
        return numerator.divide(denominator, currency.getDecimalPlaces(), RoundingMode.HALF_UP);
    }

    /** A unit price that is a fraction, as it is shown: twelve decimals at most; no amount is computed from it. */
    public static BigDecimal shownPrice(BigDecimal numerator, BigDecimal denominator) {
        BigDecimal price =
                numerator.divide(denominator, PRICE_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return price.scale() < 0 ? price.setScale(0) : price;
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
