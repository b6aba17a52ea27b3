package dev.serai.document.ubl;

import dev.serai.billing.Invoice;
import dev.serai.billing.InvoiceHead;
import dev.serai.billing.InvoiceKind;
import dev.serai.billing.VatCategory;
import dev.serai.billing.VatSubtotal;
import dev.serai.document.writing.Payment;
import dev.serai.document.writing.XmlText;
import dev.serai.licence.Account;
import java.math.BigDecimal;

/** One invoice or credit note as UBL 2.1; the same invoice gives the same text. */
public final class UblDocument {

    private static final String COMPONENTS =
            " xmlns:cac=\"urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2\""
                    + " xmlns:cbc=\"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2\"";

    private final XmlText xml = XmlText.document();
    private final Invoice invoice;
    private final InvoiceHead head;
    private final Profile profile;
    private final boolean isCredit;
    private final String currency;

    private UblDocument(Invoice invoice) {
        this.invoice = invoice;
        this.head = invoice.head();
        this.profile = Profile.of(invoice);
        this.isCredit = head.kind() == InvoiceKind.CREDIT_NOTE;
        this.currency = head.currency().getCode();
    }

    /** The document as XML text, to be stored in UTF-8. */
    public static String write(Invoice invoice) {
        UblDocument document = new UblDocument(invoice);
        String root = document.isCredit ? "CreditNote" : "Invoice";
        String namespace = " xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:" + root + "-2\"";
        return document.xml.in(root, namespace + COMPONENTS, document::content).toString();
    }

    private void content() {
        heading();
        references();
        boolean showsVatIds = invoice.vat().stream().noneMatch(sum -> sum.vat().category() == VatCategory.O);
        new UblParties(xml, head, profile, showsVatIds).write();
        delivery();
        payment();
        taxes();
        totals();
        new UblLines(xml, invoice).write();
    }

    private void heading() {
        xml.put("cbc:CustomizationID", profile.customizationId());
        xml.put("cbc:ProfileID", profile.profileId());
        xml.put("cbc:ID", head.number());
        xml.put("cbc:IssueDate", head.issueDate().toString());
        if (isCredit) {
            xml.put("cbc:CreditNoteTypeCode", "381");
        } else {
            xml.put("cbc:DueDate", head.dueDate().toString());
            xml.put("cbc:InvoiceTypeCode", "380");
        }
        xml.put("cbc:DocumentCurrencyCode", currency);
        xml.put("cbc:BuyerReference", head.buyer().buyerReference());
    }

    private void references() {
        head.order().ifPresent(order -> xml.in("cac:OrderReference", () -> xml.put("cbc:ID", order)));
        head.preceding()
                .forEach(earlier -> xml.in(
                        "cac:BillingReference",
                        () -> xml.in("cac:InvoiceDocumentReference", () -> {
                            xml.put("cbc:ID", earlier.number());
                            xml.put("cbc:IssueDate", earlier.issueDate().toString());
                        })));
    }

    // Licences are used where their buyer is; nothing else is known of end customers than their ids (K-19).
    private void delivery() {
        Account buyer = head.buyer();
        xml.in(
                "cac:Delivery",
                () -> xml.in(
                        "cac:DeliveryLocation",
                        () -> xml.in("cac:Address", () -> {
                            xml.put("cbc:CityName", buyer.city());
                            xml.put("cbc:PostalZone", buyer.postcode());
                            xml.in("cac:Country", () -> xml.put("cbc:IdentificationCode", buyer.country()));
                        })));
    }

    private void payment() {
        xml.in("cac:PaymentMeans", () -> {
            xml.put("cbc:PaymentMeansCode", Payment.meansCode(head));
            if (isCredit) {
                xml.put("cbc:PaymentDueDate", head.dueDate().toString());
            }
            xml.put("cbc:PaymentID", head.number());
            xml.in("cac:PayeeFinancialAccount", () -> {
                xml.put("cbc:ID", head.seller().iban());
                xml.put("cbc:Name", head.seller().name());
            });
        });
        xml.in("cac:PaymentTerms", () -> xml.put("cbc:Note", Payment.terms(head)));
    }

    private void taxes() {
        xml.in("cac:TaxTotal", () -> {
            xml.amount("cbc:TaxAmount", invoice.tax(), currency);
            invoice.vat().forEach(sum -> xml.in("cac:TaxSubtotal", () -> subtotal(sum)));
        });
    }

    private void subtotal(VatSubtotal sum) {
        xml.amount("cbc:TaxableAmount", sum.base(), currency);
        xml.amount("cbc:TaxAmount", sum.tax(), currency);
        xml.in("cac:TaxCategory", () -> {
            UblLines.head(xml, sum.vat());
            sum.vat().exemption().ifPresent(exemption -> {
                if (!exemption.code().isEmpty()) {
                    xml.put("cbc:TaxExemptionReasonCode", exemption.code());
                }
                xml.put("cbc:TaxExemptionReason", exemption.reason());
            });
            UblLines.scheme(xml);
        });
    }

    private void totals() {
        BigDecimal gross = invoice.gross();
        xml.in("cac:LegalMonetaryTotal", () -> {
            xml.amount("cbc:LineExtensionAmount", invoice.net(), currency);
            xml.amount("cbc:TaxExclusiveAmount", invoice.net(), currency);
            xml.amount("cbc:TaxInclusiveAmount", gross, currency);
            xml.amount("cbc:PayableAmount", gross, currency);
        });
    }
}
