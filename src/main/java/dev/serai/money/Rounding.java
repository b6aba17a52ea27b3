package dev.serai.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;

/** The only place where an amount is rounded: money half away from zero to the currency's scale, credits always up (IS-13). */
public final class Rounding {

    /** Decimals that the books keep of a unit price. */
    private static final int PRICE_DECIMALS = 12;

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Rounding() {}

    /** The payable amount: {@code exact} at the scale of {@code currency}, half away from zero (K-16). */
    public static BigDecimal payable(BigDecimal exact, CurrencyUnit currency) {
        return exact.setScale(currency.getDecimalPlaces(), RoundingMode.HALF_UP);
    }

    /** The payable share {@code part / whole} of {@code amount}, rounded once; {@code whole} is not zero. */
    public static BigDecimal share(BigDecimal amount, BigDecimal part, BigDecimal whole, CurrencyUnit currency) {
        return amount.multiply(part).divide(whole, currency.getDecimalPlaces(), RoundingMode.HALF_UP);
    }

    /**
     * A payable amount in {@code parts} payable parts that differ by one minor unit at most, the larger ones first;
     * their sum is the amount.
     */
    public static List<BigDecimal> evenly(BigDecimal amount, int parts, CurrencyUnit currency) {
        int scale = currency.getDecimalPlaces();
        BigInteger[] each = amount.setScale(scale, RoundingMode.UNNECESSARY)
                .unscaledValue()
                .divideAndRemainder(BigInteger.valueOf(parts));
        int larger = each[1].abs().intValueExact();
        BigInteger minorUnit = BigInteger.valueOf(each[1].signum());
        return IntStream.range(0, parts)
                .mapToObj(part -> new BigDecimal(part < larger ? each[0].add(minorUnit) : each[0], scale))
                .toList();
    }

    /** A unit price that is a fraction, as it is shown: twelve decimals at most; no amount is computed from it. */
    public static BigDecimal shownPrice(BigDecimal numerator, BigDecimal denominator) {
        BigDecimal price = numerator
                .divide(denominator, PRICE_DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return price.setScale(Math.max(0, price.scale()));
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

    /** A quotient for display, which nothing is paid by: two decimals, half away from zero; the divisor is not zero. */
    public static BigDecimal shown(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, 2, RoundingMode.HALF_UP);
    }

    /** Points that are at least {@code dividend / divisor}: the least number of half points; the divisor is greater than zero. */
    public static BigDecimal halfPointsUp(BigDecimal dividend, BigDecimal divisor) {
        BigDecimal halves = dividend.multiply(TWO).divide(divisor, 0, RoundingMode.CEILING);
        return halves.divide(TWO, 1, RoundingMode.UNNECESSARY);
    }
}
