package dev.serai.register;

import dev.serai.sql.LastId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was booked, step by step and charge by charge, read in pages. */
public final class StepHistory {

    private final JdbcTemplate jdbc;

    public StepHistory(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A charge with the step that booked it. */
    public record LoggedCharge(long step, BookedCharge booked) {}

    /** The first steps after {@code id}. */
    public List<LoggedStep> stepsAfter(long id, int limit) {
        return jdbc.query(
                "select * from booking_step where id > ? order by id fetch first " + limit + " rows only",
                (row, index) -> new LoggedStep(
                        row.getLong("id"),
                        row.getString("kind"),
                        Columns.day(row, "day"),
                        Columns.day(row, "business_day"),
                        row.getString("terms"),
                        Optional.ofNullable(row.getObject("opening", LocalDate.class))),
                id);
    }

    /** The first charges after {@code id}, each with its instalments; steps never fall from one to the next. */
    public List<LoggedCharge> chargesAfter(long id, int limit) {
        List<LoggedCharge> found = jdbc.query(
                "select * from charge where id > ? order by id fetch first " + limit + " rows only",
                (row, index) -> new LoggedCharge(row.getLong("step"), ChargeRows.read(row)),
                id);
        if (found.isEmpty()) {
            return found;
        }
        Map<Long, List<NewInstalment>> parts =
                instalments(id, found.get(found.size() - 1).booked().id());
        return found.stream()
                .map(logged -> new LoggedCharge(
                        logged.step(),
                        new BookedCharge(
                                logged.booked().id(),
                                logged.booked()
                                        .charge()
                                        .paidIn(parts.getOrDefault(
                                                logged.booked().id(), List.of())))))
                .toList();
    }

    /** The number of the last charge, 0 before the first. */
    public long lastCharge() {
        return LastId.of(jdbc, "charge");
    }

    private Map<Long, List<NewInstalment>> instalments(long after, long last) {
        Map<Long, List<NewInstalment>> parts = new HashMap<>();
        jdbc.query(
                "select i.charge_id, " + InstalmentRows.COLUMNS + " from instalment i where i.charge_id > ?"
                        + " and i.charge_id <= ? order by i.charge_id, i.number",
                row -> {
                    parts.computeIfAbsent(row.getLong("charge_id"), charge -> new ArrayList<>())
                            .add(InstalmentRows.read(row).orElseThrow());
                },
                after,
                last);
        return parts;
    }
}
