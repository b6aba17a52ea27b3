package dev.serai.document.facturx;

import dev.serai.billing.Invoice;
import dev.serai.billing.InvoiceLine;
import dev.serai.billing.Vat;
import dev.serai.billing.VatCategory;
import dev.serai.document.writing.Figures;
import dev.serai.document.writing.LineWords;
import dev.serai.document.writing.XmlText;

/** Writes the lines (BG-25). */
final class CiiLines {

    private static final String ONE = "C62";
    private static final String DISCOUNT = "95";

    private final XmlText xml;
    private final Invoice invoice;

    CiiLines(XmlText xml, Invoice invoice) {
        this.xml = xml;
        this.invoice = invoice;
    }

    void write() {
        invoice.lines().forEach(line -> xml.in("ram:IncludedSupplyChainTradeLineItem", () -> line(line)));
    }

    private void line(InvoiceLine line) {
        xml.in("ram:AssociatedDocumentLineDocument", () -> xml.put("ram:LineID", Integer.toString(line.number())));
        xml.in("ram:SpecifiedTradeProduct", () -> {
            xml.put("ram:SellerAssignedID", line.sku());
            xml.put("ram:Name", line.name());
            xml.put("ram:Description", LineWords.description(line, hasOrder()));
        });
        xml.in("ram:SpecifiedLineTradeAgreement", () -> agreement(line));
        xml.in(
                "ram:SpecifiedLineTradeDelivery",
                () -> xml.put("ram:BilledQuantity", "unitCode", ONE, Long.toString(line.quantity())));
        xml.in("ram:SpecifiedLineTradeSettlement", () -> settlement(line));
    }

    // A line may refer to an order line only where the whole document refers to one order; else the text names both.
    private boolean hasOrder() {
        return invoice.head().order().isPresent();
    }

    private void agreement(InvoiceLine line) {
        if (hasOrder()) {
            line.orderLine()
                    .ifPresent(
                            number -> xml.in("ram:BuyerOrderReferencedDocument", () -> xml.put("ram:LineID", number)));
        }
        String price =
                Figures.price(line.unitPrice(), invoice.head().currency()).toPlainString();
        xml.in("ram:NetPriceProductTradePrice", () -> xml.put("ram:ChargeAmount", price));
    }

    private void settlement(InvoiceLine line) {
        xml.in("ram:ApplicableTradeTax", () -> {
            xml.put("ram:TypeCode", "VAT");
            xml.put("ram:CategoryCode", line.vat().category().name());
            rate(xml, line.vat());
        });
        line.period()
                .ifPresent(period -> xml.in("ram:BillingSpecifiedPeriod", () -> {
                    xml.in("ram:StartDateTime", () -> CiiDates.put(xml, "udt", period.from()));
                    xml.in("ram:EndDateTime", () -> CiiDates.put(xml, "udt", period.to()));
                }));
        if (line.discount().signum() != 0) {
            xml.in("ram:SpecifiedTradeAllowanceCharge", () -> discount(line));
        }
        xml.in(
                "ram:SpecifiedTradeSettlementLineMonetarySummation",
                () -> xml.put("ram:LineTotalAmount", line.net().toPlainString()));
    }

    private void discount(InvoiceLine line) {
        xml.in("ram:ChargeIndicator", () -> xml.put("udt:Indicator", "false"));
        xml.put("ram:CalculationPercent", Figures.percent(line.discount()).toPlainString());
        xml.put("ram:BasisAmount", line.base().toPlainString());
        xml.put("ram:ActualAmount", line.allowance().toPlainString());
        xml.put("ram:ReasonCode", DISCOUNT);
        xml.put("ram:Reason", "Discount");
    }

    /** The rate; outside the scope of VAT there is none (BR-O-05). */
    static void rate(XmlText xml, Vat vat) {
        if (vat.category() != VatCategory.O) {
            xml.put("ram:RateApplicablePercent", vat.percent().toPlainString());
        }
    }
}
