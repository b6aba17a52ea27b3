package dev.serai.register;

import dev.serai.sql.LastId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes charges, their instalments and what became of them; joins the caller's transaction. */
public final class Charges {

    private static final int ROWS_AT_ONCE = 500;
    private static final String CHARGE_MOVED = "update charge set billing = ? where id = ? and billing = ?";
    private static final String INSTALMENT_MOVED =
            "update instalment set billing = ? where charge_id = ? and number = ? and billing = ?";

    private final JdbcTemplate jdbc;

    public Charges(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Books charges of a booking step in their order; the caller says which are to be invoiced. Numbers follow the last one
     * in the books, not a sequence: what a failed transaction had numbered is numbered alike when it is repeated. Returns
     * the numbers.
     */
    public List<Long> write(List<NewCharge> charges, long step) {
        long last = LastId.of(jdbc, "charge");
        List<BookedCharge> numbered = new ArrayList<>(charges.size());
        charges.forEach(charge -> numbered.add(new BookedCharge(last + numbered.size() + 1, charge)));
        writeNumbered(numbered, step);
        return numbered.stream().map(BookedCharge::id).toList();
    }

    /** Books charges of a booking step under the numbers that they have. */
    public void writeNumbered(List<BookedCharge> charges, long step) {
        ChargeRows.write(jdbc, charges, step);
        InstalmentRows.write(jdbc, charges);
        new ChargeTotals(jdbc)
                .written(charges.stream().map(BookedCharge::charge).toList());
    }

    /** Marks what is open as invoiced; what is not open is an error and undoes the transaction. */
    public void invoiced(Collection<BillableId> ids) {
        move(ids, BillingState.OPEN, BillingState.INVOICED);
    }

    /** Marks what waits for approval as invoiced; what does not wait is an error and undoes the transaction. */
    public void approved(Collection<BillableId> ids) {
        move(ids, BillingState.DRAFTED, BillingState.INVOICED);
    }

    /** Marks what is open as waiting for approval; what is not open is an error and undoes the transaction. */
    public void drafted(Collection<BillableId> ids) {
        move(ids, BillingState.OPEN, BillingState.DRAFTED);
    }

    private void move(Collection<BillableId> ids, BillingState from, BillingState to) {
        List<BillableId> whole = ids.stream().filter(id -> id.instalment() == 0).toList();
        List<BillableId> parts = ids.stream().filter(id -> id.instalment() != 0).toList();
        check(from, whole, jdbc.batchUpdate(CHARGE_MOVED, whole, ROWS_AT_ONCE, (row, id) -> {
            row.setString(1, to.code());
            row.setLong(2, id.charge());
            row.setString(3, from.code());
        }));
        check(from, parts, jdbc.batchUpdate(INSTALMENT_MOVED, parts, ROWS_AT_ONCE, (row, id) -> {
            row.setString(1, to.code());
            row.setLong(2, id.charge());
            row.setInt(3, id.instalment());
            row.setString(4, from.code());
        }));
    }

    private static void check(BillingState from, List<BillableId> ids, int[][] changed) {
        int next = 0;
        for (int[] batch : changed) {
            for (int count : batch) {
                if (count == 0) {
                    throw new IllegalStateException(
                            ids.get(next) + " is not " + from.code() + ": it cannot be invoiced");
                }
                next++;
            }
        }
    }
}
