package dev.serai.pricing.aip;

import dev.serai.licence.Offering;
import dev.serai.licence.OrderLine;
import dev.serai.pricing.Licence;
import dev.serai.pricing.Order;
import dev.serai.pricing.Standing;
import dev.serai.pricing.UnitGroup;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Units of one group in an order.
 *
 * @param ordered units ordered of the volume editions
 * @param renewed units in force that are being renewed: they are not counted besides their renewal (K-19)
 */
record OrderedUnits(long ordered, long renewed) {

    static final OrderedUnits NONE = new OrderedUnits(0, 0);

    private OrderedUnits plus(long moreOrdered, long moreRenewed) {
        return new OrderedUnits(ordered + moreOrdered, renewed + moreRenewed);
    }

    /**
     * Counts the units of an order by the group to which they belong.
     *
     * @param programme programme of the group
     * @param day day of the order
     * @param volumeEditions editions that count
     * @param before what was known before the order
     */
    record Of(String programme, LocalDate day, Set<String> volumeEditions, Standing before)
            implements Order.Count<Map<UnitGroup, OrderedUnits>> {

        @Override
        public Map<UnitGroup, OrderedUnits> of(List<OrderLine> lines) {
            Map<UnitGroup, OrderedUnits> units = new HashMap<>();
            Set<Licence> renewed = new HashSet<>();
            for (OrderLine line : lines) {
                if (counts(line)) {
                    UnitGroup group = group(line);
                    long again = renewed(line, group)
                            .filter(renewed::add)
                            .map(Licence::units)
                            .orElse(0)
                            .longValue();
                    units.merge(
                            group,
                            NONE.plus(line.quantity(), again),
                            (one, other) -> one.plus(other.ordered, other.renewed));
                }
            }
            return Map.copyOf(units);
        }

        private UnitGroup group(OrderLine line) {
            return new UnitGroup(line.account(), EndCustomer.of(line, before), programme);
        }

        /** The licence in force that a line renews, where it counts for the group. */
        private Optional<Licence> renewed(OrderLine line, UnitGroup group) {
            return line.licence()
                    .flatMap(before::licence)
                    .filter(licence -> licence.countsForVolume()
                            && licence.group().equals(group)
                            && licence.lastDay()
                                    .filter(last -> last.isBefore(day))
                                    .isEmpty());
        }

        private boolean counts(OrderLine line) {
            return line.programme().equals(programme)
                    && (line.offering() == Offering.LICENCE || line.offering() == Offering.SUBSCRIPTION)
                    && before.product(line.sku())
                            .flatMap(AipLine::edition)
                            .filter(volumeEditions::contains)
                            .isPresent();
        }
    }

    /** Counts for each line, by its number, the units of its group in the lines before it. */
    record Earlier(Of counted) implements Order.Count<Map<String, Long>> {

        @Override
        public Map<String, Long> of(List<OrderLine> lines) {
            Map<String, Long> earlier = new HashMap<>();
            Map<UnitGroup, Long> soFar = new HashMap<>();
            for (OrderLine line : lines) {
                if (counted.counts(line)) {
                    UnitGroup group = counted.group(line);
                    earlier.put(line.line(), soFar.getOrDefault(group, 0L));
                    soFar.merge(group, (long) line.quantity(), Long::sum);
                }
            }
            return Map.copyOf(earlier);
        }
    }
}
