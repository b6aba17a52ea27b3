package dev.serai.pricing;

import dev.serai.licence.OrderLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All lines of one order, shared by those who price them, with what was counted over all of them: so that a long order
 * is counted once, not once for each of its lines. For one thread.
 */
public final class Order {

    private final List<OrderLine> lines;
    private final Map<Count<?>, Object> counted = new HashMap<>();

    /** An order of these lines. */
    public Order(List<OrderLine> lines) {
        this.lines = List.copyOf(lines);
    }

    /**
     * Something to be counted over an order. Counts that are equal must have equal outcomes, so a count is best a record
     * of all that it depends on.
     *
     * @param <T> what comes out, which nobody changes
     */
    @FunctionalInterface
    public interface Count<T> {

        /** Counts {@code lines}. */
        T of(List<OrderLine> lines);
    }

    /** What {@code count} comes to over the order, counted when first asked for. */
    @SuppressWarnings("unchecked") // only the outcome of an equal count is kept under a count
    public <T> T count(Count<T> count) {
        return (T) counted.computeIfAbsent(count, asked -> asked.of(lines));
    }
}
