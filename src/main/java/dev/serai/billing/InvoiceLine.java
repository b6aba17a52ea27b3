package dev.serai.billing;

import dev.serai.licence.Period;
import dev.serai.money.Rounding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One line of a document (BG-25), positive also on a credit note: {@code net} is what {@code quantity} times
 * {@code unitPrice} less the {@code discount} (a fraction) comes to at two decimals, without VAT (K-64).
 */
public record InvoiceLine(
        int number,
        String sku,
        String name,
        String description,
        long quantity,
        BigDecimal unitPrice,
        BigDecimal discount,
        BigDecimal net,
        Vat vat,
        Optional<Period> period,
        Optional<String> order,
        Optional<String> orderLine,
        List<LineCharge> charges) {

    public InvoiceLine {
        charges = List.copyOf(charges);
    }

    /** Price times quantity before the discount (BT-137). */
    public BigDecimal base() {
        return discount.signum() == 0 ? net : Rounding.cents(unitPrice.multiply(BigDecimal.valueOf(quantity)));
    }

    /** What the discount takes off (BT-136). */
    public BigDecimal allowance() {
        return base().subtract(net);
    }

    /** The same line with the first of its charges alone: how it looks does not depend on the others. */
    public InvoiceLine withFirstCharge() {
        return new InvoiceLine(
                number,
                sku,
                name,
                description,
                quantity,
                unitPrice,
                discount,
                net,
                vat,
                period,
                order,
                orderLine,
                charges.subList(0, 1));
    }

    /** How the prices of its charges were found, one text per charge. */
    public List<String> explanations() {
        return charges.stream().map(LineCharge::explanation).toList();
    }
}
