package dev.serai.intake;

import dev.serai.licence.LandedEvent;
import dev.serai.licence.LandedEvents;
import dev.serai.licence.LandedUnit;
import dev.serai.licence.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Landed events over SQL, in the order of K-60: date, feed rank, arrival, place in the file. */
final class SqlLandedEvents implements LandedEvents {

    private static final int REFS_AT_ONCE = 5_000;
    private static final String ORDER =
            " order by o.state, o.event_date, o.feed_rank, o.file_id, o.unit_no, o.event_id limit ?";

    private final JdbcClient jdbc;
    private final VerdictWriter writer;

    SqlLandedEvents(JdbcClient jdbc, VerdictWriter writer) {
        this.jdbc = jdbc;
        this.writer = writer;
    }

    @Override
    public Optional<LocalDate> earliest() {
        return jdbc.sql("select event_date from open_event where state = 'landed' order by state, event_date limit 1")
                .query((row, number) -> row.getObject(1, LocalDate.class))
                .optional();
    }

    @Override
    public List<LandedUnit> next(LocalDate date, int limit) {
        return units(
                "landed",
                jdbc.sql(PlacedEvent.SELECT_OPEN + " where o.state = 'landed' and o.event_date = ?" + ORDER)
                        .params(date, limit)
                        .query(PlacedEvent::of)
                        .list(),
                limit);
    }

    @Override
    public List<LandedUnit> setAside(int limit) {
        return units(
                "set-aside",
                jdbc.sql(PlacedEvent.SELECT_OPEN + " where o.state = 'set-aside'" + ORDER)
                        .param(limit)
                        .query(PlacedEvent::of)
                        .list(),
                limit);
    }

    @Override
    public List<LandedUnit> booked(List<Long> refs) {
        List<PlacedEvent> found = new ArrayList<>();
        for (int from = 0; from < refs.size(); from += REFS_AT_ONCE) {
            found.addAll(jdbc.sql(PlacedEvent.SELECT + " where e.id in (:refs)")
                    .param("refs", refs.subList(from, Math.min(refs.size(), from + REFS_AT_ONCE)))
                    .query(PlacedEvent::of)
                    .list());
        }
        return grouped(found.stream().sorted(PlacedEvent.BOOKING).toList());
    }

    @Override
    public void record(List<Verdict> verdicts) {
        writer.write(verdicts);
    }

    private List<LandedUnit> units(String state, List<PlacedEvent> found, int limit) {
        List<PlacedEvent> events = new ArrayList<>(found);
        if (found.size() == limit) {
            events.addAll(restOfUnit(state, found.get(limit - 1)));
        }
        return grouped(events);
    }

    private static List<LandedUnit> grouped(List<PlacedEvent> events) {
        List<LandedUnit> units = new ArrayList<>();
        List<LandedEvent> open = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            open.add(events.get(i).landed());
            if (i + 1 == events.size() || !events.get(i).isInUnitOf(events.get(i + 1))) {
                units.add(new LandedUnit(open));
                open.clear();
            }
        }
        return units;
    }

    /** What is left of the unit on the same day, by the columns of the index, however large the file is. */
    private List<PlacedEvent> restOfUnit(String state, PlacedEvent last) {
        return jdbc.sql(PlacedEvent.SELECT_OPEN + " where o.state = ? and o.event_date = ? and o.feed_rank = ?"
                        + " and o.file_id = ? and o.unit_no = ? and o.event_id > ?" + ORDER)
                .params(state, last.landed().event().date(), last.rank(), last.fileId())
                .params(last.unitNumber(), last.landed().ref(), Integer.MAX_VALUE)
                .query(PlacedEvent::of)
                .list();
    }
}
