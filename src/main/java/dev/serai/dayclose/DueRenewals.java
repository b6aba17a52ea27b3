package dev.serai.dayclose;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Enrolled projects by the day on which they end, and those whose renewal was left out while an account was parked. */
final class DueRenewals {

    private static final String ENDING = " from ssa_position s join enrolment e on e.project = s.project and e.is_on"
            + " where s.coverage_to = ? and s.place = 'linked'";
    private static final String PARKED = " and exists (select 1 from parked_account p where p.account = s.account)";
    private static final String OWNERS = "select distinct s.account from ssa_position s where s.project = ?"
            + " and s.place = 'linked' and s.coverage_to = ? order by s.account";
    private static final String NOTE =
            "insert into missed_renewal (project, day) select distinct s.project, s.coverage_to"
                    + ENDING + "%s and not exists (select 1 from missed_renewal m where m.day = s.coverage_to"
                    + " and m.project = s.project)";
    private static final String DUE = "select m.day, m.project from missed_renewal m where m.day <= ?"
            + " and not exists (select 1 from ssa_position s join parked_account p on p.account = s.account"
            + " where s.project = m.project) order by m.day, m.project fetch first 1 rows only";

    private final JdbcClient jdbc;

    DueRenewals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A renewal that a close left out. */
    record Missed(LocalDate day, String project) {}

    /** The projects to be renewed at the end of {@code day} of which no account is parked. */
    List<String> ending(LocalDate day) {
        return jdbc.sql("select distinct s.project" + ENDING + " and s.project not in (select s.project" + ENDING
                        + PARKED + ") order by s.project")
                .params(day, day)
                .query(String.class)
                .list();
    }

    /** The accounts that pay for the renewal of a project. */
    List<String> owners(String project, LocalDate day) {
        return jdbc.sql(OWNERS).params(project, day).query(String.class).list();
    }

    /** Notes the projects that end on {@code day} and are not renewed because an account of theirs is parked. */
    void noteParked(LocalDate day) {
        jdbc.sql(NOTE.formatted(PARKED)).param(day).update();
    }

    /** The first renewal that was left out up to {@code day} and can be made good now. */
    List<Missed> firstMissed(LocalDate day) {
        return jdbc.sql(DUE)
                .param(day)
                .query((row, index) -> new Missed(row.getObject(1, LocalDate.class), row.getString(2)))
                .list();
    }

    /** Strikes a renewal that was made good; where the new end is past before {@code today} too, that one is noted. */
    void madeGood(Missed missed, LocalDate today) {
        jdbc.sql("delete from missed_renewal where day = ? and project = ?")
                .params(missed.day(), missed.project())
                .update();
        jdbc.sql(
                        "insert into missed_renewal (project, day) select distinct s.project, s.coverage_to from ssa_position s"
                                + " join enrolment e on e.project = s.project and e.is_on where s.project = ?"
                                + " and s.place = 'linked' and s.coverage_to > ? and s.coverage_to < ?")
                .params(missed.project(), missed.day(), today)
                .update();
    }
}
