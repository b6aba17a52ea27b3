package dev.serai.pricing.aip;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Offering;
import dev.serai.licence.OrderLine;
import dev.serai.pricing.Licence;
import dev.serai.pricing.Standing;
import dev.serai.pricing.Step;
import dev.serai.pricing.UnitGroup;
import java.time.LocalDate;
import java.util.Set;

/**
 * The quantity that decides the tier of a line, and how it came about (K-18).
 *
 * @param units units that count
 * @param isVolume whether units of one end customer count together, so that ordering more reaches a better tier
 * @param step the explanation
 */
record TierQuantity(long units, boolean isVolume, Step step) {

    private static final String RULE = "K-18";

    /** The line's own quantity. */
    static TierQuantity own(int quantity) {
        return new TierQuantity(quantity, false, Step.of(RULE, "the line's own quantity counts", quantity));
    }

    /** The same with another number of units, as a question what if. */
    TierQuantity asIf(long others) {
        return new TierQuantity(others, isVolume, Step.of(RULE, "as if these units counted", others));
    }

    /** Licences and subscriptions: all units of the volume editions of one end customer, else the first row (NP-09). */
    static TierQuantity of(AipLine line, String endCustomer, Set<String> volumeEditions) {
        if (line.edition().filter(volumeEditions::contains).isEmpty()) {
            return new TierQuantity(
                    1, false, Step.of(RULE, "this edition has no volume discount", 1, with("edition", line.edition())));
        }
        UnitGroup group =
                new UnitGroup(line.line().account(), endCustomer, line.line().programme());
        Counted counted = new Counted(line, group, volumeEditions);
        long before = line.ordered().before().units(group, line.day()) - counted.renewed();
        long ordered = counted.ordered();
        return new TierQuantity(
                before + ordered,
                true,
                Step.of(
                        RULE,
                        "units of one end customer count together",
                        before + ordered,
                        with("end customer", endCustomer),
                        with("in force before the order", before),
                        with("in this order", ordered)));
    }

    /** Units of one group in the order that {@code line} belongs to. */
    private record Counted(AipLine line, UnitGroup group, Set<String> volumeEditions) {

        private Standing before() {
            return line.ordered().before();
        }

        /** Units ordered of the volume editions. */
        long ordered() {
            return line.ordered().order().stream()
                    .filter(this::counts)
                    .mapToLong(OrderLine::quantity)
                    .sum();
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
