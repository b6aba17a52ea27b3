package dev.serai.register;

import dev.serai.licence.Coded;
import dev.serai.sql.LastId;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;

/** The booking steps: what was booked together, in the order in which it happened; rows are only added. */
final class StepLog {

    private static final String INSERT = "insert into booking_step (id, kind, day, business_day) values (?, ?, ?, ?)";

    private final JdbcTemplate jdbc;

    StepLog(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What a step does: it books a chunk of events, closes a day, or holds level reviews. */
    enum Kind implements Coded {
        BOOK,
        CLOSE,
        REVIEW;

        @Override
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What is booked together.
     *
     * @param day day that is closed, or up to which reviews are held; else the business day
     * @param businessDay day in whose books it stands
     */
    record Entry(Kind kind, LocalDate day, LocalDate businessDay) {}

    /** Numbers follow the last one, as those of charges do. */
    long add(Entry entry) {
        long id = LastId.of(jdbc, "booking_step") + 1;
        jdbc.update(INSERT, id, entry.kind().code(), entry.day(), entry.businessDay());
        return id;
    }
}
