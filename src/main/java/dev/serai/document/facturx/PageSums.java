package dev.serai.document.facturx;

import dev.serai.billing.Invoice;
import dev.serai.billing.InvoiceHead;
import dev.serai.billing.InvoiceKind;
import dev.serai.billing.VatSubtotal;
import dev.serai.document.writing.Payment;
import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;

/** What stands below the lines: VAT by rate with its reasons, the totals, and how to pay. */
final class PageSums {

    private final PageText page;
    private final Invoice invoice;
    private final InvoiceHead head;
    private final CurrencyUnit currency;

    PageSums(PageText page, Invoice invoice) {
        this.page = page;
        this.invoice = invoice;
        this.head = invoice.head();
        this.currency = head.currency();
    }

    void write() {
        page.in(
                "table",
                "after",
                () -> page.in("tr", () -> {
                    page.in("td", "left", this::taxes);
                    page.in("td", "right", () -> page.in("table", "sums", this::sums));
                }));
        page.in("div", "payment", this::payment);
    }

    private void taxes() {
        page.in("table", "taxes", () -> {
            page.in("tr", () -> {
                page.put("th", "name", "VAT");
                page.put("th", "number", "On");
                page.put("th", "number", "VAT " + currency.getCode());
            });
            invoice.vat().forEach(sum -> page.in("tr", () -> tax(sum)));
        });
        for (VatSubtotal sum : invoice.vat()) {
            sum.vat()
                    .exemption()
                    .ifPresent(exemption ->
                            page.put("p", "reason", sum.vat().category().name() + ": " + exemption.reason()));
        }
    }

    private void tax(VatSubtotal sum) {
        page.put("td", "name", PageLines.rate(sum.vat()));
        page.put("td", "number", Words.figure(sum.base()));
        page.put("td", "number", Words.figure(sum.tax()));
    }

    private void sums() {
        sum("plain", "Total without VAT", invoice.net());
        sum("plain", "VAT", invoice.tax());
        boolean isCredit = head.kind() == InvoiceKind.CREDIT_NOTE;
        sum("due", (isCredit ? "Credit " : "To pay ") + currency.getCode(), invoice.gross());
    }

    private void sum(String style, String name, BigDecimal amount) {
        page.in("tr", style, () -> {
            page.put("td", "name", name);
            page.put("td", "number", Words.figure(amount));
        });
    }

    private void payment() {
        String amount = Words.money(invoice.gross(), currency);
        String due = Words.date(head.dueDate());
        if (head.kind() == InvoiceKind.CREDIT_NOTE) {
            page.put("p", "item", amount + " to your credit");
            page.put("p", "line", Payment.terms(head) + ", by " + due + ".");
            return;
        }
        page.put("p", "item", "Please pay " + amount + " by " + due);
        page.put("p", "line", Payment.terms(head) + ".");
        page.put(
                "p",
                "line",
                "IBAN " + Words.iban(head.seller().iban()) + " · "
                        + head.seller().name());
        page.put("p", "line", "Payment reference " + head.number());
    }
}
