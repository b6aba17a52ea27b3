package dev.serai.document.journal;

import dev.serai.billing.Invoice;
import dev.serai.billing.InvoiceLine;
import dev.serai.billing.LineCharge;
import dev.serai.licence.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The rentals behind lines that many share, licence by licence, as CSV beside the document (K-64). */
public final class SharedRentals {

    private static final String HEADER = "line,licence,sku,quantity,unitPrice,net,from,to,charge\r\n";

    private SharedRentals() {}

    /** The file for a document, if any of its lines is shared. */
    public static Optional<String> csv(Invoice invoice) {
        List<InvoiceLine> shared = invoice.lines().stream()
                .filter(line -> line.charges().size() > 1)
                .toList();
        if (shared.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder csv = new StringBuilder(HEADER);
        shared.forEach(line -> line.charges().forEach(charge -> row(csv, line, charge)));
        return Optional.of(csv.toString());
    }

    private static void row(StringBuilder csv, InvoiceLine line, LineCharge charge) {
        csv.append(line.number()).append(',');
        csv.append(quoted(charge.licence().orElse(""))).append(',');
        csv.append(quoted(line.sku())).append(',');
        csv.append(charge.quantity()).append(',');
        csv.append(charge.unitPrice().stripTrailingZeros().toPlainString()).append(',');
        csv.append(charge.net().toPlainString()).append(',');
        csv.append(charge.period().map(Period::from).map(LocalDate::toString).orElse(""))
                .append(',');
        csv.append(charge.period().map(Period::to).map(LocalDate::toString).orElse(""))
                .append(',');
        csv.append(charge.id()).append("\r\n");
    }

    private static String quoted(String text) {
        boolean isPlain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return isPlain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
