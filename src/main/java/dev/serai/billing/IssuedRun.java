package dev.serai.billing;

import java.time.LocalDate;
import java.util.List;

/** The documents of one transaction; {@code number} counts the runs of an issue date from 1. */
public record IssuedRun(int number, LocalDate issueDate, List<Invoice> invoices) {

    public IssuedRun {
        invoices = List.copyOf(invoices);
    }
}
