package dev.serai.licence;

import java.time.LocalDate;

/** The days a charge buys and its document line pays for (BG-26); both ends belong to it (K-44). */
public record Period(LocalDate from, LocalDate to) {}
