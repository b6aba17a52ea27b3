package dev.serai.billing;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was issued, for the console and the reports. */
public final class IssuedInvoices {

    private final JdbcTemplate jdbc;

    public IssuedInvoices(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The id of the latest billing run, 0 before the first: remember it, and ask later for what came since. */
    public long latestRun() {
        return jdbc.queryForList("select coalesce(max(id), 0) from billing_run", Long.class)
                .get(0);
    }

    /** How many documents the runs after {@code runId} issued. */
    public long countSince(long runId) {
        return jdbc.queryForList(
                        "select coalesce(sum(invoices + credit_notes), 0) from billing_run where id > ?",
                        Long.class,
                        runId)
                .get(0);
    }

    /** The first {@code limit} documents of the runs after {@code runId}, in the order of the runs and by number. */
    public List<IssuedInvoice> since(long runId, int limit) {
        return jdbc.query(
                "select * from invoice where run_id > ? order by run_id, kind desc, number fetch first " + limit
                        + " rows only",
                (row, index) -> read(row),
                runId);
    }

    /** The first documents that have a line for one of the charges. */
    public List<String> ofCharges(Collection<Long> charges, int limit) {
        Set<String> found = new TreeSet<>();
        for (long charge : charges) {
            found.addAll(jdbc.queryForList(
                    "select invoice from invoice_line_charge where charge_id = ?", String.class, charge));
        }
        return found.stream().limit(limit).toList();
    }

    private static IssuedInvoice read(ResultSet row) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString("currency"));
        return new IssuedInvoice(
                row.getString("number"),
                InvoiceKind.valueOf(
                        row.getString("kind").toUpperCase(Locale.ROOT).replace('-', '_')),
                row.getString("account"),
                row.getString("account_name"),
                row.getObject("issue_date", LocalDate.class),
                currency,
                money(row, "net", currency),
                money(row, "vat", currency),
                money(row, "gross", currency),
                Optional.ofNullable(row.getString("note")));
    }

    private static BigDecimal money(ResultSet row, String column, CurrencyUnit currency) throws SQLException {
        return row.getBigDecimal(column).setScale(currency.getDecimalPlaces());
    }
}
