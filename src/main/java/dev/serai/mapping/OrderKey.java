package dev.serai.mapping;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the lines of one order share (K-09).
 *
 * @param account the account that orders
 * @param order its order number
 * @param date the order's date; empty where a damaged line does not tell
 */
public record OrderKey(String account, String order, Optional<LocalDate> date) {

    /** Whether two lines are of one order; a line that does not tell its date goes by account and number. */
    public boolean joins(OrderKey other) {
        return account.equals(other.account)
                && order.equals(other.order)
                && (date.isEmpty() || other.date.isEmpty() || date.equals(other.date));
    }
}
