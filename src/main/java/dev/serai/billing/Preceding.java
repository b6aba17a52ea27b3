package dev.serai.billing;

import java.time.LocalDate;
import java.util.Comparator;

/** An earlier invoice that a credit note refers to (BG-3). */
public record Preceding(String number, LocalDate issueDate) {

    static final Comparator<Preceding> BY_DATE =
            Comparator.comparing(Preceding::issueDate).thenComparing(Preceding::number);
}
