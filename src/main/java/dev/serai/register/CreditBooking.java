package dev.serai.register;

/**
 * A move in the books of its ledger.
 *
 * @param number number in the ledger, from 1
 * @param balance credits after it
 */
record CreditBooking(long number, long balance, CreditMove move) {}
