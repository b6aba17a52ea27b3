package dev.serai.register;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Compares what is booked again with what the books hold. What an event brought must come out the same; what the clock
 * raised may go, but not change or be added. At most a step of it is held in memory, with what of it goes.
 */
final class Kept<R extends Record> {

    /** How many places a refusal names. */
    static final int NAMED = 5;

    private static final int MOST_HELD = 10_000;

    private final Table<R> table;
    private final Map<R, Deque<Stored<R>>> held = new LinkedHashMap<>();
    private final Map<R, Deque<R>> again = new LinkedHashMap<>();
    private final IdentityHashMap<R, Stored<R>> met = new IdentityHashMap<>();
    private final AtomicLong lastRead = new AtomicLong();
    private final AtomicLong last = new AtomicLong();

    Kept(Table<R> table) {
        this.table = table;
    }

    /** A row of the books. */
    record Stored<R>(long id, long step, Optional<Long> event, R row) {

        boolean isRaised() {
            return event.isEmpty();
        }
    }

    /** A row of the books and what it was booked as again. */
    record Match<R>(Stored<R> stored, R again) {}

    /** The rows of the books, by booking step. */
    interface Table<R> {

        /** The first step after {@code after} that has rows, up to {@code last}. */
        Optional<Long> next(long after, long last);

        List<Stored<R>> of(long step);

        /** Events of a step that are taken back. */
        Set<Long> taken(long step);

        /** What must be the same of a row. */
        R compared(R row);

        /** Where what brought the row stands. */
        String place(R row);

        /** What else may be the cause that a row of the books came out otherwise, to go with its place; mostly nothing. */
        String remark(R row);

        /** Takes over what may differ of rows that stay. */
        void keep(List<Match<R>> matches);

        /** Takes rows out of the books. */
        void remove(List<Stored<R>> rows);
    }

    /** Goes on up to a step. */
    void begin(long step) {
        last.set(step);
    }

    /** Takes what was booked again, and returns what the books hold of it, in the same order. */
    List<Stored<R>> again(List<R> rows) {
        met.clear();
        List<Match<R>> matches = new ArrayList<>();
        for (R row : rows) {
            R key = table.compared(row);
            Optional<Stored<R>> stored = first(held, key);
            stored.ifPresentOrElse(
                    found -> matches.add(match(found, row)),
                    () -> again.computeIfAbsent(key, any -> new ArrayDeque<>()).add(row));
        }
        table.keep(matches);
        while (!again.isEmpty() && readNext()) {
            // the next step
        }
        if (!again.isEmpty()) {
            settle();
        }
        return rows.stream()
                .map(row -> Optional.ofNullable(met.get(row)).orElseThrow())
                .toList();
    }

    private Match<R> match(Stored<R> stored, R row) {
        met.put(row, stored);
        return new Match<>(stored, row);
    }

    /** Ends what was begun: all of it must have been met. */
    void settle() {
        while (readNext()) {
            // the next step
        }
        List<Stored<R>> left = held.values().stream().flatMap(Deque::stream).toList();
        Map<String, String> places = new LinkedHashMap<>();
        left.stream()
                .filter(each -> !each.isRaised())
                .map(Stored::row)
                .forEach(row -> places.putIfAbsent(table.place(row), table.place(row) + table.remark(row)));
        again.values().stream()
                .flatMap(Deque::stream)
                .map(table::place)
                .forEach(place -> places.putIfAbsent(place, place));
        if (!places.isEmpty()) {
            throw NotTakenBack.used(places.values().stream().limit(NAMED).toList());
        }
        table.remove(left);
        held.clear();
    }

    private boolean readNext() {
        Optional<Long> step = table.next(lastRead.get(), last.get());
        step.ifPresent(this::read);
        return step.isPresent();
    }

    private void read(long step) {
        Set<Long> taken = table.taken(step);
        List<Stored<R>> gone = new ArrayList<>();
        List<Match<R>> matches = new ArrayList<>();
        for (Stored<R> stored : table.of(step)) {
            if (stored.event().filter(taken::contains).isPresent()) {
                gone.add(stored);
            } else {
                R key = table.compared(stored.row());
                first(again, key).ifPresentOrElse(row -> matches.add(match(stored, row)), () -> held.computeIfAbsent(
                                key, any -> new ArrayDeque<>())
                        .add(stored));
            }
        }
        table.keep(matches);
        table.remove(gone);
        lastRead.set(step);
        if (held.size() > MOST_HELD) {
            removePassed(step);
        }
    }

    /** What was raised in earlier steps is not raised again any more: closes follow one order. */
    private void removePassed(long step) {
        List<Stored<R>> passed = held.values().stream()
                .flatMap(Deque::stream)
                .filter(each -> each.isRaised() && each.step() < step)
                .toList();
        table.remove(passed);
        Set<Stored<R>> gone = Set.copyOf(passed);
        held.values().forEach(rows -> rows.removeIf(gone::contains));
        held.values().removeIf(Deque::isEmpty);
    }

    private static <K, V> Optional<V> first(Map<K, Deque<V>> rows, K key) {
        Deque<V> found = rows.getOrDefault(key, new ArrayDeque<>());
        Optional<V> row = Optional.ofNullable(found.poll());
        if (found.isEmpty()) {
            rows.remove(key);
        }
        return row;
    }
}
