package dev.serai.pricing;

import static dev.serai.pricing.Step.with;

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
    private final List<LandedEvent> rows;
    private final Optional<Trial> trial;
    private final Map<Integer, Rejection> rejections = new HashMap<>();
    private final List<Decision> booked = new ArrayList<>();

    UnitTrial(LandedUnit unit, Standing standing, Map<EventType, EventPricer> events, OrderLines orders) {
        this.events = events;
        this.orders = orders;
        this.standing = standing;
        this.rows = unit.events();
        this.trial = rows.size() > 1 ? Optional.of(Trial.over(standing)) : Optional.empty();
    }

    /**
     * What the rows decided so far change; a single row needs none.
     *
     * @param now what is known with all of them
     * @param before what is known with those before the present order
     * @param pending those of the present order, which are not in {@code before}
     */
    private record Trial(Overlay now, Overlay before, List<Decision> pending) {

        static Trial over(Standing standing) {
            return new Trial(Overlay.over(standing), Overlay.over(standing), new ArrayList<>());
        }

        void apply(Decision decision) {
            now.apply(decision);
            pending.add(decision);
        }

        Standing beginOrder() {
            pending.forEach(before::apply);
            pending.clear();
            return before;
        }
    }

    Decision judge() {
        IdentityCheck check = new IdentityCheck(standing);
        for (int row = 0; row < rows.size(); row++) {
            int at = row;
            check.next(rows.get(row)).ifPresent(rejection -> rejections.put(at, rejection));
        }
        int row = 0;
        while (row < rows.size()) {
            int end = endOfOrder(row);
            judge(row, end);
            row = end;
        }
        return rejections.isEmpty() ? Decision.all(booked) : verdict();
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
        Order order = new Order(lines(first, end));
        Standing before = trial.map(Trial::beginOrder).orElse(standing);
        for (int row = first; row < end; row++) {
            if (!rejections.containsKey(row)) {
                take(row, decide(rows.get(row), order, before));
            }
        }
        preferFaultsOfLines(first, end);
    }

    /** The order as a whole is tested only if no line failed by itself (K-10). */
    private void preferFaultsOfLines(int first, int end) {
        if (rejections.isEmpty()) {
            return;
        }
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

    private Decision decide(LandedEvent landed, Order order, Standing before) {
        Standing now = trial.<Standing>map(Trial::now).orElse(standing);
        if (landed.event() instanceof OrderLine line) {
            return orders.price(new OrderLines.Row(landed, order, before, now), line);
        }
        return Optional.ofNullable(events.get(landed.event().type()))
                .map(pricer -> pricer.decide(landed, now))
                .orElseGet(() -> Decision.refused(notSupported(landed)));
    }

    private void take(int row, Decision decision) {
        if (decision.isRefused()) {
            rejections.put(row, decision.rejections().get(0));
            return;
        }
        LandedEvent landed = rows.get(row);
        Decision whole = decision.with(new Remembered(landed.identity(), landed.event()));
        trial.ifPresent(begun -> begun.apply(whole));
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
                        + cause.code().code() + "; correct that and send the whole " + whole + " again.",
                with("refused", EventName.of(rows.get(failed))),
                with("as", cause.code()));
    }

    private static Rejection notSupported(LandedEvent landed) {
        String type = landed.event().type().code();
        return Rejection.of(
                landed.ref(),
                RejectionCode.NOT_SUPPORTED,
                "K-13",
                "Events of type " + type + " are not supported; leave them out of the feed.",
                with("event type", type));
    }
}
