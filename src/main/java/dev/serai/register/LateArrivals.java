package dev.serai.register;

import dev.serai.licence.EventType;
import dev.serai.licence.ReturnLine;
import dev.serai.pricing.Rental;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** What came late and is not put right yet (K-05). */
final class LateArrivals {

    private static final String EVENT =
            "insert into late_event (event_id, due, matter, is_open) values (?, ?, ?, true)";
    private static final String RENTAL = "insert into late_rental (event_id, due, account, programme, licence,"
            + " activated, is_end, day, units, is_open) values (?, ?, ?, ?, ?, ?, ?, ?, ?, true)";

    private final JdbcTemplate jdbc;
    private final KeyedQuery keyed;

    LateArrivals(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.keyed = new KeyedQuery(jdbc);
    }

    /** A late event that is no rental's. */
    record Mark(long event, LocalDate date, Matter matter) {}

    private record Line(String order, String line) {}

    /** Notes what came late. */
    void add(List<LateEvent> events) {
        jdbc.batchUpdate(
                EVENT,
                events.stream()
                        .filter(late -> late.rental().isEmpty())
                        .map(late -> new Object[] {
                            late.ref(), late.date(), late.matter().key()
                        })
                        .toList());
        jdbc.batchUpdate(
                RENTAL,
                events.stream()
                        .flatMap(late -> late.rental().map(rental -> row(late, rental)).stream())
                        .toList());
    }

    private static Object[] row(LateEvent late, Rental rental) {
        boolean isEnd = late.event().type() == EventType.DEACTIVATE;
        return new Object[] {
            late.ref(),
            late.date(),
            rental.account(),
            rental.programme(),
            rental.licence(),
            rental.activated(),
            isEnd,
            isEnd ? lastCounted(rental).plusDays(1) : rental.activated(),
            isEnd ? -rental.quantity() : rental.quantity()
        };
    }

    /** A rental counts on its first day in any case (K-03). */
    private static LocalDate lastCounted(Rental rental) {
        LocalDate before = rental.ended().orElseThrow().minusDays(1);
        return before.isBefore(rental.activated()) ? rental.activated() : before;
    }

    /** Of returns, those of lines whose charges were corrected: they give back what was booked, and are put right in turn. */
    Set<Long> ofCorrectedLines(List<LateEvent> returns) {
        List<ReturnLine> lines = returns.stream()
                .map(LateEvent::event)
                .map(ReturnLine.class::cast)
                .toList();
        Set<Line> corrected = new HashSet<>(keyed.find(
                "select distinct c.order_no, c.order_line from :keys as k (order_no, order_line)"
                        + " join charge c on c.order_no = k.order_no and c.order_line = k.order_line"
                        + " join charge_correction x on x.corrects = c.id",
                (row, index) -> new Line(row.getString(1), row.getString(2)),
                List.of(
                        lines.stream().map(ReturnLine::order).toList(),
                        lines.stream().map(ReturnLine::line).toList())));
        Set<Long> found = new HashSet<>();
        returns.stream()
                .filter(late -> late.event() instanceof ReturnLine line
                        && corrected.contains(new Line(line.order(), line.line())))
                .forEach(late -> found.add(late.ref()));
        return found;
    }

    /** The first open mark that may be put right at the close of {@code day}. */
    Optional<Mark> next(LocalDate day) {
        return jdbc
                .query(
                        "select * from late_event where is_open = true and due <= ? order by due, event_id"
                                + " fetch first 1 rows only",
                        (row, index) -> new Mark(
                                row.getLong("event_id"), Columns.day(row, "due"), new Matter(row.getString("matter"))),
                        day)
                .stream()
                .findFirst();
    }

    void putRight(Collection<Long> events) {
        jdbc.batchUpdate(
                "update late_event set is_open = false where event_id = ?",
                events.stream().map(event -> new Object[] {event}).toList());
    }

    /** Leaves a mark to the close of a later day. */
    void postpone(long event, LocalDate day) {
        jdbc.update("update late_event set due = ? where event_id = ?", day, event);
    }
}
