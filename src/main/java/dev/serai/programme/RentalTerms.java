package dev.serai.programme;

/** Terms of monthly rentals: every started service month counted from the activation is charged. */
public record RentalTerms() implements Terms {}
