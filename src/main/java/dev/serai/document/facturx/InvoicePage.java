package dev.serai.document.facturx;

import dev.serai.billing.Invoice;
import dev.serai.billing.InvoiceHead;
import dev.serai.billing.InvoiceKind;
import dev.serai.billing.Preceding;
import dev.serai.billing.Seller;
import dev.serai.billing.VatCategory;
import dev.serai.billing.VatId;
import dev.serai.licence.Account;
import java.util.Optional;
import java.util.stream.Collectors;

/** The page that a person reads, as XHTML: parties, facts, lines, sums, payment, and the annex with the steps. */
final class InvoicePage {

    private final PageText page = new PageText();
    private final StoredInvoice stored;
    private final Invoice invoice;
    private final InvoiceHead head;
    private final boolean showsVatIds;

    private InvoicePage(StoredInvoice stored) {
        this.stored = stored;
        this.invoice = stored.invoice();
        this.head = invoice.head();
        this.showsVatIds = invoice.vat().stream().noneMatch(sum -> sum.vat().category() == VatCategory.O);
    }

    /** The page of a document. */
    static PageText write(StoredInvoice stored, String css) {
        InvoicePage page = new InvoicePage(stored);
        page.page.in("html", () -> {
            page.page.in("head", () -> {
                page.page.put("title", "title", page.title());
                page.page.style(css);
            });
            page.page.in("body", page::body);
        });
        return page.page;
    }

    private String title() {
        return (head.kind() == InvoiceKind.CREDIT_NOTE ? "Credit note " : "Invoice ") + head.number();
    }

    private void body() {
        edges();
        page.in(
                "table",
                "top",
                () -> page.in("tr", () -> {
                    page.in("td", this::seller);
                    page.in("td", "right", () -> {
                        page.put("h1", "kind", head.kind() == InvoiceKind.CREDIT_NOTE ? "Credit note" : "Invoice");
                        page.put("p", "item", head.number());
                    });
                }));
        page.in(
                "table",
                "buyer",
                () -> page.in("tr", () -> {
                    page.in("td", "to", this::buyer);
                    page.in("td", "facts", () -> page.in("table", "facts", this::facts));
                }));
        new PageLines(page, invoice).write();
        new PageSums(page, invoice).write();
        new Annex(page, stored).write();
    }

    private void edges() {
        Seller seller = head.seller();
        page.edge("imprint", () -> {
            String vatId = showsVatIds ? " · VAT id " + seller.vatId() : "";
            page.words(seller.name() + " · company id " + seller.companyId() + vatId + " · IBAN "
                    + Words.iban(seller.iban()));
        });
        page.edge("folio", () -> {
            page.words(head.number() + " · page ");
            page.place("page");
            page.words(" of ");
            page.place("pages");
        });
    }

    private void seller() {
        Seller seller = head.seller();
        page.put("p", "seller", seller.name());
        page.put("p", "line", seller.street());
        page.put("p", "line", seller.postcode() + " " + seller.city() + ", " + seller.country());
        page.put("p", "quiet", seller.email() + " · " + seller.phone());
    }

    private void buyer() {
        Account buyer = head.buyer();
        page.put("p", "label", "To");
        page.put("p", "item", buyer.name());
        buyer.street().ifPresent(street -> page.put("p", "line", street));
        String place = buyer.postcode().map(code -> code + " ").orElse("")
                + buyer.city().map(city -> city + ", ").orElse("");
        page.put("p", "line", place + buyer.country());
        if (showsVatIds) {
            buyer.vatId().flatMap(VatId::parse).ifPresent(id -> page.put("p", "quiet", "VAT id " + id.text()));
        }
        buyer.companyId().ifPresent(id -> page.put("p", "quiet", "Company id " + id));
        buyer.invoiceEmail().or(buyer::email).ifPresent(email -> page.put("p", "quiet", email));
    }

    private void facts() {
        fact("Number", Optional.of(head.number()));
        fact("Date of issue", Optional.of(Words.date(head.issueDate())));
        fact(
                head.kind() == InvoiceKind.CREDIT_NOTE ? "Settled by" : "Due date",
                Optional.of(Words.date(head.dueDate())));
        fact("Account", Optional.of(head.buyer().account()));
        fact("Order", head.order());
        fact("Your reference", head.buyer().buyerReference());
        fact("Currency", Optional.of(head.currency().getCode()));
        fact(
                "Corrects",
                Optional.of(head.preceding().stream()
                                .map(InvoicePage::reference)
                                .collect(Collectors.joining(", ")))
                        .filter(text -> !text.isEmpty()));
    }

    private static String reference(Preceding earlier) {
        return "invoice " + earlier.number() + " of " + Words.date(earlier.issueDate());
    }

    private void fact(String name, Optional<String> value) {
        value.ifPresent(text -> page.in("tr", () -> {
            page.put("td", "name", name);
            page.put("td", "value", text);
        }));
    }
}
