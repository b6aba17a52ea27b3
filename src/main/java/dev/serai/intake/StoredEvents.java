package dev.serai.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** What landed from a file in one reading of it, by its records in their order; read in pages. */
final class StoredEvents {

    private static final int RECORDS = 1_000;
    private static final String PAGE = "select e.*, case when e.outcome = 'booked' and not exists"
            + " (select 1 from open_event o where o.event_id = e.id) then 1 else 0 end as is_booked from licence_event e"
            + " where e.file_id = ? and e.record_no > ? and e.record_no <= ? order by e.record_no, e.seq";

    private final JdbcTemplate jdbc;
    private final long file;
    private final int replay;
    private final long lastRecord;
    private final Deque<Stored> page = new ArrayDeque<>();
    private long read;

    StoredEvents(JdbcTemplate jdbc, InboundFile file, int replay) {
        this.jdbc = jdbc;
        this.file = file.id();
        this.replay = replay;
        this.lastRecord = file.records();
    }

    /** An event as the books hold it; {@code landed} has its fields as text. */
    record Stored(long id, long record, int seq, boolean isBooked, Landed landed) {}

    /** What an event is derived to, value by value. */
    record Landed(
            long line,
            long unit,
            int rank,
            LocalDate date,
            String type,
            String fields,
            Optional<String> reference,
            Optional<String> raw) {}

    /** The readings of a file from which something landed: 0 for the first, then the numbers of replays. */
    static List<Integer> readings(JdbcTemplate jdbc, InboundFile file) {
        return jdbc.queryForList(
                "select distinct replay from licence_event where file_id = ? order by replay",
                Integer.class,
                file.id());
    }

    /** The first record that is left, 0 where none is. */
    long next() {
        while (page.isEmpty() && read < lastRecord) {
            readPage();
        }
        return page.isEmpty() ? 0 : page.element().record();
    }

    /** Takes what is left up to a record, it included. */
    List<Stored> takeUpTo(long record) {
        List<Stored> taken = new ArrayList<>();
        long first = next();
        while (first > 0 && first <= record) {
            taken.add(page.remove());
            first = next();
        }
        return taken;
    }

    private void readPage() {
        jdbc.query(
                PAGE,
                row -> {
                    if (row.getInt("replay") == replay) {
                        page.add(stored(row));
                    }
                },
                file,
                read,
                read + RECORDS);
        read += RECORDS;
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getLong("id"),
                row.getLong("record_no"),
                row.getInt("seq"),
                row.getInt("is_booked") == 1,
                new Landed(
                        row.getLong("line"),
                        row.getLong("unit_no"),
                        row.getInt("feed_rank"),
                        row.getObject("event_date", LocalDate.class),
                        row.getString("type"),
                        row.getString("fields"),
                        Optional.ofNullable(row.getString("reference")),
                        Optional.ofNullable(row.getString("raw"))));
    }
}
