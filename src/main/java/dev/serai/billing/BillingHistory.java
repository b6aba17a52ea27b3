package dev.serai.billing;

import dev.serai.register.BillableId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which runs issued documents, and for what, read in pages. */
public final class BillingHistory {

    private final JdbcTemplate jdbc;

    public BillingHistory(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A run.
     *
     * @param number counts within the issue date
     * @param step the last booking step before it
     * @param basis version of the seller and the VAT rates
     */
    public record LoggedRun(long id, LocalDate issueDate, int number, long step, String basis) {}

    /** The first runs after {@code id}. */
    public List<LoggedRun> runsAfter(long id, int limit) {
        return jdbc.query(
                "select * from billing_run where id > ? order by id fetch first " + limit + " rows only",
                (row, index) -> new LoggedRun(
                        row.getLong("id"),
                        row.getObject("issue_date", LocalDate.class),
                        row.getInt("number"),
                        row.getLong("step"),
                        row.getString("basis")),
                id);
    }

    /** What a run invoiced. */
    public List<BillableId> billed(LoggedRun run) {
        return jdbc.query(
                "select distinct l.charge_id, l.instalment from invoice i join invoice_line_charge l on l.invoice = i.number"
                        + " where i.run_id = ?",
                (row, index) -> new BillableId(row.getLong("charge_id"), row.getInt("instalment")),
                run.id());
    }
}
