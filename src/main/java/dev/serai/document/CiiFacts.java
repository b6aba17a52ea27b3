package dev.serai.document;

import static dev.serai.document.XmlTree.decimal;
import static dev.serai.document.XmlTree.descend;
import static dev.serai.document.XmlTree.text;

import dev.serai.document.facturx.CiiDocument;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Reads from a CII document, an invoice or a credit note, what our own rules look at. */
final class CiiFacts {

    private static final String TRADE = "SupplyChainTradeTransaction";
    private static final String AGREEMENT = "ApplicableHeaderTradeAgreement";
    private static final String SETTLEMENT = "ApplicableHeaderTradeSettlement";
    private static final String LINE_SETTLEMENT = "SpecifiedLineTradeSettlement";
    private static final String CREDIT_NOTE = "381";

    private CiiFacts() {}

    static DocumentFacts read(Element root) {
        return new DocumentFacts(
                text(root, "ExchangedDocument", "TypeCode").equals(CREDIT_NOTE),
                text(root, TRADE, SETTLEMENT, "InvoiceCurrencyCode"),
                iso(text(root, "ExchangedDocument", "IssueDateTime", "DateTimeString")),
                iso(text(root, TRADE, SETTLEMENT, "SpecifiedTradePaymentTerms", "DueDateDateTime", "DateTimeString")),
                text(
                        root,
                        TRADE,
                        SETTLEMENT,
                        "SpecifiedTradeSettlementPaymentMeans",
                        "PayeePartyCreditorFinancialAccount",
                        "IBANID"),
                text(root, TRADE, AGREEMENT, "SellerTradeParty", "PostalTradeAddress", "CountryID"),
                Map.of("seller", vatId(root, "SellerTradeParty"), "buyer", vatId(root, "BuyerTradeParty")),
                preceding(root),
                descend(root, TRADE, "IncludedSupplyChainTradeLineItem").stream()
                        .map(CiiFacts::line)
                        .toList(),
                descend(root, TRADE, SETTLEMENT, "ApplicableTradeTax").stream()
                        .map(tax -> new DocumentFacts.Tax(
                                category(tax), decimal(tax, "BasisAmount"), decimal(tax, "CalculatedAmount")))
                        .toList());
    }

    /** The one invoice that has a place of its own, and those in notes. */
    private static List<String> preceding(Element root) {
        Stream<String> referenced =
                descend(root, TRADE, SETTLEMENT, "InvoiceReferencedDocument", "IssuerAssignedID").stream()
                        .map(id -> id.getTextContent().strip());
        Stream<String> noted = descend(root, "ExchangedDocument", "IncludedNote", "Content").stream()
                .map(note -> note.getTextContent().strip())
                .filter(note -> note.startsWith(CiiDocument.ALSO_CORRECTS))
                .map(note -> note.substring(CiiDocument.ALSO_CORRECTS.length()).replaceFirst(" of .*", ""));
        return Stream.concat(referenced, noted).toList();
    }

    private static String vatId(Element root, String party) {
        return text(root, TRADE, AGREEMENT, party, "SpecifiedTaxRegistration", "ID");
    }

    private static DocumentFacts.Line line(Element line) {
        return new DocumentFacts.Line(
                text(line, "AssociatedDocumentLineDocument", "LineID"),
                decimal(line, "SpecifiedLineTradeDelivery", "BilledQuantity"),
                decimal(line, "SpecifiedLineTradeAgreement", "NetPriceProductTradePrice", "ChargeAmount"),
                descend(line, LINE_SETTLEMENT, "SpecifiedTradeAllowanceCharge").stream()
                        .map(each -> decimal(each, "ActualAmount"))
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                decimal(line, LINE_SETTLEMENT, "SpecifiedTradeSettlementLineMonetarySummation", "LineTotalAmount"),
                descend(line, LINE_SETTLEMENT, "ApplicableTradeTax").stream()
                        .findFirst()
                        .map(CiiFacts::category)
                        .orElse(new DocumentFacts.Category("", "")));
    }

    private static DocumentFacts.Category category(Element tax) {
        return new DocumentFacts.Category(text(tax, "CategoryCode"), text(tax, "RateApplicablePercent"));
    }

    /** From {@code yyyyMMdd}, the only format that EN 16931 knows. */
    private static String iso(String date) {
        return date.replaceFirst("^([0-9]{4})([0-9]{2})([0-9]{2})$", "$1-$2-$3");
    }
}
