package dev.serai.intake;

import dev.serai.licence.LicenceEvent;
import dev.serai.mapping.MappedEvent;
import dev.serai.sql.BulkInsert;
import dev.serai.sql.LastId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * An event that lands: a row that stays, and one among the open events until it is judged.
 *
 * @param raw the record's text, with its first event alone
 */
record LandedRow(Place place, int rank, MappedEvent mapped, Optional<String> raw) {

    private static final BulkInsert EVENTS = new BulkInsert(
            "licence_event",
            List.of(
                    "id",
                    "file_id",
                    "record_no",
                    "line",
                    "unit_no",
                    "seq",
                    "replay",
                    "feed_rank",
                    "event_date",
                    "type",
                    "fields",
                    "reference",
                    "raw"));
    private static final BulkInsert OPEN =
            new BulkInsert("open_event", List.of("event_id", "state", "event_date", "feed_rank", "file_id", "unit_no"));

    /** Where the event stands in its file. */
    record Place(long file, long record, long line, long unit, int seq, int replay) {}

    /** Adds events in their order, in the caller's transaction. */
    static void write(JdbcTemplate jdbc, List<LandedRow> landed) {
        long last = LastId.of(jdbc, "licence_event");
        EVENTS.write(jdbc, numbered(landed, last, LandedRow::event));
        OPEN.write(jdbc, numbered(landed, last, LandedRow::open));
    }

    /** Adds events under the numbers given, in the caller's transaction; they are judged already. */
    static void keep(JdbcTemplate jdbc, Map<Long, LandedRow> landed) {
        EVENTS.write(jdbc, landed.entrySet().stream().map(row -> row.getValue().event(row.getKey())));
    }

    private static Stream<Object[]> numbered(
            List<LandedRow> landed, long last, BiFunction<LandedRow, Long, Object[]> row) {
        return IntStream.range(0, landed.size()).mapToObj(i -> row.apply(landed.get(i), last + i + 1));
    }

    private Object[] event(long id) {
        LicenceEvent event = mapped.event();
        return new Object[] {
            id,
            place.file(),
            place.record(),
            place.line(),
            place.unit(),
            place.seq(),
            place.replay(),
            rank,
            event.date(),
            event.type().code(),
            EventRow.fields(event),
            mapped.reference().orElse(null),
            raw.orElse(null)
        };
    }

    private Object[] open(long id) {
        return new Object[] {id, "landed", mapped.event().date(), rank, place.file(), place.unit()};
    }
}
