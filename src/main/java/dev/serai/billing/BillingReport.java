package dev.serai.billing;

import dev.serai.register.ParkedAccounts.Parked;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a call of {@link BillingRun}, or an approval, issued; the documents themselves are found through {@link IssuedInvoices}.
 *
 * @param runs transactions that issued something
 * @param invoices invoices issued
 * @param creditNotes credit notes issued
 * @param parked accounts that could not be invoiced and are parked now; the others are not held up
 * @param held why drafts that were to be approved still wait, in words
 */
public record BillingReport(int runs, int invoices, int creditNotes, List<Parked> parked, List<String> held) {

    static final BillingReport NOTHING = new BillingReport(0, 0, 0);

    public BillingReport {
        parked = List.copyOf(parked);
        held = List.copyOf(held);
    }

    BillingReport(int runs, int invoices, int creditNotes) {
        this(runs, invoices, creditNotes, List.of(), List.of());
    }

    BillingReport parking(List<Parked> more) {
        return plus(new BillingReport(0, 0, 0, more, List.of()));
    }

    BillingReport holding(List<String> reasons) {
        return plus(new BillingReport(0, 0, 0, List.of(), reasons));
    }

    BillingReport plus(BillingReport other) {
        return new BillingReport(
                runs + other.runs,
                invoices + other.invoices,
                creditNotes + other.creditNotes,
                Stream.concat(parked.stream(), other.parked.stream()).toList(),
                Stream.concat(held.stream(), other.held.stream()).toList());
    }
}
