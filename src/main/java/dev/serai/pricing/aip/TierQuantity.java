package dev.serai.pricing.aip;

import static dev.serai.pricing.Step.with;

import dev.serai.pricing.Step;
import dev.serai.pricing.UnitGroup;
import dev.serai.programme.TierCounting;
import java.util.Set;

/**
 * The quantity that decides the prices of a line, and how it came about (K-18, A-52).
 *
 * @param units units that count; where each unit has the price of its own place, the place of the line's first unit
 * @param isVolume whether units of one end customer count together
 * @param counting how the units meet the price table
 * @param step the explanation
 */
record TierQuantity(long units, boolean isVolume, TierCounting counting, Step step) {

    private static final String RULE = "K-18";

    /** The line's own quantity. */
    static TierQuantity own(int quantity, TierCounting counting) {
        Step step = Step.of(RULE, "The quantity of the line itself counts", quantity);
        return new TierQuantity(counting == TierCounting.GRADUATED ? 1 : quantity, false, counting, step);
    }

    boolean isGraduated() {
        return counting == TierCounting.GRADUATED;
    }

    /** The same with more units in the line, as a question what if, which nobody asks to explain itself. */
    TierQuantity more(long others) {
        return isVolume ? new TierQuantity(units + others, true, counting, step) : this;
    }

    /** How {@code quantity} units were counted, of which the first has the place {@code from}. */
    Step counted(long from, long quantity) {
        return isGraduated()
                ? new Step(
                        "A-52",
                        "Each unit has the price of its own place, and these units have the places",
                        step.operands(),
                        from + " to " + (from + quantity - 1))
                : step;
    }

    /** Licences and subscriptions: all units of the volume editions of one end customer, else the first row (NP-09). */
    static TierQuantity of(AipLine line, String endCustomer, Set<String> volumeEditions, TierCounting counting) {
        if (line.edition().filter(volumeEditions::contains).isEmpty()) {
            return new TierQuantity(
                    1,
                    false,
                    TierCounting.ALL_UNITS,
                    Step.of(RULE, "This edition has no volume discount", 1, with("edition", line.edition())));
        }
        UnitGroup group =
                new UnitGroup(line.line().account(), endCustomer, line.line().programme());
        OrderedUnits.Of counts = new OrderedUnits.Of(
                line.line().programme(),
                line.day(),
                volumeEditions,
                line.ordered().before());
        OrderedUnits counted = line.ordered().order().count(counts).getOrDefault(group, OrderedUnits.NONE);
        long before = line.ordered().before().units(group, line.day()) - counted.renewed();
        if (counting == TierCounting.GRADUATED) {
            long earlier = line.ordered()
                    .order()
                    .count(new OrderedUnits.Earlier(counts))
                    .getOrDefault(line.line().line(), 0L);
            return graduated(endCustomer, before, earlier);
        }
        long ordered = counted.ordered();
        return new TierQuantity(
                before + ordered,
                true,
                counting,
                Step.of(
                        RULE,
                        "Units of one end customer count together",
                        before + ordered,
                        with("end customer", endCustomer),
                        with("in force before the order", before),
                        with("in this order", ordered)));
    }

    private static TierQuantity graduated(String endCustomer, long before, long earlier) {
        long first = before + earlier + 1;
        return new TierQuantity(
                first,
                true,
                TierCounting.GRADUATED,
                Step.of(
                        "A-52",
                        "Units of one end customer take their places one after another",
                        first,
                        with("end customer", endCustomer),
                        with("in force before the order", before),
                        with("earlier in this order", earlier)));
    }
}
