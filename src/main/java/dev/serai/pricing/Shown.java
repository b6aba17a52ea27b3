package dev.serai.pricing;

import dev.serai.licence.Coded;
import java.math.BigDecimal;
import java.util.Optional;

/** How operands and results read in an explanation: plain decimals, codes of the licence model, ISO dates. */
final class Shown {

    private Shown() {}

    static String text(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        } else if (value instanceof Coded coded) {
            return coded.code();
        } else if (value instanceof Optional<?> optional) {
            return optional.map(Shown::text).orElse("none");
        }
        return value.toString();
    }
}
