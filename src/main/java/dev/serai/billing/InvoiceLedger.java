package dev.serai.billing;

import dev.serai.licence.Period;
import dev.serai.sql.LastId;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;

/** Writes issued documents; joins the caller's transaction. */
final class InvoiceLedger {

    private static final int ROWS_AT_ONCE = 500;

    private final JdbcTemplate jdbc;

    InvoiceLedger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The number that the next run of an issue date gets. */
    int nextRun(LocalDate issueDate) {
        return jdbc
                        .queryForList(
                                "select max(number) from billing_run where issue_date = ?", Integer.class, issueDate)
                        .stream()
                        .filter(number -> number != null)
                        .findFirst()
                        .orElse(0)
                + 1;
    }

    /** Writes the documents of a run, whose number is not given yet; its id. */
    long write(IssuedRun run, BillingBasis basis) {
        long runId = writeRun(run, basis);
        jdbc.batchUpdate(
                "insert into invoice (number, kind, run_id, account, account_name, currency, issue_date, due_date,"
                        + " order_no, net, vat, gross, note) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                run.invoices(),
                ROWS_AT_ONCE,
                (row, invoice) -> invoice(row, invoice, runId));
        List<Row> lines = run.invoices().stream()
                .flatMap(invoice -> invoice.lines().stream().map(line -> new Row(invoice.number(), line)))
                .toList();
        jdbc.batchUpdate(
                "insert into invoice_line (invoice, line_no, sku, name, description, quantity, unit_price, discount,"
                        + " net, vat_category, vat_rate, from_date, to_date, order_no, order_line)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                lines,
                ROWS_AT_ONCE,
                InvoiceLedger::line);
        jdbc.batchUpdate(
                "insert into invoice_line_charge (charge_id, instalment, part, invoice, line_no, net, credited)"
                        + " values (?, ?, ?, ?, ?, ?, 0)",
                lines.stream()
                        .flatMap(row -> row.line().charges().stream().map(row::charge))
                        .toList());
        new DocumentTotals(jdbc).write(runId, run.invoices());
        jdbc.batchUpdate(
                "insert into invoice_vat (invoice, vat_category, vat_rate, exemption_code, exemption_reason, base, tax,"
                        + " credited_base, credited_tax) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                run.invoices().stream()
                        .flatMap(invoice -> invoice.vat().stream().map(sum -> VatRows.write(invoice.number(), sum)))
                        .toList());
        return runId;
    }

    private record Row(String invoice, InvoiceLine line) {

        Object[] charge(LineCharge charge) {
            int instalment = charge.payment().map(PartialPayment::number).orElse(0);
            int part = charge.part().map(Division::number).orElse(0);
            return new Object[] {
                charge.id(),
                instalment,
                part,
                invoice,
                line.number(),
                charge.net().abs()
            };
        }
    }

    private long writeRun(IssuedRun run, BillingBasis basis) {
        long creditNotes = run.invoices().stream()
                .filter(invoice -> invoice.head().kind() == InvoiceKind.CREDIT_NOTE)
                .count();
        long step = LastId.of(jdbc, "booking_step");
        String version = new BillingBases(jdbc).keep(basis);
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.update(
                connection -> {
                    PreparedStatement row = connection.prepareStatement(
                            "insert into billing_run (issue_date, invoices, credit_notes, step, basis)"
                                    + " values (?, ?, ?, ?, ?)",
                            new String[] {"id"});
                    row.setObject(1, run.issueDate());
                    row.setLong(2, run.invoices().size() - creditNotes);
                    row.setLong(3, creditNotes);
                    row.setLong(4, step);
                    row.setString(5, version);
                    return row;
                },
                key);
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** Gives a run its number; another run that took it meanwhile makes this fail. */
    void give(long runId, int number) {
        jdbc.update("update billing_run set number = ? where id = ?", number, runId);
    }

    private static void invoice(PreparedStatement row, Invoice invoice, long runId) throws SQLException {
        InvoiceHead head = invoice.head();
        row.setString(1, head.number());
        row.setString(2, head.kind().code());
        row.setLong(3, runId);
        row.setString(4, head.buyer().account());
        row.setString(5, head.buyer().name());
        row.setString(6, head.currency().getCode());
        row.setObject(7, head.issueDate());
        row.setObject(8, head.dueDate());
        row.setString(9, head.order().orElse(null));
        row.setBigDecimal(10, invoice.net());
        row.setBigDecimal(11, invoice.tax());
        row.setBigDecimal(12, invoice.gross());
        row.setString(13, head.note().orElse(null));
    }

    private static void line(PreparedStatement row, Row of) throws SQLException {
        InvoiceLine line = of.line();
        row.setString(1, of.invoice());
        row.setInt(2, line.number());
        row.setString(3, line.sku());
        row.setString(4, line.name());
        row.setString(5, line.description());
        row.setLong(6, line.quantity());
        row.setBigDecimal(7, line.unitPrice());
        row.setBigDecimal(8, line.discount());
        row.setBigDecimal(9, line.net());
        row.setString(10, line.vat().category().name());
        row.setBigDecimal(11, line.vat().percent());
        row.setObject(12, line.period().map(Period::from).orElse(null), Types.DATE);
        row.setObject(13, line.period().map(Period::to).orElse(null), Types.DATE);
        row.setString(14, line.order().orElse(null));
        row.setString(15, line.orderLine().orElse(null));
    }
}
