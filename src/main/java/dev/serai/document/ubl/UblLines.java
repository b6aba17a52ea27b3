package dev.serai.document.ubl;

import dev.serai.billing.Invoice;
import dev.serai.billing.InvoiceKind;
import dev.serai.billing.InvoiceLine;
import dev.serai.billing.Vat;
import dev.serai.billing.VatCategory;
import dev.serai.document.writing.Figures;
import dev.serai.document.writing.LineWords;
import dev.serai.document.writing.XmlText;

/** Writes the lines (BG-25) and the VAT category of lines and totals. */
final class UblLines {

    private static final String ONE = "C62";
    private static final String DISCOUNT = "95";

    private final XmlText xml;
    private final Invoice invoice;
    private final boolean isCredit;
    private final String currency;

    UblLines(XmlText xml, Invoice invoice) {
        this.xml = xml;
        this.invoice = invoice;
        this.isCredit = invoice.head().kind() == InvoiceKind.CREDIT_NOTE;
        this.currency = invoice.head().currency().getCode();
    }

    void write() {
        String element = isCredit ? "cac:CreditNoteLine" : "cac:InvoiceLine";
        invoice.lines().forEach(line -> xml.in(element, () -> line(line)));
    }

    private void line(InvoiceLine line) {
        xml.put("cbc:ID", Integer.toString(line.number()));
        String quantity = isCredit ? "cbc:CreditedQuantity" : "cbc:InvoicedQuantity";
        xml.put(quantity, "unitCode", ONE, Long.toString(line.quantity()));
        xml.amount("cbc:LineExtensionAmount", line.net(), currency);
        line.period()
                .ifPresent(period -> xml.in("cac:InvoicePeriod", () -> {
                    xml.put("cbc:StartDate", period.from().toString());
                    xml.put("cbc:EndDate", period.to().toString());
                }));
        if (hasOrder()) {
            line.orderLine().ifPresent(number -> xml.in("cac:OrderLineReference", () -> xml.put("cbc:LineID", number)));
        }
        if (line.discount().signum() != 0) {
            xml.in("cac:AllowanceCharge", () -> discount(line));
        }
        xml.in("cac:Item", () -> item(line));
        xml.in(
                "cac:Price",
                () -> xml.amount(
                        "cbc:PriceAmount",
                        Figures.price(line.unitPrice(), invoice.head().currency()),
                        currency));
    }

    // A line may refer to an order line only where the whole document refers to one order; else the text names both.
    private boolean hasOrder() {
        return invoice.head().order().isPresent();
    }

    private void discount(InvoiceLine line) {
        xml.put("cbc:ChargeIndicator", "false");
        xml.put("cbc:AllowanceChargeReasonCode", DISCOUNT);
        xml.put("cbc:AllowanceChargeReason", "Discount");
        xml.put("cbc:MultiplierFactorNumeric", Figures.percent(line.discount()).toPlainString());
        xml.amount("cbc:Amount", line.allowance(), currency);
        xml.amount("cbc:BaseAmount", line.base(), currency);
    }

    private void item(InvoiceLine line) {
        xml.put("cbc:Description", LineWords.description(line, hasOrder()));
        xml.put("cbc:Name", line.name());
        xml.in("cac:SellersItemIdentification", () -> xml.put("cbc:ID", line.sku()));
        xml.in("cac:ClassifiedTaxCategory", () -> category(line.vat()));
    }

    private void category(Vat vat) {
        head(xml, vat);
        scheme(xml);
    }

    /** Category and rate; outside the scope of VAT there is no rate (BR-O-05). */
    static void head(XmlText xml, Vat vat) {
        xml.put("cbc:ID", vat.category().name());
        if (vat.category() != VatCategory.O) {
            xml.put("cbc:Percent", vat.percent().toPlainString());
        }
    }

    static void scheme(XmlText xml) {
        xml.in("cac:TaxScheme", () -> xml.put("cbc:ID", "VAT"));
    }
}
