package dev.serai.register;

import dev.serai.pricing.LevelSet;
import dev.serai.sql.LastId;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every level that was ever set or confirmed; rows are added and never change. */
final class LevelHistory {

    private static final String INSERT =
            "insert into level_set (id, event_id, agreement, pool, level, from_date, reason,"
                    + " booked_on, terms, explanation, step) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;

    LevelHistory(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Numbered(long id, NewLevel level) {}

    /** Adds levels in their order; they are numbered as charges are, so that a run that was killed numbers them alike. */
    void write(List<NewLevel> levels, long step) {
        if (levels.isEmpty()) {
            return;
        }
        long last = LastId.of(jdbc, "level_set");
        List<Numbered> rows = new ArrayList<>();
        levels.forEach(level -> rows.add(new Numbered(last + rows.size() + 1, level)));
        jdbc.batchUpdate(INSERT, rows, BooksWriter.ROWS_AT_ONCE, (row, numbered) -> {
            set(row, numbered);
            row.setLong(11, step);
        });
    }

    /** Whether the last thing that was said of a level's place, its agreement, pool and reason, is this. */
    boolean isKnown(LevelSet set) {
        return jdbc
                .query(
                        "select level, from_date from level_set where agreement = ? and pool = ? and reason = ?"
                                + " order by id desc fetch first 1 rows only",
                        (row, index) -> row.getString("level").equals(set.level())
                                && Columns.day(row, "from_date").equals(set.from()),
                        set.agreement(),
                        set.pool().code(),
                        set.reason().code())
                .stream()
                .anyMatch(Boolean::booleanValue);
    }

    private static void set(PreparedStatement row, Numbered numbered) throws SQLException {
        NewLevel level = numbered.level();
        row.setLong(1, numbered.id());
        row.setObject(2, level.eventId().orElse(null), Types.BIGINT);
        row.setString(3, level.set().agreement());
        row.setString(4, level.set().pool().code());
        row.setString(5, level.set().level());
        row.setObject(6, level.set().from());
        row.setString(7, level.set().reason().code());
        row.setObject(8, level.bookedOn());
        row.setString(9, level.terms());
        row.setString(10, level.explanation());
    }
}
