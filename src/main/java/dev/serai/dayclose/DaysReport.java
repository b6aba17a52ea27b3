package dev.serai.dayclose;

import dev.serai.register.BookingSummary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a run of the calendar did.
 *
 * @param booking events judged
 * @param closed days closed that had something to do, in order
 * @param notices notices raised
 */
public record DaysReport(BookingSummary booking, List<LocalDate> closed, List<RaisedNotice> notices) {

    /** Nothing happened. */
    public static final DaysReport NOTHING = new DaysReport(BookingSummary.NOTHING, List.of(), List.of());

    public DaysReport {
        closed = List.copyOf(closed);
        notices = List.copyOf(notices);
    }

    /** Events that were set aside and judged once more count as what they became. */
    DaysReport plus(BookingSummary more) {
        return new DaysReport(booking.plus(more), closed, notices);
    }

    DaysReport plusClose(LocalDate day, List<RaisedNotice> raised) {
        List<LocalDate> days = new ArrayList<>(closed);
        days.add(day);
        List<RaisedNotice> all = new ArrayList<>(notices);
        all.addAll(raised);
        return new DaysReport(booking, days, all);
    }
}
