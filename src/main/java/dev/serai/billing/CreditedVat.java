package dev.serai.billing;

import dev.serai.money.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * VAT given back of invoices. A credit note gives back, of each invoice, category and rate, VAT on all that is credited so
 * far, rounded once, less the VAT credited before. So the credits of an invoice in any split give back its VAT exactly, and
 * each is less than one minor unit off the VAT on its own base.
 */
final class CreditedVat {

    private static final String FIND =
            "select * from invoice_vat where invoice = ? and vat_category = ? and vat_rate = ?";
    private static final String CHANGE = "update invoice_vat set credited_base = ?, credited_tax = ? where invoice = ?"
            + " and vat_category = ? and vat_rate = ? and credited_base = ? and credited_tax = ?";
    private static final String INSERT =
            "insert into credited_vat (credit_note, invoice, vat_category, vat_rate, base, tax)"
                    + " values (?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;
    private final Map<Target, Credited> before = new LinkedHashMap<>();
    private final Map<Target, Credited> after = new LinkedHashMap<>();
    private final List<Object[]> given = new ArrayList<>();

    CreditedVat(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What of an invoice is credited. */
    record Target(Preceding invoice, Vat vat) {

        static Target of(IssuedPart part) {
            return new Target(part.invoice(), part.vat());
        }
    }

    /** What is credited so far of an invoice, category and rate. */
    private record Credited(BigDecimal base, BigDecimal tax) {
        static final Credited NOTHING = new Credited(BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /** Tells of an invoice of this run, which is not in the books yet. */
    void add(Preceding invoice, Iterable<VatSubtotal> sums) {
        sums.forEach(sum -> before.put(new Target(invoice, sum.vat()), Credited.NOTHING));
    }

    /** The VAT that a credit note gives back with {@code base} of an invoice. */
    BigDecimal credit(String creditNote, Target target, BigDecimal base, CurrencyUnit currency) {
        Credited known = after.getOrDefault(target, before.computeIfAbsent(target, this::read));
        BigDecimal all = known.base().add(base);
        BigDecimal tax = Rounding.payable(all.multiply(target.vat().percent()).movePointLeft(2), currency);
        BigDecimal part = Rounding.payable(tax.subtract(known.tax()), currency);
        after.put(target, new Credited(all, tax));
        given.add(row(target, creditNote, target.invoice().number(), base, part));
        return part;
    }

    private static Object[] row(Target target, Object first, Object second, BigDecimal base, BigDecimal tax) {
        return new Object[] {
            first, second, target.vat().category().name(), target.vat().percent(), base, tax
        };
    }

    private Credited read(Target target) {
        return jdbc
                .query(
                        FIND,
                        (row, index) ->
                                new Credited(row.getBigDecimal("credited_base"), row.getBigDecimal("credited_tax")),
                        target.invoice().number(),
                        target.vat().category().name(),
                        target.vat().percent())
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Invoice "
                        + target.invoice().number() + " has no VAT of "
                        + target.vat().category() + " "
                        + target.vat().percent() + " %"));
    }

    /** Keeps what was given back; the documents of the run stand in the books already. */
    void write() {
        List<Object[]> changes = new ArrayList<>();
        after.forEach((target, credited) -> {
            Credited known = before.getOrDefault(target, Credited.NOTHING);
            changes.add(new Object[] {
                credited.base(),
                credited.tax(),
                target.invoice().number(),
                target.vat().category().name(),
                target.vat().percent(),
                known.base(),
                known.tax()
            });
        });
        VatRows.update(jdbc, CHANGE, changes);
        if (!given.isEmpty()) {
            jdbc.batchUpdate(INSERT, given);
        }
    }
}
