package dev.serai.billing;

import dev.serai.register.Billable;
import dev.serai.register.BookedCharge;
import dev.serai.register.NewInstalment;
import dev.serai.register.ReturnedCharges;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the credits of a billing run give back of which invoices, and the VAT that goes with it. */
final class Credits {

    private final Map<Long, List<BookedCharge>> sold;
    private final IssuedParts parts;
    private final CreditedVat vat;

    private Credits(Map<Long, List<BookedCharge>> sold, IssuedParts parts, CreditedVat vat) {
        this.sold = sold;
        this.parts = parts;
        this.vat = vat;
    }

    /** Reads what is known of the sales that the credits among {@code groups} take back. */
    static Credits of(Collection<List<Billable>> groups, JdbcTemplate jdbc) {
        Map<Long, List<BookedCharge>> sold = new ReturnedCharges(jdbc)
                .sold(groups.stream()
                        .flatMap(List::stream)
                        .map(Billable::booked)
                        .toList());
        List<BookedCharge> all = sold.values().stream().flatMap(List::stream).toList();
        return new Credits(sold, IssuedParts.of(all, jdbc), new CreditedVat(jdbc));
    }

    /** The day whose VAT rate holds: of a return that of its sale, also for its instalments (K-63). */
    LocalDate taxDate(Billable billable) {
        return sold.getOrDefault(billable.booked().id(), List.of(billable.booked())).stream()
                .min(Comparator.comparingLong(BookedCharge::id))
                .map(BookedCharge::taxDate)
                .orElseThrow();
    }

    /** The VAT of the invoice that a credit takes back; empty where none is issued yet. */
    Optional<Vat> vat(Billable credit) {
        return inOrder(credit).stream().findFirst().map(IssuedPart::vat);
    }

    /** The charges whose invoices a credit gives back. */
    List<BookedCharge> sold(Billable credit) {
        return sold.getOrDefault(credit.booked().id(), List.of());
    }

    /** Tells of an invoice of this run. */
    void issued(Draft draft, Invoice invoice) {
        Preceding reference = new Preceding(invoice.number(), invoice.head().issueDate());
        parts.add(draft, reference);
        vat.add(reference, invoice.vat());
    }

    /**
     * Takes a credit with a VAT off the invoices of what it takes back: by invoice how much. What no invoice has, because it
     * was sold before the opening, is left out.
     */
    Map<CreditedVat.Target, BigDecimal> take(Billable credit, Vat ofLine) {
        Map<CreditedVat.Target, BigDecimal> taken = new LinkedHashMap<>();
        BigDecimal rest = credit.amount().abs();
        for (IssuedPart part : inOrder(credit)) {
            if (rest.signum() > 0 && part.vat().isLike(ofLine)) {
                BigDecimal some = parts.take(part, rest);
                rest = rest.subtract(some);
                taken.merge(CreditedVat.Target.of(part), some, BigDecimal::add);
            }
        }
        return taken;
    }

    /** An instalment gives back the one that is due with it, a charge the one at the same discount; else the oldest first. */
    private List<IssuedPart> inOrder(Billable credit) {
        Optional<LocalDate> due = credit.instalment().map(NewInstalment::due);
        Comparator<BookedCharge> sameDiscountFirst = Comparator.comparing(
                charge -> charge.charge().discount().compareTo(credit.charge().discount()) != 0);
        return sold(credit).stream()
                .sorted(sameDiscountFirst.thenComparing(BookedCharge::id))
                .flatMap(parts::open)
                .sorted(Comparator.comparing(
                        part -> due.isEmpty() || !part.due().equals(due)))
                .toList();
    }

    /** The VAT given back with what a credit note takes off an invoice. */
    CreditedVat givenBack() {
        return vat;
    }

    /** Keeps what was credited; the documents of the run stand in the books already. */
    void write(JdbcTemplate jdbc) {
        parts.write(jdbc);
        vat.write();
    }
}
