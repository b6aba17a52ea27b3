package dev.serai.audit;

import dev.serai.audit.EventOrigin.Raised;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tells of the charges in a document line: what they are, where they came from, and the steps that found their price. */
final class ExplainedCharges {

    private static final String OF_LINE = "select c.*, l.instalment, i.amount as part_amount, i.number_of, i.due"
            + " from invoice_line_charge l join charge c on c.id = l.charge_id"
            + " left join instalment i on i.charge_id = l.charge_id and i.number = l.instalment"
            + " where l.invoice = ? and l.line_no = ? order by c.id, l.instalment";

    private final JdbcTemplate jdbc;
    private final EventOrigin origin;
    private final ExplainedEvent event;

    ExplainedCharges(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.origin = new EventOrigin(jdbc);
        this.event = new ExplainedEvent(jdbc);
    }

    /** The charges of a line in lines of text. */
    List<String> lines(String invoice, int line) {
        List<String> text = new ArrayList<>();
        jdbc.query(OF_LINE, (row, index) -> charge(row), invoice, line).forEach(text::addAll);
        return text;
    }

    private List<String> charge(ResultSet row) throws SQLException {
        List<String> lines = new ArrayList<>();
        lines.add("Charge " + row.getLong("id") + " of " + row.getString("charge_date") + ", booked on "
                + row.getString("booked_on") + ": " + row.getInt("quantity") + " x " + plain(row, "unit_price")
                + discount(row.getBigDecimal("discount")) + " = " + plain(row, "amount") + " " + row.getString("unit"));
        if (row.getInt("instalment") > 0) {
            lines.add("  Of it instalment " + row.getInt("instalment") + " of " + row.getInt("number_of") + ", due on "
                    + row.getString("due") + ": " + plain(row, "part_amount"));
        }
        Raised raised = new Raised(
                Optional.ofNullable(row.getObject("event_id", Long.class)),
                row.getString("account"),
                Optional.ofNullable(row.getString("licence")),
                row.getString("offering"),
                row.getObject("charge_date", LocalDate.class));
        origin.of(raised)
                .forEach(found -> event.lines(found.event(), found.what()).forEach(each -> lines.add("  " + each)));
        String terms = row.getString("terms");
        lines.add("  Priced under: programme " + row.getString("programme")
                + (terms.isEmpty() ? ", which the hub does not know" : ", version " + terms));
        lines.add("  Steps, rule " + row.getString("rule") + ":");
        row.getString("explanation").lines().forEach(step -> lines.add("    " + step));
        return lines;
    }

    private static String discount(BigDecimal fraction) {
        return fraction.signum() == 0
                ? ""
                : " less " + fraction.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }

    private static String plain(ResultSet row, String column) throws SQLException {
        return Amounts.plain(row.getBigDecimal(column));
    }
}
