package dev.serai.pricing.evaluation;

import dev.serai.licence.OrderLine;
import dev.serai.licence.Product;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Licences that an order line under an authorization bought, or took into assurance.
 *
 * @param order the line
 * @param product what the catalogue says of its product; empty where it says nothing
 * @param units units left
 */
public record HeldLine(OrderLine order, Optional<Product> product, int units) {

    /** The authorization as the line names it; the vendor's evaluator needs it (MO-23). */
    public Optional<String> authorization() {
        return order.agreement();
    }

    /** The authorization that was ordered under: without a number of its own it has that of its first order (K-37). */
    public String authorizationInUse() {
        return order.agreement().orElse(order.order());
    }

    /** The licence's number as the line names it; the vendor's evaluator needs it (MO-23). */
    public Optional<String> licence() {
        return order.licence();
    }

    /** The day of purchase, which may have been elsewhere before the order. */
    public LocalDate bought() {
        return order.purchased().orElse(order.date());
    }
}
