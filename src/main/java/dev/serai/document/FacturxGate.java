package dev.serai.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.serai.delivery.Parcel;
import dev.serai.delivery.ParcelGate;
import dev.serai.document.facturx.CiiDocument;
import dev.serai.document.facturx.FacturxPdf;
import dev.serai.document.facturx.StoredInvoice;
import java.util.ArrayList;
import java.util.List;

/** Lets a PDF leave only if the document inside keeps the official rules and every letter of its page can be shown. */
public final class FacturxGate implements ParcelGate {

    private final OfficialRules rules;

    public FacturxGate(OfficialRules rules) {
        this.rules = rules;
    }

    @Override
    public String channel() {
        return AccountingDocuments.PDFS;
    }

    @Override
    public List<String> faults(Parcel parcel) {
        StoredInvoice stored;
        try {
            stored = StoredInvoice.read(parcel.content());
        } catch (JsonProcessingException e) {
            return List.of(new Finding("HUB-STORED", "the stored document cannot be read: " + e.getOriginalMessage())
                    .toString());
        }
        List<Finding> findings = new ArrayList<>(rules.findings(CiiDocument.write(stored.invoice())));
        FacturxPdf.faults(stored).forEach(fault -> findings.add(new Finding("HUB-FONT", fault)));
        return findings.stream().map(Finding::toString).toList();
    }
}
