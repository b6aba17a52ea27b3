package dev.serai.audit;

import dev.serai.register.BookedCharge;
import dev.serai.register.LoggedStep;
import dev.serai.register.NewCharge;
import dev.serai.register.StepHistory;
import dev.serai.register.StepHistory.LoggedCharge;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Compares the charges of each step with those that the books hold of it, and gives them the same numbers. What finds no
 * counterpart waits until the steps end that go on with one another: a file that was taken back may have moved pages.
 */
final class ChargeComparison {

    private static final int AT_ONCE = 2_000;

    private final StepHistory history;
    private final ChargeReport report;
    private final Deque<LoggedCharge> page = new ArrayDeque<>();
    private final List<BookedCharge> stored = new ArrayList<>();
    private final List<NewCharge> derived = new ArrayList<>();
    private final long lastStored;
    private final AtomicLong lastRead = new AtomicLong();
    private final AtomicLong added = new AtomicLong();
    private final AtomicLong count = new AtomicLong();

    /** A comparison; {@code lastStored} is the last number that the books have given. */
    ChargeComparison(StepHistory history, ChargeReport report, long lastStored) {
        this.history = history;
        this.report = report;
        this.lastStored = lastStored;
    }

    /** Takes what a step came to; what has its numbers now, in their order. */
    List<BookedCharge> take(LoggedStep step, List<NewCharge> charges, boolean isLast) {
        derived.addAll(charges);
        readUpTo(step.id());
        List<BookedCharge> numbered = new ArrayList<>();
        match(numbered, ChargeComparison::key, ChargeFields::isSame);
        match(numbered, ChargeComparison::key, (kept, now) -> true);
        if (isLast) {
            match(numbered, charge -> List.of(charge.account(), charge.eventId()), (kept, now) -> true);
            stored.forEach(report::isNotDerived);
            stored.clear();
            derived.forEach(charge -> numbered.add(add(charge)));
            derived.clear();
        }
        numbered.sort(Comparator.comparingLong(BookedCharge::id));
        return numbered;
    }

    /** Reports what the books hold after the last step. */
    void end() {
        readUpTo(Long.MAX_VALUE);
        stored.forEach(report::isNotDerived);
    }

    /** How many charges of the books were compared. */
    long count() {
        return count.get();
    }

    private void readUpTo(long step) {
        Optional<LoggedCharge> next = peek();
        while (next.filter(logged -> logged.step() <= step).isPresent()) {
            stored.add(page.remove().booked());
            count.incrementAndGet();
            next = peek();
        }
    }

    private Optional<LoggedCharge> peek() {
        if (page.isEmpty()) {
            page.addAll(history.chargesAfter(lastRead.get(), AT_ONCE));
            Optional.ofNullable(page.peekLast())
                    .ifPresent(logged -> lastRead.set(logged.booked().id()));
        }
        return Optional.ofNullable(page.peek());
    }

    private void match(
            List<BookedCharge> numbered, Function<NewCharge, Object> key, BiPredicate<NewCharge, NewCharge> mayMatch) {
        Map<Object, List<BookedCharge>> waiting = new HashMap<>();
        stored.forEach(each -> waiting.computeIfAbsent(key.apply(each.charge()), any -> new ArrayList<>())
                .add(each));
        Set<Long> met = new HashSet<>();
        Iterator<NewCharge> left = derived.iterator();
        while (left.hasNext()) {
            NewCharge charge = left.next();
            List<BookedCharge> candidates = waiting.getOrDefault(key.apply(charge), List.of());
            Optional<BookedCharge> found = candidates.stream()
                    .filter(each -> mayMatch.test(each.charge(), charge))
                    .findFirst();
            if (found.isPresent()) {
                candidates.remove(found.get());
                left.remove();
                met.add(found.get().id());
                numbered.add(new BookedCharge(found.get().id(), charge));
                report.compared(found.get(), charge);
            }
        }
        stored.removeIf(each -> met.contains(each.id()));
    }

    /** A charge that the books do not hold is numbered after all of theirs. */
    private BookedCharge add(NewCharge charge) {
        report.isNotStored(charge);
        return new BookedCharge(lastStored + added.incrementAndGet(), charge);
    }

    private static Object key(NewCharge charge) {
        return List.of(
                charge.eventId(),
                charge.account(),
                charge.date(),
                charge.sku(),
                charge.licence(),
                charge.offering(),
                charge.order(),
                charge.orderLine(),
                charge.from(),
                charge.to());
    }
}
