package dev.serai.pricing.ssa;

import java.time.LocalDate;
import java.util.List;

/**
 * Days that follow each other and have one annual value; both ends belong to them.
 *
 * @param from first day
 * @param to last day
 * @param days how many days they count as
 * @param value credits per year and unit
 */
record Stretch(LocalDate from, LocalDate to, long days, long value) {

    /** What they cost one licence, in parts of a credit. */
    long cost() {
        return Math.multiplyExact(days, value);
    }

    static long cost(List<Stretch> stretches) {
        return stretches.stream().mapToLong(Stretch::cost).reduce(0, Math::addExact);
    }

    static long days(List<Stretch> stretches) {
        return stretches.stream().mapToLong(Stretch::days).sum();
    }
}
