package dev.serai.document.facturx;

import dev.serai.billing.Exemption;
import dev.serai.billing.Invoice;
import dev.serai.billing.InvoiceHead;
import dev.serai.billing.InvoiceKind;
import dev.serai.billing.VatCategory;
import dev.serai.billing.VatSubtotal;
import dev.serai.document.writing.Payment;
import dev.serai.document.writing.XmlText;

/** One invoice or credit note as CII D16B by EN 16931, as it lies inside the PDF; the same invoice gives the same text. */
public final class CiiDocument {

    /** The guideline that the document names (BT-24), which is Factur-X's profile EN 16931. */
    public static final String GUIDELINE = "urn:cen.eu:en16931:2017";

    /** How a note begins that names one invoice more which the document corrects. */
    public static final String ALSO_CORRECTS = "Corrects also invoice ";

    /** The schema of D16B has room for one preceding invoice; UBL, and EN 16931 itself, for any number (BG-3). */
    private static final int REFERENCES = 1;

    private static final String SPACES = " xmlns:rsm=\"urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100\""
            + " xmlns:ram=\"urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100\""
            + " xmlns:qdt=\"urn:un:unece:uncefact:data:standard:QualifiedDataType:100\""
            + " xmlns:udt=\"urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100\"";

    private final XmlText xml = XmlText.document();
    private final Invoice invoice;
    private final InvoiceHead head;
    private final String currency;

    private CiiDocument(Invoice invoice) {
        this.invoice = invoice;
        this.head = invoice.head();
        this.currency = head.currency().getCode();
    }

    /** The document as XML text, to be stored in UTF-8. */
    public static String write(Invoice invoice) {
        CiiDocument document = new CiiDocument(invoice);
        return document.xml
                .in("rsm:CrossIndustryInvoice", SPACES, document::content)
                .toString();
    }

    private void content() {
        xml.in(
                "rsm:ExchangedDocumentContext",
                () -> xml.in("ram:GuidelineSpecifiedDocumentContextParameter", () -> xml.put("ram:ID", GUIDELINE)));
        xml.in("rsm:ExchangedDocument", () -> {
            xml.put("ram:ID", head.number());
            xml.put("ram:TypeCode", head.kind() == InvoiceKind.CREDIT_NOTE ? "381" : "380");
            xml.in("ram:IssueDateTime", () -> CiiDates.put(xml, "udt", head.issueDate()));
            head.preceding().stream()
                    .skip(REFERENCES)
                    .forEach(earlier -> xml.in(
                            "ram:IncludedNote",
                            () -> xml.put(
                                    "ram:Content", ALSO_CORRECTS + earlier.number() + " of " + earlier.issueDate())));
        });
        xml.in("rsm:SupplyChainTradeTransaction", () -> {
            new CiiLines(xml, invoice).write();
            xml.in("ram:ApplicableHeaderTradeAgreement", this::agreement);
            xml.in("ram:ApplicableHeaderTradeDelivery", this::delivery);
            xml.in("ram:ApplicableHeaderTradeSettlement", this::settlement);
        });
    }

    private void agreement() {
        boolean showsVatIds = invoice.vat().stream().noneMatch(sum -> sum.vat().category() == VatCategory.O);
        xml.put("ram:BuyerReference", head.buyer().buyerReference());
        new CiiParties(xml, head, showsVatIds).write();
        head.order()
                .ifPresent(order ->
                        xml.in("ram:BuyerOrderReferencedDocument", () -> xml.put("ram:IssuerAssignedID", order)));
    }

    // Licences are used where their buyer is; nothing else is known of end customers than their ids (K-19).
    private void delivery() {
        xml.in(
                "ram:ShipToTradeParty",
                () -> xml.in("ram:PostalTradeAddress", () -> {
                    xml.put("ram:PostcodeCode", head.buyer().postcode());
                    xml.put("ram:CityName", head.buyer().city());
                    xml.put("ram:CountryID", head.buyer().country());
                }));
    }

    private void settlement() {
        xml.put("ram:PaymentReference", head.number());
        xml.put("ram:InvoiceCurrencyCode", currency);
        xml.in("ram:SpecifiedTradeSettlementPaymentMeans", () -> {
            xml.put("ram:TypeCode", Payment.meansCode(head));
            xml.in("ram:PayeePartyCreditorFinancialAccount", () -> {
                xml.put("ram:IBANID", head.seller().iban());
                xml.put("ram:AccountName", head.seller().name());
            });
        });
        invoice.vat().forEach(sum -> xml.in("ram:ApplicableTradeTax", () -> tax(sum)));
        xml.in("ram:SpecifiedTradePaymentTerms", () -> {
            xml.put("ram:Description", Payment.terms(head));
            xml.in("ram:DueDateDateTime", () -> CiiDates.put(xml, "udt", head.dueDate()));
        });
        xml.in("ram:SpecifiedTradeSettlementHeaderMonetarySummation", this::totals);
        head.preceding().stream()
                .limit(REFERENCES)
                .forEach(earlier -> xml.in("ram:InvoiceReferencedDocument", () -> {
                    xml.put("ram:IssuerAssignedID", earlier.number());
                    xml.in("ram:FormattedIssueDateTime", () -> CiiDates.put(xml, "qdt", earlier.issueDate()));
                }));
    }

    private void tax(VatSubtotal sum) {
        VatCategory category = sum.vat().category();
        xml.put("ram:CalculatedAmount", sum.tax().toPlainString());
        xml.put("ram:TypeCode", "VAT");
        sum.vat().exemption().ifPresent(exemption -> xml.put("ram:ExemptionReason", exemption.reason()));
        xml.put("ram:BasisAmount", sum.base().toPlainString());
        xml.put("ram:CategoryCode", category.name());
        sum.vat()
                .exemption()
                .map(Exemption::code)
                .filter(code -> !code.isEmpty())
                .ifPresent(code -> xml.put("ram:ExemptionReasonCode", code));
        CiiLines.rate(xml, sum.vat());
    }

    private void totals() {
        xml.put("ram:LineTotalAmount", invoice.net().toPlainString());
        xml.put("ram:TaxBasisTotalAmount", invoice.net().toPlainString());
        xml.put("ram:TaxTotalAmount", "currencyID", currency, invoice.tax().toPlainString());
        xml.put("ram:GrandTotalAmount", invoice.gross().toPlainString());
        xml.put("ram:DuePayableAmount", invoice.gross().toPlainString());
    }
}
