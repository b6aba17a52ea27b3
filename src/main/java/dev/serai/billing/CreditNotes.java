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
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/**
 * Cuts what is credited together into credit notes and finds what each gives back of which invoice. VAT may be off by less
 * than a minor unit for each invoice; the official rules take less than a whole unit of the currency for good (BR-CO-17), so a
 * note refers to at most 99 invoices, in a currency without decimals to one. A credit of more invoices is divided.
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
        int most = Math.max(
                1, ONE.movePointRight(draft.currency().getDecimalPlaces()).intValueExact() - 1);
        List<Note> notes = new ArrayList<>();
        List<Taken> taken = new ArrayList<>();
        Set<Object> sources = new HashSet<>();
        for (DraftLine line : draft.lines()) {
            for (Taken its : take(line, most)) {
                sources.addAll(its.sources());
                if (!taken.isEmpty() && sources.size() > most) {
                    notes.add(note(draft, taken));
                    taken.clear();
                    sources = new HashSet<>(its.sources());
                }
                taken.add(its);
            }
        }
        notes.add(note(draft, taken));
        return notes;
    }

    /** What a line takes off invoices, and what of it is on none. */
    private record Taken(DraftLine line, Map<CreditedVat.Target, BigDecimal> ofInvoices, BigDecimal ofNone) {

        Set<Object> sources() {
            Set<Object> all = new HashSet<>();
            ofInvoices.keySet().forEach(target -> all.add(target.invoice()));
            if (ofNone.signum() != 0) {
                all.add("none");
            }
            return all;
        }

        Taken plus(Taken other) {
            List<Billable> charges = new ArrayList<>(line.charges());
            charges.addAll(other.line.charges());
            Map<CreditedVat.Target, BigDecimal> all = new LinkedHashMap<>(ofInvoices);
            other.ofInvoices.forEach((target, base) -> all.merge(target, base, BigDecimal::add));
            return new Taken(new DraftLine(charges, line.vat()), all, ofNone.add(other.ofNone));
        }

        /** Its only charge, divided by invoices. */
        List<Taken> divided() {
            Billable charge = line.charges().get(0);
            Map<Preceding, Map<CreditedVat.Target, BigDecimal>> byInvoice = new LinkedHashMap<>();
            ofInvoices.forEach((target, base) -> byInvoice
                    .computeIfAbsent(target.invoice(), any -> new LinkedHashMap<>())
                    .put(target, base));
            int of = sources().size();
            List<Taken> parts = new ArrayList<>();
            byInvoice.values().forEach(some -> {
                BigDecimal amount = some.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                parts.add(new Taken(part(charge, parts.size() + 1, of, amount), some, BigDecimal.ZERO));
            });
            if (ofNone.signum() != 0) {
                parts.add(new Taken(part(charge, of, of, ofNone), Map.of(), ofNone));
            }
            return parts;
        }

        private DraftLine part(Billable charge, int number, int of, BigDecimal amount) {
            return new DraftLine(List.of(charge.part(number, of, amount.negate())), line.vat());
        }
    }

    /** What the charges of a line take together; one by one, and those divided, where that is of too many invoices. */
    private List<Taken> take(DraftLine line, int most) {
        List<Taken> each = line.charges().stream()
                .map(billable -> take(billable, line.vat()))
                .toList();
        Taken together = each.stream().reduce(Taken::plus).orElseThrow();
        if (together.sources().size() <= most) {
            return List.of(together);
        }
        return each.stream()
                .flatMap(one -> one.sources().size() <= most ? Stream.of(one) : one.divided().stream())
                .toList();
    }

    private Taken take(Billable billable, Vat vat) {
        Map<CreditedVat.Target, BigDecimal> ofInvoices = credits.take(billable, vat);
        BigDecimal taken = ofInvoices.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Taken(
                new DraftLine(List.of(billable), vat),
                ofInvoices,
                billable.amount().abs().subtract(taken));
    }

    private static Note note(Draft draft, List<Taken> taken) {
        Map<CreditedVat.Target, BigDecimal> ofInvoices = new LinkedHashMap<>();
        Map<Vat, BigDecimal> ofNone = new LinkedHashMap<>();
        for (Taken each : taken) {
            each.ofInvoices().forEach((target, base) -> ofInvoices.merge(target, base, BigDecimal::add));
            ofNone.merge(each.line().vat(), each.ofNone(), BigDecimal::add);
        }
        ofNone.values().removeIf(base -> base.signum() == 0);
        return new Note(draft.of(taken.stream().map(Taken::line).toList()), ofInvoices, ofNone);
    }
}
