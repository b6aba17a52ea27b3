package dev.serai.register;

import dev.serai.pricing.Balance;
import dev.serai.register.CreditPayments.Payment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * The lots of one ledger while moves are booked. What is taken comes out of the lot that came first, by date and then in
 * the order of booking; what an order line sells back comes out of what is left of its own lot first. A refund goes back
 * into the lots that paid for the term, the last taken first; credits that no lot paid for make a lot of their own. What is
 * taken beyond all lots waits as a lot below zero, which the next credits fill.
 */
final class CreditWallet {

    private final Balance.Key ledger;
    private final AtomicLong last;
    private final AtomicLong balance;
    private final Map<Long, CreditLot> lots = new HashMap<>();
    private final NavigableSet<CreditLot> open = new TreeSet<>(CreditLot.IN_ORDER);
    private final CreditPayments payments = new CreditPayments();
    private final Map<Long, Integer> places = new HashMap<>();
    private final Map<Long, CreditLot> changed = new TreeMap<>();
    private final List<CreditBooking> bookings = new ArrayList<>();
    private final List<CreditUse> uses = new ArrayList<>();

    /**
     * A wallet without lots.
     *
     * @param last number of the last booking, 0 if there is none
     * @param balance credits after it
     */
    CreditWallet(Balance.Key ledger, long last, long balance) {
        this.ledger = ledger;
        this.last = new AtomicLong(last);
        this.balance = new AtomicLong(balance);
    }

    /** Learns of a lot in the books. */
    void know(CreditLot lot) {
        if (lots.putIfAbsent(lot.number(), lot) == null && lot.isOpen()) {
            open.add(lot);
        }
    }

    /** Learns of credits that paid for a term, in the order in which they were taken. */
    void know(CreditMove.Term term, CreditUse use) {
        payments.began(term, use.paidFor());
        payments.count(use);
    }

    void book(CreditMove move) {
        long number = last.incrementAndGet();
        bookings.add(new CreditBooking(number, balance.addAndGet(move.credits()), move));
        if (move.credits() < 0) {
            take(number, move);
        } else {
            long own = move.kind() == CreditKind.REFUNDED ? putBack(number, move) : move.credits();
            if (own > 0) {
                put(new CreditLot(number, move.date(), own, own, move.order()));
            }
            fill(number);
        }
    }

    private void take(long number, CreditMove move) {
        move.term().ifPresent(term -> payments.began(term, number));
        long missing = -move.credits();
        if (move.order().isPresent()) {
            missing = take(number, missing, lot -> lot.order().equals(move.order()));
        }
        missing = take(number, missing, lot -> true);
        if (missing > 0) {
            put(new CreditLot(number, move.date(), 0, 0, Optional.empty()));
            use(number, number, missing, number);
        }
    }

    /** Takes from the lots in their order; what they do not have is returned. */
    private long take(long number, long credits, Predicate<CreditLot> wanted) {
        long missing = credits;
        for (CreditLot lot : List.copyOf(open)) {
            if (missing > 0 && lot.remaining() > 0 && wanted.test(lot)) {
                long taken = Math.min(missing, lot.remaining());
                use(number, lot.number(), taken, number);
                missing -= taken;
            }
        }
        return missing;
    }

    /** Puts back what was paid for the term, the last taken first; what nothing was paid with is returned. */
    private long putBack(long number, CreditMove move) {
        long left = move.credits();
        for (Payment payment : move.term().map(payments::lastFirst).orElseGet(List::of)) {
            long back = Math.min(left, payment.credits());
            if (back > 0) {
                use(number, payment.lot(), -back, payment.booking());
                left -= back;
            }
        }
        return left;
    }

    /** Fills lots below zero from those that have credits. */
    private void fill(long number) {
        for (CreditLot below : List.copyOf(open)) {
            if (below.remaining() < 0) {
                long missing = take(number, -below.remaining(), lot -> true);
                long filled = -below.remaining() - missing;
                if (filled > 0) {
                    use(number, below.number(), -filled, number);
                }
            }
        }
    }

    private void use(long number, long lot, long credits, long paidFor) {
        CreditUse use = new CreditUse(number, places.merge(number, 1, Integer::sum), lot, credits, paidFor);
        uses.add(use);
        payments.count(use);
        put(Optional.ofNullable(lots.get(lot)).orElseThrow().without(credits));
    }

    private void put(CreditLot lot) {
        Optional.ofNullable(lots.put(lot.number(), lot)).ifPresent(open::remove);
        changed.put(lot.number(), lot);
        if (lot.isOpen()) {
            open.add(lot);
        }
    }

    Balance.Key ledger() {
        return ledger;
    }

    long last() {
        return last.get();
    }

    /** What was booked since the wallet was made. */
    List<CreditBooking> bookings() {
        return bookings;
    }

    List<CreditUse> uses() {
        return uses;
    }

    Collection<CreditLot> changedLots() {
        return changed.values();
    }

    /** Fails where the lots do not hold what the balance says. */
    void check() {
        long held = open.stream().mapToLong(CreditLot::remaining).sum();
        if (held != balance.get()) {
            throw new IllegalStateException("The credits of account " + ledger.account() + " under programme "
                    + ledger.programme() + " do not add up: the balance is " + balance + ", the lots hold " + held);
        }
    }
}
