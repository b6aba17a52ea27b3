package dev.serai.register;

import dev.serai.licence.LandedEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables that say what is booked again; they are filled and emptied in the transaction of a back-out. */
final class RebookTables {

    private static final List<String> TABLES =
            List.of("rebook_matter", "rebook_taken", "rebook_event", "rebook_charge", "rebook_level");
    private static final String MATTER =
            "merge into rebook_matter using (values (cast(? as varchar(202)))) as s (matter)"
                    + " on rebook_matter.matter = s.matter when not matched then insert (matter) values (s.matter)";
    private static final String COUPLED = "insert into rebook_matter (matter) select distinct c.other"
            + " from rebook_matter m join coupled_matter c on c.matter = m.matter"
            + " where not exists (select 1 from rebook_matter known where known.matter = c.other)";
    private static final String EVENTS = "insert into rebook_event (step, event_id, is_taken)"
            + " select i.step, i.event_id,"
            + " case when exists (select 1 from rebook_taken t where t.event_id = i.event_id) then true else false end"
            + " from event_identity i where i.matter = ?";
    private static final String CHARGES =
            "insert into rebook_charge (step, id) select step, id from charge where account = ?";
    private static final String CHARGED = "insert into rebook_matter (matter)"
            + " select distinct '" + Matter.product("").key() + "' || c.sku from rebook_charge r"
            + " join charge c on c.id = r.id where not exists (select 1 from rebook_matter known where known.matter = '"
            + Matter.product("").key() + "' || c.sku)";
    private static final String LEVELS = "insert into rebook_level (step, id) select s.step, s.id from level_set s"
            + " where s.agreement = ? and not exists (select 1 from rebook_level k where k.step = s.step and k.id = s.id)";

    private final JdbcTemplate jdbc;
    private final KeyedQuery keyed;

    RebookTables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.keyed = new KeyedQuery(jdbc);
    }

    /** What was booked of an event. */
    record Booked(long event, long step, Matter matter) {}

    void clear() {
        TABLES.forEach(table -> jdbc.update("delete from " + table));
    }

    /** How events were booked. */
    List<Booked> booked(List<LandedEvent> events) {
        return keyed.find(
                "select i.* from :keys as k (identity_hash) join event_identity i on i.identity_hash = k.identity_hash",
                (row, index) ->
                        new Booked(row.getLong("event_id"), row.getLong("step"), new Matter(row.getString("matter"))),
                List.of(events.stream()
                        .map(landed -> IdentityRows.hash(landed.identity()))
                        .toList()));
    }

    /** Notes events that are taken back. */
    void take(List<Booked> events) {
        jdbc.batchUpdate(
                "insert into rebook_taken (event_id) values (?)",
                events,
                BooksWriter.ROWS_AT_ONCE,
                (row, booked) -> row.setLong(1, booked.event()));
    }

    /** Adds matters that are booked again. */
    void add(Collection<Matter> matters) {
        jdbc.batchUpdate(MATTER, keys(matters.stream().distinct().toList(), Matter::key));
    }

    /** Adds every matter that is coupled with one of them, and those coupled with these. */
    void addCoupled() {
        int added = jdbc.update(COUPLED);
        while (added > 0) {
            added = jdbc.update(COUPLED);
        }
    }

    /** Adds the products that were charged, as credits are that no event names. */
    void addCharged() {
        jdbc.update(CHARGED);
    }

    List<Matter> matters() {
        return jdbc.query(
                "select matter from rebook_matter order by matter", (row, index) -> new Matter(row.getString(1)));
    }

    void loadEvents(List<Matter> matters) {
        jdbc.batchUpdate(EVENTS, keys(matters, Matter::key));
    }

    /** The charges of the accounts among the matters. */
    void loadCharges(List<Matter> matters) {
        jdbc.batchUpdate(
                CHARGES, keys(matters.stream().filter(Matter::isAccount).toList(), Matter::name));
    }

    void loadLevels(Collection<String> agreements) {
        jdbc.batchUpdate(
                LEVELS, agreements.stream().map(each -> new Object[] {each}).toList());
    }

    /** The steps in which something of it was booked. */
    List<Long> steps() {
        return jdbc.queryForList("select distinct step from rebook_event order by step", Long.class);
    }

    /** All events of a step. */
    List<Long> events(long step) {
        return jdbc.queryForList("select event_id from rebook_event where step = ?", Long.class, step);
    }

    /** Events of a step that are booked again. */
    List<Long> kept(long step) {
        return jdbc.queryForList("select event_id from rebook_event where step = ? and not is_taken", Long.class, step);
    }

    /** Events of a step that are not. */
    Set<Long> taken(long step) {
        return new HashSet<>(
                jdbc.queryForList("select event_id from rebook_event where step = ? and is_taken", Long.class, step));
    }

    /** The first step after {@code after} in a table, up to {@code last}. */
    Optional<Long> next(String table, long after, long last) {
        return jdbc
                .queryForList(
                        "select step from " + table
                                + " where step > ? and step <= ? order by step fetch first 1 rows only",
                        Long.class,
                        after,
                        last)
                .stream()
                .findFirst();
    }

    private static List<Object[]> keys(List<Matter> matters, Function<Matter, String> key) {
        List<Object[]> rows = new ArrayList<>();
        matters.forEach(matter -> rows.add(new Object[] {key.apply(matter)}));
        return rows;
    }
}
