package dev.serai.register;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was refused without an event in quarantine: by a day's close, or beside an event that was booked itself (K-53). */
public final class Refusals {

    private final JdbcTemplate jdbc;

    public Refusals(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One refusal; {@code date} is the business day in whose books it stands. */
    public record Refusal(LocalDate date, String code, String message) {}

    /** The number of the latest refusal, 0 before the first: remember it, and ask later for what came since. */
    public long latest() {
        return jdbc.queryForList("select coalesce(max(id), 0) from rejection", Long.class)
                .get(0);
    }

    /** The first {@code limit} refusals after number {@code id}. */
    public List<Refusal> since(long id, int limit) {
        return jdbc.query(
                "select rejected_on, code, message from rejection where id > ? order by id fetch first " + limit
                        + " rows only",
                (row, index) -> new Refusal(row.getObject(1, LocalDate.class), row.getString(2), row.getString(3)),
                id);
    }
}
