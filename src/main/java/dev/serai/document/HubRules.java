package dev.serai.document;

import dev.serai.billing.Iban;
import dev.serai.billing.VatId;
import dev.serai.billing.VatRates;
import dev.serai.money.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;

/**
 * Our own rules for what the official ones let pass: exact VAT and sums, rates that exist, line ids, IBAN, VAT ids,
 * dates, and what a credit note refers to.
 */
final class HubRules {

    private final VatRates rates;
    private final List<Finding> findings = new ArrayList<>();

    private HubRules(VatRates rates) {
        this.rates = rates;
    }

    /** What a document breaks, read by {@code facts}. */
    static List<Finding> findings(VatRates rates, Supplier<DocumentFacts> facts) {
        HubRules rules = new HubRules(rates);
        try {
            rules.judge(facts.get());
        } catch (NumberFormatException | ArithmeticException e) {
            rules.findings.add(new Finding("HUB-NUMBER", "an amount is not a number: " + e.getMessage()));
        }
        return List.copyOf(rules.findings);
    }

    private void judge(DocumentFacts facts) {
        lineIds(facts);
        facts.lines().forEach(this::lineAmount);
        vat(facts);
        rates(facts);
        parties(facts);
        dates(facts);
        check(
                !facts.isCreditNote() || !facts.preceding().isEmpty(),
                "HUB-CN-NO-REF",
                "the credit note names no invoice that it corrects");
    }

    private void lineIds(DocumentFacts facts) {
        Set<String> seen = new HashSet<>();
        for (DocumentFacts.Line line : facts.lines()) {
            check(seen.add(line.id()), "HUB-LINE-ID-DUP", "line id " + line.id() + " stands on more than one line");
        }
    }

    private void lineAmount(DocumentFacts.Line line) {
        BigDecimal base = Rounding.cents(line.quantity().multiply(line.price()));
        BigDecimal expected = base.subtract(line.allowance());
        check(
                line.net().compareTo(expected) == 0,
                "HUB-LINE-NET",
                "line " + line.id() + " says " + line.net() + ", quantity, price and discount give " + expected);
    }

    private void vat(DocumentFacts facts) {
        Map<String, BigDecimal> bases = new HashMap<>();
        facts.lines().forEach(line -> bases.merge(line.category().key(), line.net(), BigDecimal::add));
        CurrencyUnit currency = CurrencyUnit.of(facts.currency());
        for (DocumentFacts.Tax tax : facts.taxes()) {
            String key = tax.category().key();
            BigDecimal lines = bases.getOrDefault(key, BigDecimal.ZERO);
            check(
                    tax.base().compareTo(lines) == 0,
                    "HUB-VAT-BASE",
                    "VAT " + key + " is on " + tax.base() + ", its lines come to " + lines);
            BigDecimal exact = tax.base().multiply(tax.category().rate()).movePointLeft(2);
            BigDecimal expected = Rounding.payable(exact, currency);
            check(
                    isExact(facts, tax.amount(), expected),
                    "HUB-VAT-EXACT",
                    "VAT " + key + " on " + tax.base() + " is " + tax.amount() + ", expected " + expected);
        }
    }

    /** What is given back was rounded with what was given back before, once for each invoice that a credit note refers to. */
    private static boolean isExact(DocumentFacts facts, BigDecimal tax, BigDecimal expected) {
        int invoices = facts.isCreditNote() ? facts.preceding().size() : 0;
        int decimals = CurrencyUnit.of(facts.currency()).getDecimalPlaces();
        return tax.subtract(expected).abs().compareTo(BigDecimal.valueOf(invoices, decimals)) <= 0;
    }

    private void rates(DocumentFacts facts) {
        for (DocumentFacts.Tax tax : facts.taxes()) {
            BigDecimal rate = tax.category().rate();
            check(
                    rate.signum() == 0 || rates.isKnown(facts.sellerCountry(), rate),
                    "HUB-RATE",
                    "VAT " + tax.category().key() + ", which is no rate of " + facts.sellerCountry()
                            + " in the table of VAT rates");
        }
    }

    private void parties(DocumentFacts facts) {
        new TreeMap<>(facts.vatIds())
                .forEach((party, id) -> check(
                        id.isEmpty() || VatId.parse(id).isPresent(),
                        "HUB-VATID",
                        "the " + party + " has the VAT id '" + id + "', "
                                + VatId.fault(id).orElse("")));
        check(
                Iban.isValid(facts.iban()),
                "HUB-IBAN",
                "the account to pay to is '" + facts.iban() + "', expected an IBAN with valid check digits");
    }

    private void dates(DocumentFacts facts) {
        check(!facts.due().isEmpty(), "HUB-NO-DUE", "there is no due date");
        // ISO dates compare as text.
        check(
                facts.due().isEmpty() || facts.due().compareTo(facts.issued()) >= 0,
                "HUB-DUE-BEFORE-ISSUE",
                "due on " + facts.due() + ", before its issue on " + facts.issued());
    }

    private void check(boolean holds, String rule, String message) {
        if (!holds) {
            findings.add(new Finding(rule, message));
        }
    }
}
