package dev.serai.pricing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A booked order line and what of it has been returned.
 *
 * @param account account of the order
 * @param order order number
 * @param line line number
 * @param licence licence the line made, renewed or extended
 * @param points points of each unit, where the line counts for a level
 * @param parts its charges in the order in which they were booked
 */
public record BookedLine(
        String account,
        String order,
        String line,
        Optional<String> licence,
        Optional<LinePoints> points,
        List<Part> parts)
        implements Change {

    public BookedLine {
        parts = List.copyOf(parts);
    }

    /**
     * One charge of the line.
     *
     * @param charge as booked
     * @param returnedUnits units taken back so far
     * @param returnedAmount amount given back so far, zero or more, at the scale of the charge
     */
    public record Part(Charge charge, int returnedUnits, BigDecimal returnedAmount) {

        public Part {
            int scale = Math.max(returnedAmount.scale(), charge.amount().scale());
            returnedAmount = returnedAmount.setScale(scale);
        }

        /** Units that can still be returned. */
        public int unitsLeft() {
            return charge.quantity() - returnedUnits;
        }
    }
}
