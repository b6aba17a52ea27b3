package dev.serai.quote;

import dev.serai.licence.LandedEvent;
import dev.serai.licence.LandedUnit;
import dev.serai.licence.OrderLine;
import java.util.ArrayList;
import java.util.List;

/** Groups events as they stand in a list: consecutive lines of one account, order and date are booked together (K-09). */
final class Units {

    private Units() {}

    static List<LandedUnit> of(List<LandedEvent> events) {
        List<LandedUnit> units = new ArrayList<>();
        List<LandedEvent> open = new ArrayList<>();
        for (LandedEvent event : events) {
            if (!open.isEmpty() && !isSameOrder(open.get(open.size() - 1), event)) {
                units.add(new LandedUnit(open));
                open.clear();
            }
            open.add(event);
        }
        if (!open.isEmpty()) {
            units.add(new LandedUnit(open));
        }
        return List.copyOf(units);
    }

    private static boolean isSameOrder(LandedEvent before, LandedEvent next) {
        return before.event() instanceof OrderLine earlier
                && next.event() instanceof OrderLine later
                && earlier.account().equals(later.account())
                && earlier.order().equals(later.order())
                && earlier.date().equals(later.date());
    }
}
