package dev.serai.billing;

import dev.serai.licence.Account;
import dev.serai.register.Billable;
import dev.serai.register.ReturnedCharges;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;

/** Splits what is invoiced together into documents: credits apart, one VAT category each, at most 1,000 lines (K-62 to K-64). */
final class Drafting {

    static final int LINES_PER_DOCUMENT = 1_000;

    private final VatDecision vat;
    private final ReturnedCharges returned;

    Drafting(VatDecision vat, ReturnedCharges returned) {
        this.vat = vat;
        this.returned = returned;
    }

    /** What keeps charges of one group in one document. */
    private record Sheet(boolean isCredit, VatCategory category) {}

    /** The days whose VAT rates hold, by charge, for its instalments too (K-63); read for many groups at once. */
    Map<Long, LocalDate> taxDates(Collection<List<Billable>> groups) {
        return returned.taxDates(
                groups.stream().flatMap(List::stream).map(Billable::booked).toList());
    }

    /** The documents of one group in the order of their first charges. */
    List<Draft> drafts(Account buyer, List<Billable> charges, Map<Long, LocalDate> taxDates) {
        Map<LocalDate, VatTreatment> treatments = new HashMap<>();
        Map<Sheet, List<TaxedCharge>> sheets = new LinkedHashMap<>();
        for (Billable billable : charges) {
            LocalDate day = taxDates.getOrDefault(
                    billable.booked().id(), billable.booked().taxDate());
            VatTreatment treatment = treatments.computeIfAbsent(day, key -> vat.decide(buyer, key));
            sheets.computeIfAbsent(
                            new Sheet(billable.isCredit(), treatment.vat().category()), key -> new ArrayList<>())
                    .add(new TaxedCharge(billable, treatment));
        }
        List<Draft> drafts = new ArrayList<>();
        sheets.forEach((sheet, its) -> drafts.addAll(documents(sheet, buyer, its)));
        drafts.sort(Comparator.comparing(Draft::first));
        return drafts;
    }

    private static List<Draft> documents(Sheet sheet, Account buyer, List<TaxedCharge> charges) {
        InvoiceKind kind = sheet.isCredit() ? InvoiceKind.CREDIT_NOTE : InvoiceKind.INVOICE;
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
