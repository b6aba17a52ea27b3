package dev.serai.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.serai.delivery.Parcel;
import dev.serai.delivery.ParcelRendering;
import dev.serai.document.facturx.FacturxPdf;
import dev.serai.document.facturx.StoredInvoice;

/** Renders the PDF of a stored document when it is about to leave. */
public final class FacturxRendering implements ParcelRendering {

    @Override
    public String channel() {
        return AccountingDocuments.PDFS;
    }

    @Override
    public byte[] render(Parcel parcel) {
        try {
            return FacturxPdf.render(StoredInvoice.read(parcel.content()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the stored document cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}
