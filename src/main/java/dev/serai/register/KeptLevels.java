package dev.serai.register;

import dev.serai.licence.Pool;
import dev.serai.pricing.LevelReason;
import dev.serai.pricing.LevelSet;
import dev.serai.programme.Programmes;
import dev.serai.register.Kept.Match;
import dev.serai.register.Kept.Stored;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** The levels that were set for what is booked again. */
final class KeptLevels implements Kept.Table<NewLevel> {

    private static final Words<Pool> POOLS = new Words<>(Pool.class);
    private static final Words<LevelReason> REASONS = new Words<>(LevelReason.class);

    private final JdbcTemplate jdbc;
    private final RebookTables tables;
    private final Programmes programmes;

    KeptLevels(JdbcTemplate jdbc, RebookTables tables, Programmes programmes) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.programmes = programmes;
    }

    @Override
    public Optional<Long> next(long after, long last) {
        return tables.next("rebook_level", after, last);
    }

    @Override
    public List<Stored<NewLevel>> of(long step) {
        return jdbc.query(
                "select l.* from rebook_level r join level_set l on l.id = r.id where r.step = ? order by l.id",
                (row, index) -> read(row),
                step);
    }

    private static Stored<NewLevel> read(ResultSet row) throws SQLException {
        Optional<Long> event = Optional.ofNullable(row.getObject("event_id", Long.class));
        LevelSet set = new LevelSet(
                row.getString("agreement"),
                POOLS.read(row.getString("pool")),
                row.getString("level"),
                Columns.day(row, "from_date"),
                REASONS.read(row.getString("reason")),
                List.of());
        return new Stored<>(
                row.getLong("id"),
                row.getLong("step"),
                event,
                new NewLevel(
                        set,
                        event,
                        Columns.day(row, "booked_on"),
                        row.getString("terms"),
                        row.getString("explanation")));
    }

    @Override
    public Set<Long> taken(long step) {
        return tables.taken(step);
    }

    @Override
    public NewLevel compared(NewLevel level) {
        LevelSet set = level.set();
        return new NewLevel(
                new LevelSet(set.agreement(), set.pool(), set.level(), set.from(), set.reason(), List.of()),
                level.eventId(),
                level.bookedOn(),
                "",
                "");
    }

    @Override
    public String place(NewLevel level) {
        String basis = level.explanation().lines().findFirst().orElse("");
        return level.eventId().isPresent()
                ? basis
                : "the level of agreement " + level.set().agreement() + ", " + basis;
    }

    @Override
    public String remark(NewLevel level) {
        return programmes.ids().stream().map(programmes::version).anyMatch(level.terms()::equals)
                ? ""
                : " (booked under terms that were edited since)";
    }

    @Override
    public void keep(List<Match<NewLevel>> matches) {
        jdbc.batchUpdate(
                "update level_set set explanation = ? where id = ?",
                matches.stream()
                        .filter(match -> match.again()
                                        .terms()
                                        .equals(match.stored().row().terms())
                                && !match.again()
                                        .explanation()
                                        .equals(match.stored().row().explanation()))
                        .map(match -> new Object[] {
                            match.again().explanation(), match.stored().id()
                        })
                        .toList());
    }

    @Override
    public void remove(List<Stored<NewLevel>> levels) {
        jdbc.batchUpdate(
                "delete from level_set where id = ?",
                levels.stream().map(level -> new Object[] {level.id()}).toList());
    }
}
