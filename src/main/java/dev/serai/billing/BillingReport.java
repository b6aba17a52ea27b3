package dev.serai.billing;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a call of {@link BillingRun} issued; the documents themselves are found through {@link IssuedInvoices}.
 *
 * @param runs transactions that issued something
 * @param invoices invoices issued
 * @param creditNotes credit notes issued
 * @param held why charges of an account stay open until the next call, in words; the others are not held up
 */
public record BillingReport(int runs, int invoices, int creditNotes, List<String> held) {

    static final BillingReport NOTHING = new BillingReport(0, 0, 0);

    public BillingReport {
        held = List.copyOf(held);
    }

    BillingReport(int runs, int invoices, int creditNotes) {
        this(runs, invoices, creditNotes, List.of());
    }

    BillingReport holding(List<String> reasons) {
        return new BillingReport(runs, invoices, creditNotes, reasons);
    }

    BillingReport plus(BillingReport other) {
        return new BillingReport(
                runs + other.runs,
                invoices + other.invoices,
                creditNotes + other.creditNotes,
                Stream.concat(held.stream(), other.held.stream()).toList());
    }
}
