package dev.serai.pricing.aip;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Offering;
import dev.serai.licence.OrderLine;
import dev.serai.pricing.Licence;
import dev.serai.pricing.Standing;
import dev.serai.pricing.Step;
import dev.serai.pricing.UnitGroup;
import dev.serai.programme.TierCounting;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;

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
        Step step = Step.of(RULE, "the line's own quantity counts", quantity);
        return new TierQuantity(counting == TierCounting.GRADUATED ? 1 : quantity, false, counting, step);
    }

    boolean isGraduated() {
        return counting == TierCounting.GRADUATED;
    }

    /** The same with more units in the line, as a question what if. */
    TierQuantity more(long others) {
        return isVolume
                ? new TierQuantity(
                        units + others, true, counting, Step.of(RULE, "as if these units counted", units + others))
                : this;
    }

    /** How {@code quantity} units were counted, of which the first has the place {@code from}. */
    Step counted(long from, long quantity) {
        return isGraduated()
                ? new Step(
                        "A-52",
                        "each unit has the price of its own place, and these units have the places",
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
                    Step.of(RULE, "this edition has no volume discount", 1, with("edition", line.edition())));
        }
        UnitGroup group =
                new UnitGroup(line.line().account(), endCustomer, line.line().programme());
        Counted counted = new Counted(line, group, volumeEditions);
        long before = line.ordered().before().units(group, line.day()) - counted.renewed();
        if (counting == TierCounting.GRADUATED) {
            return graduated(endCustomer, before, counted.earlier());
        }
        long ordered = counted.ordered();
        return new TierQuantity(
                before + ordered,
                true,
                counting,
                Step.of(
                        RULE,
                        "units of one end customer count together",
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
                        "units of one end customer take their places one after another",
                        first,
                        with("end customer", endCustomer),
                        with("in force before the order", before),
                        with("earlier in this order", earlier)));
    }

    /** Units of one group in the order that {@code line} belongs to. */
    private record Counted(AipLine line, UnitGroup group, Set<String> volumeEditions) {

        private Standing before() {
            return line.ordered().before();
        }

        /** Units ordered of the volume editions. */
        long ordered() {
            return units(line.ordered().order().stream());
        }

        /** Those in the lines before this one. */
        long earlier() {
            return units(line.ordered().order().stream().takeWhile(each -> !each.equals(line.line())));
        }

        private long units(Stream<OrderLine> lines) {
            return lines.filter(this::counts).mapToLong(OrderLine::quantity).sum();
        }

        /** Units in force that are being renewed: they are not counted besides their renewal (K-19). */
        long renewed() {
            return line.ordered().order().stream()
                    .filter(this::counts)
                    .flatMap(each -> each.licence().flatMap(before()::licence).stream())
                    .distinct()
                    .filter(licence -> licence.countsForVolume()
                            && licence.group().equals(group)
                            && isInForce(licence, line.day()))
                    .mapToLong(Licence::units)
                    .sum();
        }

        private boolean counts(OrderLine each) {
            return each.programme().equals(group.programme())
                    && (each.offering() == Offering.LICENCE || each.offering() == Offering.SUBSCRIPTION)
                    && EndCustomer.of(each, before()).equals(group.endCustomer())
                    && before().product(each.sku())
                            .flatMap(AipLine::edition)
                            .filter(volumeEditions::contains)
                            .isPresent();
        }

        private static boolean isInForce(Licence licence, LocalDate day) {
            return licence.lastDay().filter(last -> last.isBefore(day)).isEmpty();
        }
    }
}
