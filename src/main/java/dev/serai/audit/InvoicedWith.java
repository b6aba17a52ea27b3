package dev.serai.audit;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Names the document lines in which charges are. */
final class InvoicedWith {

    private final JdbcTemplate jdbc;

    InvoicedWith(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The lines with a charge, as {@code INV-2026-000001/2}; of a charge paid in instalments there are several. */
    List<String> lines(long charge) {
        return jdbc.query(
                "select invoice, line_no from invoice_line_charge where charge_id = ? order by instalment, part",
                (row, index) -> row.getString("invoice") + "/" + row.getInt("line_no"),
                charge);
    }

    /** A charge with its lines, for messages. */
    String name(long charge) {
        List<String> lines = lines(charge);
        return (lines.isEmpty() ? "not invoiced" : String.join(", ", lines)) + ", charge " + charge;
    }
}
