package dev.serai.billing;

import dev.serai.register.BillableId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Turns drafts into numbered documents: the invoices first, for the credit notes of the same run may refer to them. */
final class Numbering {

    private final Seller seller;
    private final LocalDate issueDate;
    private final Map<String, String> names;
    private final DocumentNumbers numbers;
    private final Credits credits;

    /** {@code names} are those of the products. */
    Numbering(Seller seller, LocalDate issueDate, Map<String, String> names, DocumentNumbers numbers, Credits credits) {
        this.seller = seller;
        this.issueDate = issueDate;
        this.names = names;
        this.numbers = numbers;
        this.credits = credits;
    }

    /** The documents in the order of their first charges. */
    List<Invoice> invoices(List<Draft> drafts, JdbcTemplate jdbc) {
        List<Document> invoices = new ArrayList<>();
        PrecedingInvoices others = new PrecedingInvoices(jdbc);
        for (Draft draft : drafts) {
            if (draft.kind() == InvoiceKind.INVOICE) {
                Invoice invoice = draft.issue(heading(draft, List.of()), names, Map.of());
                credits.issued(draft, invoice);
                others.add(draft, new Preceding(invoice.number(), issueDate));
                invoices.add(new Document(draft.first(), invoice));
            }
        }
        CreditNotes notes = new CreditNotes(credits);
        for (Draft draft : drafts) {
            if (draft.kind() == InvoiceKind.CREDIT_NOTE) {
                notes.of(draft)
                        .forEach(note -> invoices.add(new Document(note.draft().first(), issue(note, others))));
            }
        }
        return invoices.stream()
                .sorted(Comparator.comparing(Document::first))
                .map(Document::invoice)
                .toList();
    }

    /** A document and its first charge, which those that share a divided credit have in common. */
    private record Document(BillableId first, Invoice invoice) {}

    private Invoice issue(CreditNotes.Note note, PrecedingInvoices others) {
        Draft draft = note.draft();
        List<Preceding> references = note.references();
        Draft.Heading heading = heading(draft, references.isEmpty() ? others.of(draft) : references);
        return draft.issue(heading, names, note.tax(heading.number(), credits.givenBack()));
    }

    private Draft.Heading heading(Draft draft, List<Preceding> references) {
        return new Draft.Heading(numbers.next(draft.kind()), issueDate, seller, references);
    }
}
