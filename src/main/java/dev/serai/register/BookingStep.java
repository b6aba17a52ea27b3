package dev.serai.register;

import java.time.LocalDate;

/**
 * How the units of a step are booked.
 *
 * @param businessDay day in whose books the charges stand
 * @param isLast whether a refusal is final; otherwise one that may resolve is set aside (K-60)
 * @param invoicing which charges are to be invoiced
 */
record BookingStep(LocalDate businessDay, boolean isLast, Invoicing invoicing) {}
