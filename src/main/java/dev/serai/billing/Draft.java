package dev.serai.billing;

import dev.serai.licence.Account;
import dev.serai.register.Billable;
import dev.serai.register.BillableId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/** A document before it has a number. */
record Draft(InvoiceKind kind, Account buyer, CurrencyUnit currency, List<DraftLine> lines, String note) {

    static final Comparator<Draft> BY_BOOKING = Comparator.comparing(Draft::first);

    BillableId first() {
        return lines.get(0).charges().get(0).id();
    }

    Stream<Billable> charges() {
        return lines.stream().flatMap(line -> line.charges().stream());
    }

    /** The order of all its lines, if it is one and the same. */
    Optional<String> order() {
        Optional<String> first = lines.get(0).order();
        return lines.stream().allMatch(line -> line.order().equals(first)) ? first : Optional.empty();
    }

    /** An invoice, or with {@code tax} the credit note that gives back so much VAT of each kind. */
    Invoice issue(Heading heading, Map<String, String> names, Map<Vat, BigDecimal> tax) {
        InvoiceHead head = new InvoiceHead(
                kind,
                heading.number(),
                heading.issueDate(),
                heading.issueDate().plusDays(buyer.paymentDays()),
                currency,
                heading.seller(),
                buyer,
                order(),
                heading.preceding(),
                Optional.of(note).filter(text -> !text.isEmpty()));
        InvoiceLine[] printed = new InvoiceLine[lines.size()];
        for (int i = 0; i < printed.length; i++) {
            String sku = lines.get(i).charges().get(0).charge().sku();
            printed[i] = lines.get(i).print(i + 1, names.getOrDefault(sku, sku), currency);
        }
        return tax.isEmpty()
                ? Invoice.of(head, List.of(printed))
                : Invoice.of(head, List.of(printed), (vat, base) -> Objects.requireNonNull(tax.get(vat)));
    }

    /** The same with some of its lines. */
    Draft of(List<DraftLine> some) {
        return new Draft(kind, buyer, currency, some, note);
    }

    /** What a draft is given when it is issued. */
    record Heading(String number, LocalDate issueDate, Seller seller, List<Preceding> preceding) {}
}
