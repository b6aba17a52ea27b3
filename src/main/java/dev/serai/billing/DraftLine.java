package dev.serai.billing;

import dev.serai.licence.Offering;
import dev.serai.money.Rounding;
import dev.serai.register.Billable;
import dev.serai.register.NewCharge;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** The charges that share a document line, and how they print (K-64). Never empty; equal in sku, price, discount, period. */
record DraftLine(List<Billable> charges, Vat vat) {

    InvoiceLine print(int number, String name, CurrencyUnit currency) {
        NewCharge first = charges.get(0).charge();
        long units = charges.stream()
                .mapToLong(billable -> Math.abs((long) billable.charge().quantity()))
                .sum();
        BigDecimal net = charges.stream()
                .map(billable -> billable.amount().abs())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(currency.getDecimalPlaces());
        boolean isPlain = charges.get(0).instalment().isEmpty()
                && charges.get(0).part().isEmpty()
                && !first.isCorrection()
                && isPlain(first, units, net);
        return new InvoiceLine(
                number,
                first.sku(),
                name,
                description(first, units, isPlain),
                isPlain ? units : 1,
                isPlain ? first.unitPrice() : net,
                isPlain ? first.discount() : BigDecimal.ZERO,
                net,
                vat,
                first.period(),
                first.order(),
                first.orderLine(),
                charges.stream()
                        .map(billable -> LineCharge.of(billable, currency.getDecimalPlaces()))
                        .toList());
    }

    private static boolean isPlain(NewCharge charge, long units, BigDecimal net) {
        BigDecimal exact = charge.unitPrice()
                .multiply(BigDecimal.valueOf(units))
                .multiply(BigDecimal.ONE.subtract(charge.discount()));
        return Rounding.cents(exact).compareTo(net) == 0;
    }

    private String description(NewCharge first, long units, boolean isPlain) {
        StringBuilder text = new StringBuilder(words(first.offering()));
        if (charges.size() > 1) {
            text.append(", ").append(charges.size()).append(" licences");
        } else {
            first.licence().ifPresent(licence -> text.append(", licence ").append(licence));
        }
        PartialPayment.of(charges.get(0)).ifPresent(payment -> text.append(", ").append(payment.text()));
        Division.of(charges.get(0)).ifPresent(part -> text.append(", ").append(part.text()));
        if (first.isCorrection()) {
            text.append(", correction");
        }
        if (!isPlain) {
            text.append(", quantity ").append(units);
        }
        return text.toString();
    }

    private static String words(Offering offering) {
        return switch (offering) {
            case L -> "licence";
            case SA -> "software assurance";
            case L_SA -> "licence and software assurance";
            case SSA -> "software service agreement";
            default -> offering.code();
        };
    }

    /** The order of the line's only charge, if all charges have the same. */
    Optional<String> order() {
        return charges.get(0).charge().order();
    }
}
