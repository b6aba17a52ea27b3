package dev.serai.billing;

import java.math.BigDecimal;

/** VAT of a line: category and rate in percent, without trailing zeros; the rate is zero where none is charged. */
public record Vat(VatCategory category, BigDecimal percent) {

    public Vat {
        percent = percent.signum() == 0 ? BigDecimal.ZERO : percent.stripTrailingZeros();
        percent = percent.scale() < 0 ? percent.setScale(0) : percent;
    }
}
