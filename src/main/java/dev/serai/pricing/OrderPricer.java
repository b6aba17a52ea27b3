package dev.serai.pricing;

/** Prices the order lines of one kind of programme; a pure function. */
public interface OrderPricer {

    /** What follows from one line of an order; a refusal concerns this line alone. */
    Decision price(OrderedLine line);
}
