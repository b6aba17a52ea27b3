package dev.serai.billing;

import dev.serai.licence.Account;
import dev.serai.register.Billable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;

/** Splits what is invoiced together into documents: credits apart, VAT that may stand together, at most 1,000 lines (K-62 to K-64). */
final class Drafting {

    static final int LINES_PER_DOCUMENT = 1_000;

    private final VatDecision vat;

    Drafting(VatDecision vat) {
        this.vat = vat;
    }

    /** The documents of one group in the order of their first charges; a credit has the VAT of what it takes back. */
    List<Draft> drafts(Account buyer, List<Billable> charges, Credits credits) {
        Map<Taxed, VatTreatment> treatments = new HashMap<>();
        Sheets sheets = new Sheets();
        for (Billable billable : charges) {
            VatTreatment treatment = credits.vat(billable)
                    .map(invoiced -> new VatTreatment(invoiced, Optional.empty()))
                    .orElseGet(() -> treatments.computeIfAbsent(
                            new Taxed(billable.charge().sku(), credits.taxDate(billable)),
                            key -> vat.decide(buyer, key.sku(), key.day())));
            sheets.add(new TaxedCharge(billable, treatment));
        }
        List<Draft> drafts = new ArrayList<>();
        sheets.forEach((isCredit, its) -> drafts.addAll(documents(isCredit, buyer, its)));
        drafts.sort(Draft.BY_BOOKING);
        return drafts;
    }

    /** What VAT depends on besides the buyer. */
    private record Taxed(String sku, LocalDate day) {}

    private static List<Draft> documents(boolean isCredit, Account buyer, List<TaxedCharge> charges) {
        InvoiceKind kind = isCredit ? InvoiceKind.CREDIT_NOTE : InvoiceKind.INVOICE;
        CurrencyUnit currency =
                CurrencyUnit.of(charges.get(0).billable().charge().unit());
        String note = charges.stream()
                .flatMap(taxed -> taxed.treatment().note().stream())
                .distinct()
                .collect(Collectors.joining("; "));
        List<DraftLine> lines = LineGrouping.lines(charges);
        List<Draft> drafts = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += LINES_PER_DOCUMENT) {
            List<DraftLine> some = lines.subList(from, Math.min(lines.size(), from + LINES_PER_DOCUMENT));
            drafts.add(new Draft(kind, buyer, currency, some, note));
        }
        return drafts;
    }
}
