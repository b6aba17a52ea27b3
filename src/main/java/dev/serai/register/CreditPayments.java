package dev.serai.register;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Which lots paid for which bookings, and which bookings began or prolonged which term. */
final class CreditPayments {

    private final Map<CreditMove.Term, NavigableSet<Long>> terms = new HashMap<>();
    private final Map<Long, Map<Long, Long>> paid = new HashMap<>();

    /** Credits of a lot that paid for a booking and were not put back. */
    record Payment(long booking, long lot, long credits) {}

    /** Learns that a booking paid for a term. */
    void began(CreditMove.Term term, long booking) {
        terms.computeIfAbsent(term, any -> new TreeSet<>()).add(booking);
    }

    /** Counts credits that a booking took, or put back if there are less than none. */
    void count(CreditUse use) {
        paid.computeIfAbsent(use.paidFor(), any -> new LinkedHashMap<>())
                .merge(use.lot(), use.credits(), Math::addExact);
    }

    /** What was paid for a term, the last taken first. */
    List<Payment> lastFirst(CreditMove.Term term) {
        List<Payment> found = new ArrayList<>();
        for (long booking : terms.getOrDefault(term, Collections.emptyNavigableSet())) {
            paid.getOrDefault(booking, Map.of())
                    .forEach((lot, credits) -> found.add(new Payment(booking, lot, credits)));
        }
        Collections.reverse(found);
        return found;
    }
}
