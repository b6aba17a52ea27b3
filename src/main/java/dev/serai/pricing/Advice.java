package dev.serai.pricing;

/**
 * Something the customer should know, though it was booked as asked.
 *
 * @param event number of the event
 * @param code {@code cheaper-next-tier}, {@code cover-at-link-date}, {@code uncovered-licences}
 * @param message one English sentence
 */
public record Advice(long event, String code, String message) {}
