package dev.serai.register;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes charges and what became of them; joins the caller's transaction. */
public final class Charges {

    private static final int ROWS_AT_ONCE = 500;
    private static final String INSERT =
            "insert into charge (" + ChargeRows.COLUMNS + ") values (" + "?, ".repeat(22) + "?)";

    private final JdbcTemplate jdbc;

    public Charges(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Books charges in their order; the caller says which are to be invoiced. Numbers follow the last one in the books, not
     * a sequence: what a failed transaction had numbered is numbered alike when it is repeated.
     */
    public void write(List<NewCharge> charges) {
        List<Long> last =
                jdbc.queryForList("select id from charge order by id desc fetch first 1 rows only", Long.class);
        AtomicLong number = new AtomicLong(last.isEmpty() ? 0 : last.get(0));
        jdbc.batchUpdate(
                INSERT,
                charges,
                ROWS_AT_ONCE,
                (row, charge) -> ChargeRows.write(row, number.incrementAndGet(), charge));
    }

    /** Marks open charges as invoiced; a charge that is not open is an error and undoes the transaction. */
    public void invoiced(Collection<Long> ids) {
        int[][] changed = jdbc.batchUpdate(
                "update charge set billing = 'invoiced' where id = ? and billing = 'open'",
                ids,
                ROWS_AT_ONCE,
                (row, id) -> row.setLong(1, id));
        int next = 0;
        List<Long> inOrder = List.copyOf(ids);
        for (int[] batch : changed) {
            for (int count : batch) {
                if (count == 0) {
                    throw new IllegalStateException(
                            "Charge " + inOrder.get(next) + " is not open: it cannot be invoiced");
                }
                next++;
            }
        }
    }
}
