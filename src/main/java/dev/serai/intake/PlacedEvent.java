package dev.serai.intake;

import dev.serai.licence.LandedEvent;
import dev.serai.licence.Source;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** A landed event with its place in its file. */
record PlacedEvent(LandedEvent landed, int rank, long fileId, long unitNumber, long recordNumber, int seq) {

    /** What {@link #of} takes, of {@code licence_event e} and {@code inbound_file f}. */
    static final String COLUMNS =
            "e.id, e.feed_rank, e.file_id, e.unit_no, e.record_no, e.line, e.seq, e.type, e.fields, e.reference,"
                    + " f.feed, f.name, f.sha256";

    /** Reads it, from {@code licence_event e}. */
    static final String SELECT = "select " + COLUMNS + " from licence_event e join inbound_file f on f.id = e.file_id";

    /** The same of events that are open, from {@code open_event o}. */
    static final String SELECT_OPEN = SELECT + " join open_event o on o.event_id = e.id";

    /** The order in which events are booked (K-60). */
    static final Comparator<PlacedEvent> BOOKING = Comparator.<PlacedEvent, LocalDate>comparing(
                    each -> each.landed().event().date())
            .thenComparing(PlacedEvent::rank)
            .thenComparing(PlacedEvent::fileId)
            .thenComparing(PlacedEvent::unitNumber)
            .thenComparing(PlacedEvent::recordNumber)
            .thenComparing(PlacedEvent::seq);

    static PlacedEvent of(ResultSet row, int number) throws SQLException {
        Source source =
                new Source(row.getString("feed"), row.getString("name"), row.getString("sha256"), row.getLong("line"));
        LandedEvent landed = LandedEvent.of(
                row.getLong("id"),
                EventRow.event(row.getString("type"), row.getString("fields")),
                Optional.ofNullable(row.getString("reference")),
                source);
        return new PlacedEvent(
                landed,
                row.getInt("feed_rank"),
                row.getLong("file_id"),
                row.getLong("unit_no"),
                row.getLong("record_no"),
                row.getInt("seq"));
    }

    boolean isInUnitOf(PlacedEvent other) {
        return fileId == other.fileId && unitNumber == other.unitNumber;
    }
}
