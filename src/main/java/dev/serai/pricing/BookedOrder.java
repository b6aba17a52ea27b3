package dev.serai.pricing;

import dev.serai.licence.OrderLine;

/**
 * An order line as it was ordered and as it stands now.
 *
 * @param order what was ordered
 * @param line what was booked and what of it was returned
 */
public record BookedOrder(OrderLine order, BookedLine line) {

    /** Units not returned. */
    public int unitsLeft() {
        return line.parts().stream().mapToInt(BookedLine.Part::unitsLeft).sum();
    }
}
