package dev.serai.billing;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * VAT of a line: category and rate in percent, without trailing zeros; the rate is zero where none is charged.
 *
 * @param exemption why none is charged; empty where VAT is, and for zero-rated goods (BR-S-10, BR-Z-10)
 */
public record Vat(VatCategory category, BigDecimal percent, Optional<Exemption> exemption) {

    public Vat {
        percent = percent.signum() == 0 ? BigDecimal.ZERO : percent.stripTrailingZeros();
        percent = percent.scale() < 0 ? percent.setScale(0) : percent;
    }

    /** With the reason that always goes with the category. */
    public Vat(VatCategory category, BigDecimal percent) {
        this(category, percent, category.exemption());
    }

    /** Whether both stand in one breakdown, which has one category and rate (BG-23). */
    boolean isLike(Vat other) {
        return category == other.category && percent.compareTo(other.percent) == 0;
    }
}
