package dev.serai.billing;

import dev.serai.money.Rounding;
import dev.serai.register.Billable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.joda.money.CurrencyUnit;

/**
 * Cuts what is credited together into credit notes and finds what each gives back of which invoice. VAT may be off by less
 * than a minor unit for each invoice; the official rules take less than a whole unit of the currency for good (BR-CO-17), so a
 * note refers to at most 99 invoices, in a currency without decimals to one.
 */
final class CreditNotes {

    private static final BigDecimal ONE = BigDecimal.ONE;

    private final Credits credits;

    CreditNotes(Credits credits) {
        this.credits = credits;
    }

    /** A credit note before it has a number: by invoice what it gives back, and by VAT what no invoice of ours has. */
    record Note(Draft draft, Map<CreditedVat.Target, BigDecimal> ofInvoices, Map<Vat, BigDecimal> ofNone) {

        /** The invoices, by date and number. */
        List<Preceding> references() {
            return ofInvoices.keySet().stream()
                    .map(CreditedVat.Target::invoice)
                    .distinct()
                    .sorted(Preceding.BY_DATE)
                    .toList();
        }

        /** The VAT of each kind that the note gives back under its number. */
        Map<Vat, BigDecimal> tax(String number, CreditedVat invoices) {
            CurrencyUnit currency = draft.currency();
            Map<Vat, BigDecimal> tax = new HashMap<>();
            draft.lines().forEach(line -> tax.put(line.vat(), Rounding.payable(BigDecimal.ZERO, currency)));
            ofInvoices.forEach((target, base) ->
                    tax.merge(target.vat(), invoices.credit(number, target, base, currency), BigDecimal::add));
            ofNone.forEach((vat, base) -> tax.merge(
                    vat, Rounding.payable(base.multiply(vat.percent()).movePointLeft(2), currency), BigDecimal::add));
            return tax;
        }
    }

    List<Note> of(Draft draft) {
        int most = ONE.movePointRight(draft.currency().getDecimalPlaces()).intValueExact() - 1;
        List<Note> notes = new ArrayList<>();
        List<DraftLine> lines = new ArrayList<>();
        List<Taken> taken = new ArrayList<>();
        Set<Object> sources = new HashSet<>();
        for (DraftLine line : draft.lines()) {
            Taken its = take(line);
            Set<Object> more = new HashSet<>(sources);
            more.addAll(its.sources());
            if (!lines.isEmpty() && more.size() > Math.max(1, most)) {
                notes.add(note(draft.of(List.copyOf(lines)), taken));
                lines.clear();
                taken.clear();
                more = new HashSet<>(its.sources());
            }
            sources = more;
            lines.add(line);
            taken.add(its);
        }
        notes.add(note(draft.of(List.copyOf(lines)), taken));
        return notes;
    }

    /** What a line takes off invoices, and what of it is on none. */
    private record Taken(Map<CreditedVat.Target, BigDecimal> ofInvoices, Vat vat, BigDecimal ofNone) {

        Set<Object> sources() {
            Set<Object> all = new HashSet<>();
            ofInvoices.keySet().forEach(target -> all.add(target.invoice()));
            if (ofNone.signum() != 0) {
                all.add("none");
            }
            return all;
        }
    }

    private Taken take(DraftLine line) {
        Map<CreditedVat.Target, BigDecimal> all = new LinkedHashMap<>();
        BigDecimal rest = BigDecimal.ZERO;
        for (Billable billable : line.charges()) {
            Map<CreditedVat.Target, BigDecimal> some = credits.take(billable, line.vat());
            some.forEach((target, base) -> all.merge(target, base, BigDecimal::add));
            rest = rest.add(billable.amount().abs())
                    .subtract(some.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        return new Taken(all, line.vat(), rest);
    }

    private static Note note(Draft draft, List<Taken> taken) {
        Map<CreditedVat.Target, BigDecimal> ofInvoices = new LinkedHashMap<>();
        Map<Vat, BigDecimal> ofNone = new LinkedHashMap<>();
        for (Taken each : taken) {
            each.ofInvoices().forEach((target, base) -> ofInvoices.merge(target, base, BigDecimal::add));
            ofNone.merge(each.vat(), each.ofNone(), BigDecimal::add);
        }
        ofNone.values().removeIf(base -> base.signum() == 0);
        return new Note(draft, ofInvoices, ofNone);
    }
}
