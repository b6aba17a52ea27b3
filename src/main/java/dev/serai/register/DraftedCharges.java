package dev.serai.register;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Charges and instalments that wait in a draft for approval; joins the caller's transaction. */
public final class DraftedCharges {

    private static final String OF_DRAFT = "select c.*, " + InstalmentRows.COLUMNS
            + " from draft_charge d join charge c on c.id = d.charge_id"
            + " left join instalment i on i.charge_id = d.charge_id and i.number = d.instalment"
            + " where d.draft_id = ? order by d.charge_id, d.instalment";

    private final JdbcTemplate jdbc;

    public DraftedCharges(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts what is open into a draft. */
    public void hold(long draft, Collection<BillableId> ids) {
        new Charges(jdbc).drafted(ids);
        jdbc.batchUpdate(
                "insert into draft_charge (charge_id, instalment, draft_id) values (?, ?, ?)",
                ids.stream()
                        .map(id -> new Object[] {id.charge(), id.instalment(), draft})
                        .toList());
    }

    /** What waits in a draft, in the order of booking; what was taken back since is gone. */
    public List<Billable> of(long draft) {
        return jdbc
                .query(OF_DRAFT, (row, index) -> new Billable(ChargeRows.read(row), InstalmentRows.read(row)), draft)
                .stream()
                .filter(billable -> billable.state() == BillingState.DRAFTED)
                .toList();
    }

    /** Forgets what was in a draft. */
    public void forget(long draft) {
        jdbc.update("delete from draft_charge where draft_id = ?", draft);
    }
}
