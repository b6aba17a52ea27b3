package dev.serai.audit;

import dev.serai.audit.Differences.Values;
import dev.serai.intake.DerivedDifference;
import dev.serai.register.BookedCharge;
import dev.serai.register.NewCharge;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Tells of charges that differ, and of events that do, with the document lines that rest on them. */
final class ChargeReport {

    private static final int MOST_LINES = 5;

    private final Differences arrived;
    private final Differences differences;
    private final InvoicedWith invoiced;
    private final List<DerivedDifference> events = new ArrayList<>();
    private final Map<Object, Set<Long>> resting = new HashMap<>();

    /** Tells of events and files among {@code arrived}, of charges among {@code differences}. */
    ChargeReport(Differences arrived, Differences differences, InvoicedWith invoiced) {
        this.arrived = arrived;
        this.differences = differences;
        this.invoiced = invoiced;
    }

    /** Takes an event or a file that differs, to be told of when its charges are known. */
    void differs(DerivedDifference difference) {
        if (events.size() < Differences.MOST_KEPT) {
            events.add(difference);
            difference.event().ifPresent(event -> resting.put(event, new TreeSet<>()));
            difference.licence().ifPresent(licence -> resting.put(licence, new TreeSet<>()));
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
        events.forEach(each -> add(each, lines(each)));
    }

    private void add(DerivedDifference difference, String lines) {
        arrived.add(
                difference.place() + lines,
                difference.what(),
                new Values(difference.stored(), difference.derived()),
                "");
    }

    private String lines(DerivedDifference difference) {
        Set<Long> charges = new TreeSet<>();
        difference.event().ifPresent(event -> charges.addAll(resting.getOrDefault(event, Set.of())));
        difference.licence().ifPresent(licence -> charges.addAll(resting.getOrDefault(licence, Set.of())));
        List<String> names = charges.stream()
                .flatMap(charge -> invoiced.lines(charge).stream())
                .distinct()
                .toList();
        return names.isEmpty()
                ? ""
                : ", on which " + (names.size() == 1 ? "rests " : "rest ")
                        + names.stream().limit(MOST_LINES).collect(Collectors.joining(", "))
                        + (names.size() > MOST_LINES ? " and " + (names.size() - MOST_LINES) + " more" : "");
    }

    /** Notes a charge that rests on an event that differs: one of its own, or one that made a licence fall due. */
    private void note(BookedCharge stored) {
        NewCharge charge = stored.charge();
        charge.eventId()
                .map(Object.class::cast)
                .or(charge::licence)
                .flatMap(cause -> Optional.ofNullable(resting.get(cause)))
                .ifPresent(charges -> charges.add(stored.id()));
    }

    /** File and line, or the close with what it charged: the first line of every explanation. */
    private static String place(NewCharge charge) {
        return charge.explanation().lines().findFirst().orElse("");
    }

    private static String shown(NewCharge charge) {
        return charge.amount().stripTrailingZeros().toPlainString() + " " + charge.unit() + " for "
                + charge.offering().code() + " of " + charge.sku() + " on " + charge.date();
    }
}
