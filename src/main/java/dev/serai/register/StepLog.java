package dev.serai.register;

import dev.serai.licence.Coded;
import dev.serai.programme.Programmes;
import dev.serai.sql.LastId;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The booking steps: what was booked together, in the order in which it happened; rows are only added. */
final class StepLog {

    private static final String INSERT =
            "insert into booking_step (id, kind, day, business_day, terms, opening) values (?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;
    private final TermsVersions terms;

    StepLog(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.terms = new TermsVersions(jdbc);
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

    /**
     * What decides in a step; it is kept with it, so that the step can be taken again.
     *
     * @param programmes the terms
     * @param invoicing which charges are to be invoiced
     */
    record Rules(Programmes programmes, Invoicing invoicing) {}

    /** Numbers follow the last one, as those of charges do. */
    long add(Entry entry, Rules rules) {
        long id = LastId.of(jdbc, "booking_step") + 1;
        add(id, entry, rules);
        return id;
    }

    /** Adds a step under a number. */
    void add(long id, Entry entry, Rules rules) {
        terms.keep(rules.programmes());
        jdbc.update(INSERT, row -> {
            row.setLong(1, id);
            row.setString(2, entry.kind().code());
            row.setObject(3, entry.day());
            row.setObject(4, entry.businessDay());
            row.setString(5, rules.programmes().version());
            row.setObject(6, rules.invoicing().opening().orElse(null), Types.DATE);
        });
    }

    boolean isKnown(long id) {
        return !jdbc.queryForList("select 1 from booking_step where id = ?", Integer.class, id)
                .isEmpty();
    }

    /** The last day in whose books something stands or, where its close has begun, the next: what is dated before is passed. */
    Optional<LocalDate> reached() {
        return jdbc
                .queryForList(
                        "select business_day from booking_step order by business_day desc fetch first 1 rows only",
                        LocalDate.class)
                .stream()
                .findFirst()
                .map(day -> isEnding(day) ? day.plusDays(1) : day);
    }

    private boolean isEnding(LocalDate day) {
        return !jdbc.queryForList(
                        "select id from booking_step where business_day = ? and kind in ('close', 'correct')"
                                + " fetch first 1 rows only",
                        Long.class,
                        day)
                .isEmpty();
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
