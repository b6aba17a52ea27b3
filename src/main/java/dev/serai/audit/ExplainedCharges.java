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

    private static final String OF_LINE =
            "select c.*, l.instalment, l.part, l.net as line_net, i.amount as part_amount, i.number_of, i.due,"
                    + " x.charge_id as correction, x.corrects"
                    + " from invoice_line_charge l join charge c on c.id = l.charge_id"
                    + " left join charge_correction x on x.charge_id = c.id"
                    + " left join instalment i on i.charge_id = l.charge_id and i.number = l.instalment"
                    + " where l.invoice = ? and l.line_no = ? order by c.id, l.instalment, l.part";

    private static final String CORRECTED = "select c.*, x.charge_id as correction from charge c"
            + " left join charge_correction x on x.charge_id = c.id where c.id = ?";

    private final JdbcTemplate jdbc;
    private final EventOrigin origin;
    private final ExplainedEvent event;
    private final InvoicedWith documents;

    ExplainedCharges(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.origin = new EventOrigin(jdbc);
        this.event = new ExplainedEvent(jdbc);
        this.documents = new InvoicedWith(jdbc);
    }

    /** The charges of a line in lines of text. */
    List<String> lines(String invoice, int line) {
        List<String> text = new ArrayList<>();
        jdbc.query(OF_LINE, (row, index) -> charge(row), invoice, line).forEach(text::addAll);
        return text;
    }

    private List<String> charge(ResultSet row) throws SQLException {
        List<String> lines = new ArrayList<>();
        lines.add("Charge " + head(row));
        if (row.getInt("instalment") > 0) {
            lines.add("  Of it instalment " + row.getInt("instalment") + " of " + row.getInt("number_of") + ", due on "
                    + row.getString("due") + ": " + plain(row, "part_amount"));
        }
        if (row.getInt("part") > 0) {
            lines.add("  Of it part " + row.getInt("part") + ", what one invoice is given back: "
                    + plain(row, "line_net"));
        }
        lines.addAll(origin(row));
        lines.addAll(steps(row));
        if (isCorrection(row)) {
            lines.addAll(corrected(Optional.ofNullable(row.getObject("corrects", Long.class)), event(row)));
        }
        return lines;
    }

    /** What a correction put right, and how that had come about; it may be on a document of its own (K-05). */
    private List<String> corrected(Optional<Long> charge, Optional<Long> told) {
        if (charge.isEmpty()) {
            return List.of("  Corrects no charge: there was none, and there should have been one");
        }
        List<String> lines = new ArrayList<>();
        jdbc.query(
                        CORRECTED,
                        (row, index) -> {
                            List<String> each = new ArrayList<>();
                            each.add("Corrects charge " + head(row) + documents(row.getLong("id")));
                            each.addAll(event(row).equals(told) ? List.of() : origin(row));
                            each.addAll(steps(row));
                            return each;
                        },
                        charge.get())
                .forEach(each -> each.forEach(line -> lines.add("  " + line)));
        return lines;
    }

    private String documents(long charge) {
        List<String> places = documents.lines(charge);
        return places.isEmpty() ? ", on no document yet" : ", on " + String.join(", ", places);
    }

    private static String head(ResultSet row) throws SQLException {
        return row.getLong("id") + " of " + row.getString("charge_date") + ", booked on "
                + row.getString("booked_on") + ": " + row.getInt("quantity") + " x " + plain(row, "unit_price")
                + discount(row.getBigDecimal("discount"))
                + (isCorrection(row) ? "; the difference to what was booked is " : " = ")
                + plain(row, "amount") + " " + row.getString("unit");
    }

    private static boolean isCorrection(ResultSet row) throws SQLException {
        return row.getObject("correction", Long.class) != null;
    }

    private static Optional<Long> event(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("event_id", Long.class));
    }

    /** Where a charge came from. */
    private List<String> origin(ResultSet row) throws SQLException {
        List<String> lines = new ArrayList<>();
        Raised raised = new Raised(
                event(row),
                row.getString("account"),
                Optional.ofNullable(row.getString("licence")),
                row.getString("offering"),
                row.getObject("charge_date", LocalDate.class));
        origin.of(raised)
                .forEach(found -> event.lines(found.event(), found.what()).forEach(each -> lines.add("  " + each)));
        return lines;
    }

    /** The steps that found the price of a charge. */
    private static List<String> steps(ResultSet row) throws SQLException {
        List<String> lines = new ArrayList<>();
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
