package dev.serai.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What our own rules look at, the same whether it was read from UBL or CII. Texts are empty where the document has none;
 * dates are ISO.
 *
 * @param vatIds by {@code seller} and {@code buyer}
 * @param preceding the numbers of the invoices that it refers to
 */
record DocumentFacts(
        boolean isCreditNote,
        String currency,
        String issued,
        String due,
        String iban,
        String sellerCountry,
        Map<String, String> vatIds,
        List<String> preceding,
        List<Line> lines,
        List<Tax> taxes) {

    DocumentFacts {
        preceding = List.copyOf(preceding);
        lines = List.copyOf(lines);
        taxes = List.copyOf(taxes);
    }

    /** A line; {@code allowance} is the sum of what is taken off it. */
    record Line(
            String id,
            BigDecimal quantity,
            BigDecimal price,
            BigDecimal allowance,
            BigDecimal net,
            Category category) {}

    /** What the document says about one category and rate. */
    record Tax(Category category, BigDecimal base, BigDecimal amount) {}

    /** A VAT category, and its rate in percent as written. */
    record Category(String code, String percent) {

        BigDecimal rate() {
            return percent.isEmpty() ? BigDecimal.ZERO : new BigDecimal(percent);
        }

        /** Equal for equal rates however they are written: {@code S 21 %}. */
        String key() {
            return percent.isEmpty()
                    ? code
                    : code + " " + rate().stripTrailingZeros().toPlainString() + " %";
        }
    }
}
