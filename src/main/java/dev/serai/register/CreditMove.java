package dev.serai.register;

import dev.serai.licence.Offering;
import dev.serai.licence.Period;
import dev.serai.pricing.Balance;
import dev.serai.pricing.Charge;
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

    /** What a charge moves on the balance, if it moves anything; {@code place} is its place among those that are booked. */
    static Optional<CreditMove> of(Charge charge, Optional<Integer> place) {
        long credits = credits(charge);
        if (credits == 0) {
            return Optional.empty();
        }
        Balance.Key ledger =
                new Balance.Key(charge.subject().account(), charge.subject().programme());
        Optional<LocalDate> lastDay = charge.period().map(Period::to);
        return Optional.of(new CreditMove(
                ledger,
                kind(charge, credits),
                credits,
                charge.date(),
                event(charge),
                place,
                charge.subject().licence().flatMap(licence -> lastDay.map(day -> new Term(licence, day))),
                charge.subject()
                        .order()
                        .flatMap(order -> charge.subject().line().map(line -> new LineKey(order, line)))));
    }

    /** What a charge adds to the balance: credits are bought and sold back by their number, and pay charges in credits. */
    private static long credits(Charge charge) {
        if (!charge.isMoney()) {
            return charge.amount().negate().longValueExact();
        }
        return charge.offering() == Offering.CREDITS ? charge.quantity() : 0;
    }

    private static CreditKind kind(Charge charge, long credits) {
        if (charge.isMoney()) {
            return credits > 0 ? CreditKind.BOUGHT : CreditKind.RETURNED;
        }
        return credits > 0 ? CreditKind.REFUNDED : CreditKind.CONSUMED;
    }

    /** The event that a charge came of. */
    static Optional<Long> event(Charge charge) {
        return charge.event().isPresent() ? Optional.of(charge.event().getAsLong()) : Optional.empty();
    }
}
