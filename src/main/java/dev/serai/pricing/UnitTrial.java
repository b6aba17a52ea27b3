package dev.serai.pricing;

import dev.serai.licence.EventType;
import dev.serai.licence.LandedEvent;
import dev.serai.licence.LandedUnit;
import dev.serai.licence.OrderLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One attempt to book a unit: every row is judged, and either all rows but the duplicates are booked or none (K-10, K-11). */
final class UnitTrial {

    private final Map<EventType, EventPricer> events;
    private final OrderLines orders;
    private final Standing standing;
    private final Overlay now;
    private final List<LandedEvent> rows;
    private final Map<Integer, Rejection> rejections = new HashMap<>();
    private final List<Decision> booked = new ArrayList<>();

    UnitTrial(LandedUnit unit, Standing standing, Map<EventType, EventPricer> events, OrderLines orders) {
        this.events = events;
        this.orders = orders;
        this.standing = standing;
        this.now = Overlay.over(standing);
        this.rows = unit.events();
    }

    Decision judge() {
        IdentityCheck identities = new IdentityCheck(standing);
        for (int row = 0; row < rows.size(); row++) {
            int at = row;
            identities.next(rows.get(row)).ifPresent(rejection -> rejections.put(at, rejection));
        }
        int row = 0;
        while (row < rows.size()) {
            int end = endOfOrder(row);
            judge(row, end);
            row = end;
        }
        return verdict();
    }

    /** The row after the last one of the order that begins at {@code first}; an event of another type stands alone (K-09). */
    private int endOfOrder(int first) {
        int end = first + 1;
        while (end < rows.size() && isOneOrder(rows.get(first), rows.get(end))) {
            end++;
        }
        return end;
    }

    private static boolean isOneOrder(LandedEvent first, LandedEvent second) {
        return first.event() instanceof OrderLine one
                && second.event() instanceof OrderLine other
                && one.account().equals(other.account())
                && one.order().equals(other.order())
                && one.date().equals(other.date());
    }

    private void judge(int first, int end) {
        List<OrderLine> order = lines(first, end);
        Standing before = order.isEmpty() ? standing : withBooked();
        for (int row = first; row < end; row++) {
            if (!rejections.containsKey(row)) {
                take(row, decide(rows.get(row), order, before));
            }
        }
        preferFaultsOfLines(first, end);
    }

    /** The order as a whole is tested only if no line failed by itself (K-10). */
    private void preferFaultsOfLines(int first, int end) {
        boolean hasFaultyLine = IntStream.range(first, end).anyMatch(row -> isFaulty(row, false));
        IntStream.range(first, end)
                .filter(row -> hasFaultyLine && isFaulty(row, true))
                .forEach(rejections::remove);
    }

    private boolean isFaulty(int row, boolean becauseOfOrder) {
        return Optional.ofNullable(rejections.get(row))
                .map(Rejection::code)
                .filter(code -> code != RejectionCode.DUPLICATE && code.concernsOrder() == becauseOfOrder)
                .isPresent();
    }

    /** The lines of the order without its duplicates; none for an event that is not an order line. */
    private List<OrderLine> lines(int first, int end) {
        List<OrderLine> lines = new ArrayList<>();
        for (int row = first; row < end; row++) {
            if (!rejections.containsKey(row) && rows.get(row).event() instanceof OrderLine line) {
                lines.add(line);
            }
        }
        return lines;
    }

    private Standing withBooked() {
        Overlay before = Overlay.over(standing);
        booked.forEach(before::apply);
        return before;
    }

    private Decision decide(LandedEvent landed, List<OrderLine> order, Standing before) {
        if (landed.event() instanceof OrderLine line) {
            return orders.price(new OrderLines.Row(landed, order, before, now), line);
        }
        EventType type = landed.event().type();
        return Optional.ofNullable(events.get(type))
                .map(pricer -> pricer.decide(landed, now))
                .orElseGet(() -> Decision.refused(notSupported(landed)));
    }

    private void take(int row, Decision decision) {
        LandedEvent landed = rows.get(row);
        if (decision.isRefused()) {
            rejections.put(row, decision.rejections().get(0));
            return;
        }
        Decision whole = decision.and(Decision.of(new Remembered(landed.identity(), landed.event())));
        now.apply(whole);
        booked.add(whole);
    }

    private Decision verdict() {
        Optional<Integer> failed = rejections.entrySet().stream()
                .filter(entry -> entry.getValue().code() != RejectionCode.DUPLICATE)
                .map(Map.Entry::getKey)
                .min(Integer::compare);
        List<Rejection> all = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            int at = row;
            Optional.ofNullable(rejections.get(row))
                    .or(() -> failed.map(fault -> incomplete(at, fault)))
                    .ifPresent(all::add);
        }
        return failed.isPresent() ? Decision.refused(all.toArray(Rejection[]::new)) : joined(all);
    }

    /** What was booked; refusals beside it are kept, such as that of a cover that a link asked for (K-53). */
    private Decision joined(List<Rejection> duplicates) {
        Decision all = Decision.all(booked);
        return all.withRejections(
                Stream.concat(duplicates.stream(), all.rejections().stream()).toList());
    }

    private Rejection incomplete(int row, int failed) {
        Rejection cause = Optional.ofNullable(rejections.get(failed)).orElseThrow();
        String whole = rows.get(row).event() instanceof OrderLine ? "order" : "record";
        return Rejection.of(
                rows.get(row).ref(),
                RejectionCode.ORDER_INCOMPLETE,
                "K-10",
                "Not booked because " + EventName.of(rows.get(failed)) + " was refused as "
                        + cause.code().code() + "; correct that and send the whole " + whole + " again.");
    }

    private static Rejection notSupported(LandedEvent landed) {
        String type = landed.event().type().code();
        return Rejection.of(
                landed.ref(),
                RejectionCode.NOT_SUPPORTED,
                "K-13",
                "Events of type " + type + " are not supported; leave them out of the feed.");
    }
}
