package dev.serai.register;

import dev.serai.register.OrderLineRows.LineKey;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * Credits that came together.
 *
 * @param number number of the booking that brought them, or that took more than there was
 * @param date day from which they are there
 * @param credits how many came; 0 for what was taken beyond all lots
 * @param remaining how many are left; negative for what was taken beyond all lots
 * @param order order line that bought them
 */
record CreditLot(long number, LocalDate date, long credits, long remaining, Optional<LineKey> order) {

    /** The order in which lots are used up: by date, those of one day in the order of booking. */
    static final Comparator<CreditLot> IN_ORDER =
            Comparator.comparing(CreditLot::date).thenComparing(CreditLot::number);

    /** This lot with fewer credits left, or more where {@code taken} is negative. */
    CreditLot without(long taken) {
        return new CreditLot(number, date, credits, remaining - taken, order);
    }

    boolean isOpen() {
        return remaining != 0;
    }
}
