package dev.serai.pricing.advice;

import dev.serai.money.Rounding;
import java.math.BigDecimal;
import java.math.BigInteger;

/** An exact quotient in lowest terms. */
record Fraction(BigInteger numerator, BigInteger denominator) {

    static Fraction of(BigDecimal dividend, BigDecimal divisor) {
        int scale = Math.max(0, Math.max(dividend.scale(), divisor.scale()));
        BigInteger above = dividend.setScale(scale).unscaledValue();
        BigInteger below = divisor.setScale(scale).unscaledValue();
        BigInteger common = above.gcd(below);
        return new Fraction(above.divide(common), below.divide(common));
    }

    /** As {@code 100/29}, or {@code 4} where it is whole. */
    String text() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }

    /** Two decimals, for display. */
    BigDecimal shown() {
        return Rounding.shown(new BigDecimal(numerator), new BigDecimal(denominator));
    }
}
