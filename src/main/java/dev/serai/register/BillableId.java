package dev.serai.register;

import java.util.Comparator;

/**
 * The number under which something is invoiced, in the order of booking.
 *
 * @param charge id of the charge
 * @param instalment number of its instalment, 0 for a charge that is paid at once
 */
public record BillableId(long charge, int instalment) implements Comparable<BillableId> {

    private static final Comparator<BillableId> BY_BOOKING =
            Comparator.comparingLong(BillableId::charge).thenComparingInt(BillableId::instalment);

    /** A charge that is paid at once. */
    public static BillableId whole(long charge) {
        return new BillableId(charge, 0);
    }

    @Override
    public int compareTo(BillableId other) {
        return BY_BOOKING.compare(this, other);
    }

    @Override
    public String toString() {
        return instalment == 0 ? "Charge " + charge : "Instalment " + instalment + " of charge " + charge;
    }
}
