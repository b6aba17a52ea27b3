package dev.serai.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.serai.billing.Invoice;
import dev.serai.billing.IssuedDocuments;
import dev.serai.billing.IssuedRun;
import dev.serai.delivery.Outbox;
import dev.serai.delivery.Parcel;
import dev.serai.document.facturx.StoredInvoice;
import dev.serai.document.journal.Journal;
import dev.serai.document.journal.SharedRentals;
import dev.serai.document.ubl.UblDocument;
import java.util.List;
import java.util.Map;

/** Puts what accounting gets of a run into the outbox: a UBL file and a PDF per document and the run's journal. */
final class AccountingDocuments implements IssuedDocuments {

    static final String INVOICES = "accounting-invoices";
    static final String PDFS = "accounting-pdf";
    static final String JOURNAL = "accounting-journal";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Outbox outbox;
    private final JournalTotals totals;

    AccountingDocuments(Outbox outbox, JournalTotals totals) {
        this.outbox = outbox;
        this.totals = totals;
    }

    @Override
    public void issued(IssuedRun run) {
        run.invoices().forEach(this::put);
        String name = run.issueDate() + "-" + run.number();
        List<Map<String, String>> rows = Journal.rows(run);
        // The delivery route turns these rows into CSV.
        outbox.put(new Parcel(JOURNAL, "", name + ".csv", "text/csv", json(run, rows), "journal-" + name));
        totals.write(run, rows);
    }

    private void put(Invoice invoice) {
        String number = invoice.number();
        outbox.put(new Parcel(INVOICES, "", number + ".xml", "application/xml", UblDocument.write(invoice), number));
        // The delivery renders the PDF from this.
        String stored = StoredInvoice.of(invoice).json();
        outbox.put(new Parcel(PDFS, "", number + ".pdf", "application/pdf", stored, number + "-pdf"));
        SharedRentals.csv(invoice)
                .ifPresent(csv -> outbox.put(
                        new Parcel(INVOICES, "", number + "-rentals.csv", "text/csv", csv, number + "-rentals")));
    }

    private static String json(IssuedRun run, List<Map<String, String>> rows) {
        try {
            return JSON.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "Cannot write the journal of run " + run.number() + " of " + run.issueDate(), e);
        }
    }
}
