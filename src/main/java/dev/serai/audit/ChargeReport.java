package dev.serai.audit;

import dev.serai.audit.Differences.Values;
import dev.serai.intake.DerivedDifference;
import dev.serai.register.BookedCharge;
import dev.serai.register.NewCharge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells of charges that differ, and of events that do, with the document lines that rest on them. */
final class ChargeReport {

    private final Differences differences;
    private final InvoicedWith invoiced;
    private final List<DerivedDifference> events = new ArrayList<>();
    private final Map<Long, List<Long>> chargesOfEvents = new HashMap<>();

    ChargeReport(Differences differences, InvoicedWith invoiced) {
        this.differences = differences;
        this.invoiced = invoiced;
    }

    /** Takes an event or a file that differs, to be told of when its charges are known. */
    void differs(DerivedDifference difference) {
        if (events.size() < Differences.MOST_KEPT) {
            events.add(difference);
            difference.event().ifPresent(event -> chargesOfEvents.put(event, new ArrayList<>()));
        } else {
            add(difference, "");
        }
    }

    void compared(BookedCharge stored, NewCharge derived) {
        note(stored);
        if (!ChargeFields.isSame(stored.charge(), derived)) {
            String where = invoiced.name(stored.id());
            ChargeFields.differences(stored.charge(), derived)
                    .forEach((name, values) -> differences.add(where, name, values, place(derived)));
        }
    }

    void isNotDerived(BookedCharge stored) {
        note(stored);
        differences.add(
                invoiced.name(stored.id()), "charge", new Values(shown(stored.charge()), ""), place(stored.charge()));
    }

    void isNotStored(NewCharge derived) {
        differences.add("account " + derived.account(), "charge", new Values("", shown(derived)), place(derived));
    }

    /** Tells of the events and files that differ. */
    void end() {
        Map<Long, String> lines = new LinkedHashMap<>();
        for (DerivedDifference each : events) {
            String rests = each.event()
                    .map(event -> lines.computeIfAbsent(event, this::lines))
                    .orElse("");
            add(each, rests);
        }
    }

    private void add(DerivedDifference difference, String lines) {
        differences.add(
                difference.place() + lines,
                difference.what(),
                new Values(difference.stored(), difference.derived()),
                "");
    }

    private String lines(long event) {
        List<String> names = chargesOfEvents.getOrDefault(event, List.of()).stream()
                .flatMap(charge -> invoiced.lines(charge).stream())
                .distinct()
                .toList();
        return names.isEmpty() ? "" : ", on which " + String.join(", ", names) + " rest" + (names.size() == 1 ? "s" : "");
    }

    private void note(BookedCharge stored) {
        stored.charge()
                .eventId()
                .flatMap(event -> Optional.ofNullable(chargesOfEvents.get(event)))
                .ifPresent(charges -> charges.add(stored.id()));
    }

    /** File and line, or the close with what it charged: the first line of every explanation. */
    private static String place(NewCharge charge) {
        return charge.explanation().lines().findFirst().orElse("");
    }

    private static String shown(NewCharge charge) {
        return charge.amount().stripTrailingZeros().toPlainString() + " " + charge.unit() + " for " + charge.offering().code()
                + " of " + charge.sku() + " on " + charge.date();
    }
}
