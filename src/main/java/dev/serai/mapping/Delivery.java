package dev.serai.mapping;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;

/**
 * When a feed has to deliver.
 *
 * @param by the latest time of day
 * @param on the days; never empty
 */
public record Delivery(LocalTime by, Set<DayOfWeek> on) {

    private static final int DAYS = 7;

    public Delivery {
        on = Set.copyOf(on);
        if (on.isEmpty()) {
            throw new IllegalArgumentException("A delivery needs a day");
        }
    }

    /** The moment of today by which the feed has to have delivered; empty while it has not come or on other days. */
    public Optional<LocalDateTime> due(LocalDateTime now) {
        LocalDateTime due = now.toLocalDate().atTime(by);
        return on.contains(due.getDayOfWeek()) && !now.isBefore(due) ? Optional.of(due) : Optional.empty();
    }

    /** The latest such moment that has come, today or on a day before. */
    public LocalDateTime latest(LocalDateTime now) {
        return due(now).orElseGet(() -> before(now.toLocalDate().atTime(by)));
    }

    /** The last such moment before {@code due}: what came since then is the delivery. */
    public LocalDateTime before(LocalDateTime due) {
        LocalDateTime before = due.minusDays(1);
        for (int i = 0; i < DAYS && !on.contains(before.getDayOfWeek()); i++) {
            before = before.minusDays(1);
        }
        return before;
    }
}
