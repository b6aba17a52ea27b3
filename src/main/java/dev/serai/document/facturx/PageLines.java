package dev.serai.document.facturx;

import dev.serai.billing.Invoice;
import dev.serai.billing.InvoiceLine;
import dev.serai.billing.Vat;
import dev.serai.billing.VatCategory;
import dev.serai.document.writing.LineWords;
import dev.serai.licence.Period;
import java.math.BigDecimal;
import java.util.Locale;

/** The table of lines; its head stands on every page. */
final class PageLines {

    private final PageText page;
    private final Invoice invoice;

    PageLines(PageText page, Invoice invoice) {
        this.page = page;
        this.invoice = invoice;
    }

    void write() {
        page.in("table", "lines", () -> {
            page.in("thead", () -> page.in("tr", this::head));
            page.in("tbody", () -> invoice.lines().forEach(line -> page.in("tr", () -> line(line))));
        });
    }

    private void head() {
        page.put("th", "no", "No.");
        page.put("th", "what", "Item");
        page.put("th", "quantity number", "Quantity");
        page.put("th", "price number", "Unit price");
        page.put("th", "discount number", "Discount");
        page.put("th", "vat number", "VAT");
        page.put("th", "net number", "Net " + invoice.head().currency().getCode());
    }

    private void line(InvoiceLine line) {
        page.put("td", "no", Integer.toString(line.number()));
        page.in("td", "what", () -> item(line));
        page.put("td", "number", Words.figure(BigDecimal.valueOf(line.quantity())));
        page.put("td", "number", Words.price(line.unitPrice(), invoice.head().currency()));
        page.put("td", "number", Words.discount(line.discount()));
        page.put("td", "number", rate(line.vat()));
        page.put("td", "number", Words.figure(line.net()));
    }

    private void item(InvoiceLine line) {
        page.put("p", "item", line.name());
        boolean documentHasOrder = invoice.head().order().isPresent();
        page.put("p", "line", capital(LineWords.description(line, documentHasOrder)));
        line.period().ifPresent(period -> page.put("p", "line", text(period)));
        String orderLine = documentHasOrder
                ? line.orderLine().map(number -> " · order line " + number).orElse("")
                : "";
        page.put("p", "quiet", "Item no. " + line.sku() + orderLine);
    }

    private static String text(Period period) {
        return Words.date(period.from()) + " to " + Words.date(period.to());
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** The rate in percent; where none is charged the category, which the page explains below. */
    static String rate(Vat vat) {
        return vat.category() == VatCategory.S
                ? vat.percent().toPlainString() + " %"
                : vat.category().name();
    }
}
