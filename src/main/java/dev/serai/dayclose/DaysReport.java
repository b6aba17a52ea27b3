package dev.serai.dayclose;

import dev.serai.certificate.Certificate;
import dev.serai.register.BookingSummary;
import java.time.LocalDate;
import java.util.List;

/**
 * What a run of the calendar did.
 *
 * @param booking events judged; those deferred and judged once more are counted both times
 * @param closed days closed that had something to do, in order
 * @param notices notices raised
 * @param certificates those of the days closed, in order, and last that of a day that is not closed because it is not right
 */
public record DaysReport(
        BookingSummary booking, List<LocalDate> closed, List<RaisedNotice> notices, List<Certificate> certificates) {

    /** Nothing happened. */
    public static final DaysReport NOTHING = new DaysReport(BookingSummary.NOTHING, List.of(), List.of(), List.of());

    public DaysReport {
        closed = List.copyOf(closed);
        notices = List.copyOf(notices);
        certificates = List.copyOf(certificates);
    }
}
