package dev.serai.register;

import dev.serai.licence.Coded;
import dev.serai.sql.LastId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The booking steps: what was booked together, in the order in which it happened; rows are only added. */
final class StepLog {

    private static final String INSERT = "insert into booking_step (id, kind, day, business_day) values (?, ?, ?, ?)";

    private final JdbcTemplate jdbc;

    StepLog(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What a step does: it books a chunk of events, closes a day, holds level reviews, or puts right what late events changed. */
    enum Kind implements Coded {
        BOOK,
        CLOSE,
        REVIEW,
        CORRECT;

        @Override
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What is booked together.
     *
     * @param day day that is closed, or up to which reviews are held, or at whose close is put right; else the business day
     * @param businessDay day in whose books it stands
     */
    record Entry(Kind kind, LocalDate day, LocalDate businessDay) {}

    /** Numbers follow the last one, as those of charges do. */
    long add(Entry entry) {
        long id = LastId.of(jdbc, "booking_step") + 1;
        jdbc.update(INSERT, id, entry.kind().code(), entry.day(), entry.businessDay());
        return id;
    }

    /** The last day in whose books something stands. */
    Optional<LocalDate> lastDay() {
        return jdbc
                .queryForList(
                        "select business_day from booking_step order by business_day desc fetch first 1 rows only",
                        LocalDate.class)
                .stream()
                .findFirst();
    }

    /** The steps that closed a day. */
    List<Long> closes(LocalDate day) {
        return jdbc.queryForList(
                "select id from booking_step where kind = 'close' and day = ? order by id", Long.class, day);
    }

    /** The first step in the books of a later day. */
    Optional<Long> firstAfter(LocalDate day) {
        return jdbc
                .queryForList(
                        "select id from booking_step where business_day > ? order by id fetch first 1 rows only",
                        Long.class,
                        day)
                .stream()
                .findFirst();
    }

    /** The last day up to which reviews were held. */
    Optional<LocalDate> lastReview() {
        return jdbc
                .queryForList(
                        "select day from booking_step where kind = 'review' order by day desc fetch first 1 rows only",
                        LocalDate.class)
                .stream()
                .findFirst();
    }
}
