package dev.serai.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a close should have raised and did not. */
final class DueByClock {

    private static final String RENTAL = "select r.licence, r.account, r.next_due from rental r where r.next_due <= ?"
            + " and not exists (select 1 from parked_account p where p.account = r.account)"
            + " order by r.next_due, r.licence, r.activated fetch first 1 rows only";
    private static final String RENEWAL = "select m.project, m.day from missed_renewal m where m.day <= ?"
            + " and not exists (select 1 from ssa_position s join parked_account p on p.account = s.account"
            + " where s.project = m.project) order by m.day, m.project fetch first 1 rows only";

    private final JdbcTemplate jdbc;

    DueByClock(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The first rental and the first renewal that were due by {@code day} of accounts that are not parked. */
    List<String> by(LocalDate day) {
        List<String> due = new ArrayList<>(jdbc.query(
                RENTAL,
                (row, index) -> "The rental of licence " + row.getString(1) + " of account " + row.getString(2)
                        + " was due on " + row.getString(3) + " and is not charged",
                day));
        due.addAll(jdbc.query(
                RENEWAL,
                (row, index) -> "The renewal of project " + row.getString(1) + " was due on " + row.getString(2)
                        + " and is not booked",
                day));
        return due;
    }
}
