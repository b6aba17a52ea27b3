package dev.serai.register;

import dev.serai.sql.LastId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes charges, their instalments and what became of them; joins the caller's transaction. */
public final class Charges {

    private static final int ROWS_AT_ONCE = 500;
    private static final String CHARGE_INVOICED =
            "update charge set billing = 'invoiced' where id = ? and billing = 'open'";
    private static final String INSTALMENT_INVOICED =
            "update instalment set billing = 'invoiced'" + " where charge_id = ? and number = ? and billing = 'open'";

    private final JdbcTemplate jdbc;

    public Charges(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Books charges of a booking step in their order; the caller says which are to be invoiced. Numbers follow the last one
     * in the books, not a sequence: what a failed transaction had numbered is numbered alike when it is repeated.
     */
    public void write(List<NewCharge> charges, long step) {
        long last = LastId.of(jdbc, "charge");
        List<BookedCharge> numbered = new ArrayList<>(charges.size());
        charges.forEach(charge -> numbered.add(new BookedCharge(last + numbered.size() + 1, charge)));
        writeNumbered(numbered, step);
    }

    /** Books charges of a booking step under the numbers that they have. */
    public void writeNumbered(List<BookedCharge> charges, long step) {
        ChargeRows.write(jdbc, charges, step);
        InstalmentRows.write(jdbc, charges);
    }

    /** Marks what is open as invoiced; what is not open is an error and undoes the transaction. */
    public void invoiced(Collection<BillableId> ids) {
        List<BillableId> whole = ids.stream().filter(id -> id.instalment() == 0).toList();
        List<BillableId> parts = ids.stream().filter(id -> id.instalment() != 0).toList();
        check(whole, jdbc.batchUpdate(CHARGE_INVOICED, whole, ROWS_AT_ONCE, (row, id) -> row.setLong(1, id.charge())));
        check(parts, jdbc.batchUpdate(INSTALMENT_INVOICED, parts, ROWS_AT_ONCE, (row, id) -> {
            row.setLong(1, id.charge());
            row.setInt(2, id.instalment());
        }));
    }

    private static void check(List<BillableId> ids, int[][] changed) {
        int next = 0;
        for (int[] batch : changed) {
            for (int count : batch) {
                if (count == 0) {
                    throw new IllegalStateException(ids.get(next) + " is not open: it cannot be invoiced");
                }
                next++;
            }
        }
    }
}
