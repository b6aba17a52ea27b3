package dev.serai.document;

import dev.serai.billing.Iban;
import dev.serai.billing.VatId;
import dev.serai.money.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.w3c.dom.Element;

/** Our own rules for what the official ones let pass: exact VAT and sums, line ids, IBAN, VAT ids, dates. */
final class HubRules {

    private final Element root;
    private final List<Finding> findings = new ArrayList<>();

    HubRules(Element root) {
        this.root = root;
    }

    List<Finding> findings() {
        try {
            lineIds();
            lineAmounts();
            vat();
            parties();
            dates();
        } catch (NumberFormatException | ArithmeticException e) {
            findings.add(new Finding("HUB-NUMBER", "an amount is not a number: " + e.getMessage()));
        }
        return List.copyOf(findings);
    }

    private List<Element> lines() {
        return Stream.of("InvoiceLine", "CreditNoteLine")
                .flatMap(name -> UblXml.children(root, name).stream())
                .toList();
    }

    private void lineIds() {
        Set<String> seen = new HashSet<>();
        for (Element line : lines()) {
            String id = UblXml.text(line, "ID");
            check(seen.add(id), "HUB-LINE-ID-DUP", "line id " + id + " stands on more than one line");
        }
    }

    private void lineAmounts() {
        for (Element line : lines()) {
            String quantity = UblXml.text(line, "InvoicedQuantity") + UblXml.text(line, "CreditedQuantity");
            BigDecimal base = new BigDecimal(quantity).multiply(decimal(line, "Price", "PriceAmount"));
            BigDecimal allowance = UblXml.children(line, "AllowanceCharge").stream()
                    .map(each -> decimal(each, "Amount"))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal expected = Rounding.cents(base).subtract(allowance);
            BigDecimal net = decimal(line, "LineExtensionAmount");
            check(
                    net.compareTo(expected) == 0,
                    "HUB-LINE-NET",
                    "line " + UblXml.text(line, "ID") + " says " + net + ", quantity, price and discount give "
                            + expected);
        }
    }

    private void vat() {
        Map<String, BigDecimal> bases = new HashMap<>();
        for (Element line : lines()) {
            for (Element item : UblXml.children(line, "Item")) {
                UblXml.children(item, "ClassifiedTaxCategory")
                        .forEach(category ->
                                bases.merge(key(category), decimal(line, "LineExtensionAmount"), BigDecimal::add));
            }
        }
        CurrencyUnit currency = CurrencyUnit.of(UblXml.text(root, "DocumentCurrencyCode"));
        for (Element total : UblXml.children(root, "TaxTotal")) {
            UblXml.children(total, "TaxSubtotal").forEach(subtotal -> subtotal(subtotal, bases, currency));
        }
    }

    private void subtotal(Element subtotal, Map<String, BigDecimal> bases, CurrencyUnit currency) {
        Element category = UblXml.children(subtotal, "TaxCategory").get(0);
        BigDecimal base = decimal(subtotal, "TaxableAmount");
        BigDecimal lines = bases.getOrDefault(key(category), BigDecimal.ZERO);
        check(
                base.compareTo(lines) == 0,
                "HUB-VAT-BASE",
                "VAT " + key(category) + " is on " + base + ", its lines come to " + lines);
        String percent = UblXml.text(category, "Percent");
        BigDecimal rate = percent.isEmpty() ? BigDecimal.ZERO : new BigDecimal(percent);
        BigDecimal expected = Rounding.payable(base.multiply(rate).movePointLeft(2), currency);
        BigDecimal tax = decimal(subtotal, "TaxAmount");
        check(
                isExact(tax, expected, currency),
                "HUB-VAT-EXACT",
                "VAT " + key(category) + " on " + base + " is " + tax + ", expected " + expected);
    }

    /** What is given back was rounded with what was given back before, once for each invoice that a credit note refers to. */
    private boolean isExact(BigDecimal tax, BigDecimal expected, CurrencyUnit currency) {
        int invoices = "CreditNote".equals(root.getLocalName())
                ? UblXml.children(root, "BillingReference").size()
                : 0;
        BigDecimal most = BigDecimal.valueOf(invoices, currency.getDecimalPlaces());
        return tax.subtract(expected).abs().compareTo(most) <= 0;
    }

    private static String key(Element category) {
        String percent = UblXml.text(category, "Percent");
        String rate = percent.isEmpty()
                ? ""
                : " " + new BigDecimal(percent).stripTrailingZeros().toPlainString() + " %";
        return UblXml.text(category, "ID") + rate;
    }

    private void parties() {
        for (String party : List.of("AccountingSupplierParty", "AccountingCustomerParty")) {
            String id = UblXml.text(root, party, "Party", "PartyTaxScheme", "CompanyID");
            check(
                    id.isEmpty() || VatId.parse(id).isPresent(),
                    "HUB-VATID",
                    party + " has the VAT id '" + id + "', " + VatId.fault(id).orElse(""));
        }
        String iban = UblXml.text(root, "PaymentMeans", "PayeeFinancialAccount", "ID");
        check(
                Iban.isValid(iban),
                "HUB-IBAN",
                "the account to pay to is '" + iban + "', expected an IBAN with valid check digits");
    }

    private void dates() {
        String issued = UblXml.text(root, "IssueDate");
        String due = UblXml.text(root, "DueDate") + UblXml.text(root, "PaymentMeans", "PaymentDueDate");
        check(!due.isEmpty(), "HUB-NO-DUE", "there is no due date");
        // ISO dates compare as text.
        check(
                due.isEmpty() || due.compareTo(issued) >= 0,
                "HUB-DUE-BEFORE-ISSUE",
                "due on " + due + ", before its issue on " + issued);
    }

    private static BigDecimal decimal(Element from, String... path) {
        return new BigDecimal(UblXml.text(from, path));
    }

    private void check(boolean holds, String rule, String message) {
        if (!holds) {
            findings.add(new Finding(rule, message));
        }
    }
}
