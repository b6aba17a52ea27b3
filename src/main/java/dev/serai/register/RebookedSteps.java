package dev.serai.register;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.JdbcTemplate;

/** The booking steps that are taken again, in their order: those that booked events of it, and every close and review since. */
final class RebookedSteps {

    private static final Words<StepLog.Kind> KINDS = new Words<>(StepLog.Kind.class);
    private static final int AT_ONCE = 500;
    private static final String STEPS = "select * from booking_step s where s.id > ?"
            + " and (s.kind in ('close', 'review') or exists (select 1 from rebook_step r where r.step = s.id))"
            + " order by s.id fetch first " + AT_ONCE + " rows only";

    private final JdbcTemplate jdbc;
    private final Deque<Group> read = new ArrayDeque<>();
    private final AtomicLong last = new AtomicLong();

    RebookedSteps(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins with the first step that booked events of it. */
    void begin() {
        last.set(jdbc.queryForList("select coalesce(min(step), 1) - 1 from rebook_step", Long.class)
                .get(0));
    }

    /** A step, or several that closed or reviewed one day page by page. */
    record Group(long first, long last, StepLog.Entry entry) {

        boolean takes(Group next) {
            return entry.kind() != StepLog.Kind.BOOK && entry.equals(next.entry());
        }

        Group with(Group next) {
            return new Group(first, next.last(), entry);
        }
    }

    Optional<Group> next() {
        Optional<Group> group = poll();
        Optional<Group> following = group.flatMap(any -> peek());
        while (group.isPresent() && following.isPresent() && group.get().takes(following.get())) {
            group = Optional.of(group.get().with(following.get()));
            read.remove();
            following = peek();
        }
        return group;
    }

    private Optional<Group> poll() {
        peek();
        return Optional.ofNullable(read.poll());
    }

    private Optional<Group> peek() {
        if (read.isEmpty()) {
            read.addAll(jdbc.query(
                    STEPS,
                    (row, index) -> new Group(
                            row.getLong("id"),
                            row.getLong("id"),
                            new StepLog.Entry(
                                    KINDS.read(row.getString("kind")),
                                    row.getObject("day", LocalDate.class),
                                    row.getObject("business_day", LocalDate.class))),
                    last.get()));
            Optional.ofNullable(read.peekLast()).ifPresent(step -> last.set(step.last()));
        }
        return Optional.ofNullable(read.peek());
    }
}
