package dev.serai.pricing;

import java.util.Optional;

/** Prices the order lines of one kind of programme; a pure function. */
public interface OrderPricer {

    /** What follows from one line of an order; a refusal concerns this line alone. */
    Decision price(OrderedLine line);

    /** The points with which each unit of a line that is booked counts for its agreement; none for most kinds. */
    default Optional<LinePoints> points(OrderedLine line) {
        return Optional.empty();
    }

    /** Whether some of its lines may be paid in instalments; the pricer then refuses those that may not. */
    default boolean offersSpread() {
        return false;
    }
}
