package dev.serai.dayclose;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * When the running hub closes a day: at a time of day some days later, so that files of the next mornings are in time
 * (K-61).
 *
 * @param at time of day, {@code serai.close.at}
 * @param lag days after the day itself, {@code serai.close.lag}
 */
public record CloseCalendar(LocalTime at, int lag) {

    /** As the hub closes when nothing else is set. */
    public static final CloseCalendar DEFAULT = new CloseCalendar(LocalTime.of(6, 0), 2);

    public CloseCalendar {
        if (lag < 0) {
            throw new IllegalArgumentException("serai.close.lag is " + lag + ", expected 0 or more days");
        }
    }

    /** The latest day that may be closed on {@code today} at {@code time}. */
    public LocalDate closableUpTo(LocalDate today, LocalTime time) {
        return time.isBefore(at) ? today.minusDays(lag + 1L) : today.minusDays(lag);
    }
}
