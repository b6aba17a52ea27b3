package dev.serai.billing;

/** What a call of {@link BillingRun} issued; the documents themselves are found through {@link IssuedInvoices}. */
public record BillingReport(int runs, int invoices, int creditNotes) {

    static final BillingReport NOTHING = new BillingReport(0, 0, 0);

    BillingReport plus(BillingReport other) {
        return new BillingReport(runs + other.runs, invoices + other.invoices, creditNotes + other.creditNotes);
    }
}
