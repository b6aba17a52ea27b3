package dev.serai.audit;

import java.math.BigDecimal;

/** How numbers are written in explanations. */
final class Amounts {

    private static final int CENTS = 2;

    private Amounts() {}

    /** A number with two decimals, or more where it has more. */
    static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.setScale(Math.max(CENTS, stripped.scale())).toPlainString();
    }

    /** A number with as many decimals as it needs. */
    static String shortest(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
