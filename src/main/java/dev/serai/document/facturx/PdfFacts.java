package dev.serai.document.facturx;

import dev.serai.billing.Invoice;
import dev.serai.billing.InvoiceKind;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;

/** What the PDF says about itself; all of it comes from the document, nothing from the day on which it is rendered. */
record PdfFacts(String title, String author, LocalDate day) {

    static final String PRODUCER = "Serai";

    /** The name that Factur-X gives the document inside. */
    static final String XML_NAME = "factur-x.xml";

    static PdfFacts of(Invoice invoice) {
        String kind = invoice.head().kind() == InvoiceKind.CREDIT_NOTE ? "Credit note " : "Invoice ";
        return new PdfFacts(
                kind + invoice.number(),
                invoice.head().seller().name(),
                invoice.head().issueDate());
    }

    /** Midnight of the day of issue, UTC. */
    Calendar time() {
        Calendar time = new GregorianCalendar(TimeZone.getTimeZone(ZoneOffset.UTC), Locale.ROOT);
        time.setTimeInMillis(day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
        return time;
    }
}
