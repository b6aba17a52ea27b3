package dev.serai.pricing.ssa;

import dev.serai.pricing.SsaBooking;
import dev.serai.programme.ServiceCreditTerms;
import dev.serai.programme.ServiceCreditTerms.GapPrice;
import dev.serai.programme.ServiceCreditTerms.RenewalPrice;
import dev.serai.programme.ValueHistory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The annual values that the days of one booking cost.
 *
 * <pre>
 *   |--gap: its own values, or the booked one--|--booked value--|--other value--|
 *                                              |bookedOn                   until|
 * </pre>
 *
 * @param booked value on the day of the booking
 * @param others values from the day on which each holds; before the first one the booked value holds
 */
record ValuePath(long booked, NavigableMap<LocalDate, Long> others) {

    static ValuePath of(SsaBooking booking) {
        return new ValuePath(booking.annualValue(), navigable(booking.otherValues()));
    }

    /** The values that a booking counts with, as {@code history} knows them. */
    static ValuePath known(
            long booked, ValueHistory history, CoverDays days, boolean isRenewal, ServiceCreditTerms terms) {
        NavigableMap<LocalDate, Long> values = new TreeMap<>();
        if (terms.gapPrice() == GapPrice.AT_GAP_DATES && days.gap() > 0) {
            values.put(
                    days.uncoveredFrom(),
                    history.inForce(days.uncoveredFrom())
                            .map(BigDecimal::longValueExact)
                            .orElse(0L));
            putChanges(values, history, days.uncoveredFrom(), days.bookedOn().minusDays(1));
            values.put(days.bookedOn(), booked);
        }
        if (terms.renewalPrice() == RenewalPrice.AT_COVERAGE && isRenewal) {
            putChanges(values, history, days.bookedOn(), days.until());
        }
        return new ValuePath(booked, withoutRepetition(booked, values));
    }

    /** These values, each lowered where {@code history} fell below it since; a later rise does not count (IS-29, IS-30). */
    ValuePath lowered(ValueHistory history, LocalDate since, LocalDate until) {
        NavigableMap<LocalDate, Long> lower = new TreeMap<>(others);
        for (Stretch stretch : stretches(since, until, (from, to) -> 0)) {
            long lowest = stretch.value();
            LocalDate dayBefore = stretch.from().minusDays(1);
            for (Map.Entry<LocalDate, BigDecimal> change :
                    history.changes(dayBefore, stretch.to()).entrySet()) {
                long value = change.getValue().longValueExact();
                if (value < lowest) {
                    lowest = value;
                    lower.put(change.getKey(), value);
                }
            }
        }
        return new ValuePath(booked, lower);
    }

    /** The days from {@code from} to {@code to}, cut where the value changes. */
    List<Stretch> stretches(LocalDate from, LocalDate to, DayCounter counter) {
        List<Stretch> stretches = new ArrayList<>();
        LocalDate start = from;
        for (LocalDate change :
                others.subMap(from, false, later(from, to), true).keySet()) {
            stretches.add(stretch(start, change.minusDays(1), counter));
            start = change;
        }
        stretches.add(stretch(start, to, counter));
        return stretches;
    }

    /** How many days a stretch counts as. */
    interface DayCounter {
        long days(LocalDate from, LocalDate to);
    }

    private Stretch stretch(LocalDate from, LocalDate to, DayCounter counter) {
        Map.Entry<LocalDate, Long> last = others.floorEntry(from);
        return new Stretch(from, to, counter.days(from, to), last == null ? booked : last.getValue());
    }

    private static void putChanges(
            NavigableMap<LocalDate, Long> values, ValueHistory history, LocalDate after, LocalDate until) {
        history.changes(after, until).forEach((day, value) -> values.put(day, value.longValueExact()));
    }

    private static NavigableMap<LocalDate, Long> withoutRepetition(long first, NavigableMap<LocalDate, Long> values) {
        long before = first;
        NavigableMap<LocalDate, Long> changes = new TreeMap<>();
        for (Map.Entry<LocalDate, Long> change : values.entrySet()) {
            if (change.getValue() != before) {
                changes.put(change.getKey(), change.getValue());
            }
            before = change.getValue();
        }
        return changes;
    }

    private static NavigableMap<LocalDate, Long> navigable(SortedMap<LocalDate, Long> values) {
        return values.isEmpty() ? Collections.emptyNavigableMap() : new TreeMap<>(values);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
