package dev.serai.register;

import dev.serai.licence.LandedEvent;
import java.time.LocalDate;
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
            List.of("rebook_taken", "rebook_matter", "rebook_step", "rebook_charge", "rebook_level");
    private static final String MATTER =
            "merge into rebook_matter using (values (cast(? as varchar(202)))) as s (matter)"
                    + " on rebook_matter.matter = s.matter when not matched then insert (matter) values (s.matter)";
    private static final String COUPLED = "insert into rebook_matter (matter) select distinct c.other"
            + " from rebook_matter m join coupled_matter c on c.matter = m.matter"
            + " where not exists (select 1 from rebook_matter known where known.matter = c.other)";
    private static final String STEPS = "insert into rebook_step (step, matter)"
            + " select distinct i.step, i.matter from event_identity i where i.matter = ?";
    private static final String CHARGES = "insert into rebook_charge (step, account)"
            + " select distinct c.step, c.account from charge c where c.account = ?";
    private static final String CHARGED = "insert into rebook_matter (matter)"
            + " select distinct '" + Matter.product("").key() + "' || c.sku"
            + " from (select distinct account from rebook_charge) r join charge c on c.account = r.account"
            + " where not exists (select 1 from rebook_matter known where known.matter = '"
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

    /** Forgets that events were booked. */
    void forget(List<LandedEvent> events) {
        jdbc.batchUpdate(
                "delete from event_identity where identity_hash = ?",
                events.stream()
                        .map(landed -> new Object[] {IdentityRows.hash(landed.identity())})
                        .toList());
    }

    /** Notes events that are taken back. */
    void take(List<Booked> events) {
        forgetLate(events);
        jdbc.batchUpdate(
                "insert into rebook_taken (step, event_id) values (?, ?)",
                events,
                BooksWriter.ROWS_AT_ONCE,
                (row, booked) -> {
                    row.setLong(1, booked.step());
                    row.setLong(2, booked.event());
                });
    }

    /** Forgets that events came late. */
    private void forgetLate(List<Booked> events) {
        List<Object[]> ids =
                events.stream().map(booked -> new Object[] {booked.event()}).toList();
        jdbc.batchUpdate("delete from late_event where event_id = ?", ids);
        jdbc.batchUpdate("delete from late_rental where event_id = ?", ids);
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

    /** The days at whose close something of the matters was put right after late events (K-05). */
    List<LocalDate> corrected() {
        return jdbc.queryForList(
                "select distinct s.day from rebook_matter m join corrected_matter c on c.matter = m.matter"
                        + " join booking_step s on s.id = c.step order by s.day",
                LocalDate.class);
    }

    /** Opens what came late of the matters again: what depends on it may be otherwise now. */
    void openLate() {
        each(
                "select l.event_id from rebook_matter m join late_event l on l.matter = m.matter",
                "update late_event set is_open = true where event_id = ?");
        each(
                "select l.event_id from rebook_matter m join late_rental l on l.account = substring(m.matter from 3)",
                "update late_rental set is_open = true where event_id = ?");
    }

    private void each(String ids, String change) {
        jdbc.batchUpdate(
                change,
                jdbc.queryForList(ids, Long.class).stream()
                        .map(id -> new Object[] {id})
                        .toList());
    }

    List<Matter> matters() {
        return jdbc.query(
                "select matter from rebook_matter order by matter", (row, index) -> new Matter(row.getString(1)));
    }

    /** The steps that booked events of the matters. */
    void loadSteps(List<Matter> matters) {
        jdbc.batchUpdate(STEPS, keys(matters, Matter::key));
    }

    /** The steps that charged the accounts among the matters. */
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
        return jdbc.queryForList("select distinct step from rebook_step order by step", Long.class);
    }

    /** The events of a step that are booked and were not forgotten. */
    List<Long> events(long step) {
        return jdbc.queryForList(
                "select i.event_id from rebook_step r join event_identity i on i.matter = r.matter and i.step = r.step"
                        + " where r.step = ?",
                Long.class,
                step);
    }

    /** The events of a step that are taken back. */
    Set<Long> taken(long step) {
        return new HashSet<>(jdbc.queryForList("select event_id from rebook_taken where step = ?", Long.class, step));
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
