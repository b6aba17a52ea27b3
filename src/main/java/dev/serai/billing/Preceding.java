package dev.serai.billing;

import java.time.LocalDate;

/** An earlier invoice that a credit note refers to (BG-3). */
public record Preceding(String number, LocalDate issueDate) {}
