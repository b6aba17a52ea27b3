package dev.serai.billing;

import java.time.LocalDate;

/** The days a line pays for, both inclusive (BG-26). */
public record Period(LocalDate from, LocalDate to) {}
