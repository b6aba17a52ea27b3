package dev.serai.programme;

/**
 * How exact credits become whole ones: parts of a credit are always rounded up (IS-13).
 *
 * @param scope what is rounded by itself
 * @param components whether gap and term are rounded together
 * @param gapFactor how often a day without cover counts (IS-09)
 * @param gapOrder whether the factor comes before the rounding or after it
 */
public record CreditRounding(Scope scope, Components components, int gapFactor, GapOrder gapOrder) {

    /** Whether gap and term are rounded as one sum; a gap that is rounded before it is doubled stands for itself. */
    public boolean isSum() {
        return components == Components.SUM && gapOrder == GapOrder.DOUBLE_THEN_CEIL;
    }

    /** How often a day without cover counts before the rounding. */
    public int factorBefore() {
        return gapOrder == GapOrder.DOUBLE_THEN_CEIL ? gapFactor : 1;
    }

    /** How often the rounded credits of the gap count. */
    public int factorAfter() {
        return gapOrder == GapOrder.DOUBLE_THEN_CEIL ? 1 : gapFactor;
    }

    /** What is rounded by itself. */
    public enum Scope {
        /** A licence position: one row of the vendor's portal with its quantity. */
        LICENCE_POSITION,
        /** Every single licence of a position. */
        UNIT,
        /** All positions of one product in a booking that one account pays. */
        LICENCE_TYPE,
        /** All positions of a booking that one account pays. */
        BOOKING
    }

    /** Whether gap and term are added before they are rounded. */
    public enum Components {
        SUM,
        SEPARATE
    }

    /** Whether the gap is multiplied before it is rounded. */
    public enum GapOrder {
        DOUBLE_THEN_CEIL,
        CEIL_THEN_DOUBLE
    }
}
