package dev.serai.document;

import static dev.serai.document.XmlTree.children;
import static dev.serai.document.XmlTree.decimal;
import static dev.serai.document.XmlTree.descend;
import static dev.serai.document.XmlTree.text;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Reads from a UBL invoice or credit note what our own rules look at. */
final class UblFacts {

    private static final String SELLER = "AccountingSupplierParty";
    private static final String BUYER = "AccountingCustomerParty";

    private UblFacts() {}

    static DocumentFacts read(Element root) {
        return new DocumentFacts(
                "CreditNote".equals(root.getLocalName()),
                text(root, "DocumentCurrencyCode"),
                text(root, "IssueDate"),
                text(root, "DueDate") + text(root, "PaymentMeans", "PaymentDueDate"),
                text(root, "PaymentMeans", "PayeeFinancialAccount", "ID"),
                text(root, SELLER, "Party", "PostalAddress", "Country", "IdentificationCode"),
                Map.of("seller", vatId(root, SELLER), "buyer", vatId(root, BUYER)),
                descend(root, "BillingReference", "InvoiceDocumentReference", "ID").stream()
                        .map(id -> id.getTextContent().strip())
                        .toList(),
                Stream.of("InvoiceLine", "CreditNoteLine")
                        .flatMap(name -> children(root, name).stream())
                        .map(UblFacts::line)
                        .toList(),
                descend(root, "TaxTotal", "TaxSubtotal").stream()
                        .map(UblFacts::tax)
                        .toList());
    }

    private static String vatId(Element root, String party) {
        return text(root, party, "Party", "PartyTaxScheme", "CompanyID");
    }

    private static DocumentFacts.Line line(Element line) {
        return new DocumentFacts.Line(
                text(line, "ID"),
                new BigDecimal(text(line, "InvoicedQuantity") + text(line, "CreditedQuantity")),
                decimal(line, "Price", "PriceAmount"),
                children(line, "AllowanceCharge").stream()
                        .map(each -> decimal(each, "Amount"))
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                decimal(line, "LineExtensionAmount"),
                category(line, "Item", "ClassifiedTaxCategory"));
    }

    private static DocumentFacts.Tax tax(Element subtotal) {
        return new DocumentFacts.Tax(
                category(subtotal, "TaxCategory"), decimal(subtotal, "TaxableAmount"), decimal(subtotal, "TaxAmount"));
    }

    private static DocumentFacts.Category category(Element from, String... path) {
        return descend(from, path).stream()
                .findFirst()
                .map(category -> new DocumentFacts.Category(text(category, "ID"), text(category, "Percent")))
                .orElse(new DocumentFacts.Category("", ""));
    }
}
