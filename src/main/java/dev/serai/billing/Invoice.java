package dev.serai.billing;

import dev.serai.money.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** An invoice or credit note in the terms of EN 16931; amounts are positive on both and at the currency's scale. */
public record Invoice(InvoiceHead head, List<InvoiceLine> lines, List<VatSubtotal> vat) {

    public Invoice {
        lines = List.copyOf(lines);
        vat = List.copyOf(vat);
    }

    /** Adds the lines up: VAT once per category and rate on their sum, never per line. */
    public static Invoice of(InvoiceHead head, List<InvoiceLine> lines) {
        return of(head, lines, (vat, base) -> tax(head, vat, base));
    }

    /** The same with the VAT on a base as {@code tax} has it: a credit note gives back what was charged. */
    static Invoice of(InvoiceHead head, List<InvoiceLine> lines, BiFunction<Vat, BigDecimal, BigDecimal> tax) {
        Map<Vat, BigDecimal> bases = new LinkedHashMap<>();
        lines.forEach(line -> bases.merge(line.vat(), line.net(), BigDecimal::add));
        List<VatSubtotal> subtotals = new ArrayList<>();
        bases.forEach((vat, base) -> subtotals.add(new VatSubtotal(vat, base, tax.apply(vat, base))));
        subtotals.sort(Comparator.comparing((VatSubtotal sum) -> sum.vat().category())
                .thenComparing(sum -> sum.vat().percent()));
        return new Invoice(head, lines, subtotals);
    }

    private static BigDecimal tax(InvoiceHead head, Vat vat, BigDecimal base) {
        return Rounding.payable(base.multiply(vat.percent()).movePointLeft(2), head.currency());
    }

    /** The document's number. */
    public String number() {
        return head.number();
    }

    /** Sum of the lines (BT-106, BT-109). */
    public BigDecimal net() {
        return lines.stream().map(InvoiceLine::net).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Sum of VAT (BT-110). */
    public BigDecimal tax() {
        return vat.stream().map(VatSubtotal::tax).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is to be paid, or on a credit note paid back (BT-112, BT-115). */
    public BigDecimal gross() {
        return net().add(tax());
    }
}
