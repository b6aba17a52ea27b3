package dev.serai.billing;

import dev.serai.licence.Account;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** What stands above the lines: number, dates, parties, what the document refers to. {@code note} is for the run's report. */
public record InvoiceHead(
        InvoiceKind kind,
        String number,
        LocalDate issueDate,
        LocalDate dueDate,
        CurrencyUnit currency,
        Seller seller,
        Account buyer,
        Optional<String> order,
        List<Preceding> preceding,
        Optional<String> note) {

    public InvoiceHead {
        preceding = List.copyOf(preceding);
    }
}
