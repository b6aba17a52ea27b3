package dev.serai.billing;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a document comes to before it is issued; amounts are positive also of a credit note, and equal whatever their scale.
 *
 * @param note for the report, as issued documents have it
 */
public record DraftTotal(InvoiceKind kind, BigDecimal net, BigDecimal vat, BigDecimal gross, Optional<String> note) {

    static DraftTotal of(Invoice invoice) {
        return new DraftTotal(
                invoice.head().kind(),
                invoice.net(),
                invoice.tax(),
                invoice.gross(),
                invoice.head().note());
    }

    /** Whether nothing that matters differs. */
    boolean isSame(DraftTotal other) {
        return kind == other.kind
                && net.compareTo(other.net) == 0
                && vat.compareTo(other.vat) == 0
                && gross.compareTo(other.gross) == 0;
    }
}
