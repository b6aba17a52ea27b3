package dev.serai.register;

import dev.serai.pricing.Balance;
import dev.serai.register.OrderLineRows.LineKey;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One change of a balance, before it is booked.
 *
 * @param ledger whose credits, under which programme
 * @param credits what it adds to the balance, negative for what it takes; never 0
 * @param date day it takes effect
 * @param event what brought it; empty where the clock did
 * @param charge place of its charge among those booked with it; empty where there is none
 * @param term term of service that it pays, or gives back
 * @param order order line that bought the credits, or sells them back
 */
record CreditMove(
        Balance.Key ledger,
        CreditKind kind,
        long credits,
        LocalDate date,
        Optional<Long> event,
        Optional<Integer> charge,
        Optional<Term> term,
        Optional<LineKey> order) {

    /** A term of service of one licence, by its last day (K-48: no two running ones end on the same day). */
    record Term(String licence, LocalDate lastDay) {}
}
