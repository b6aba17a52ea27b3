package dev.serai.audit;

import dev.serai.billing.BillingBases;
import dev.serai.billing.VatCategory;
import dev.serai.money.Rounding;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tells of the lines of a document: price, rounding, VAT with its reason, and the charges in them. */
final class ExplainedLines {

    private static final String FIND = "select l.*, i.currency, i.kind, r.basis, v.exemption_reason"
            + " from invoice_line l join invoice i on i.number = l.invoice join billing_run r on r.id = i.run_id"
            + " join invoice_vat v on v.invoice = l.invoice and v.vat_category = l.vat_category and v.vat_rate = l.vat_rate"
            + " where l.invoice = ?";

    private final JdbcTemplate jdbc;
    private final ExplainedCharges charges;
    private final BillingBases bases;

    ExplainedLines(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.charges = new ExplainedCharges(jdbc);
        this.bases = new BillingBases(jdbc);
    }

    /** All lines of a document in lines of text, or one of them. */
    List<String> of(String invoice, OptionalInt line) {
        List<String> text = new ArrayList<>();
        if (line.isPresent()) {
            jdbc.query(FIND + " and l.line_no = ?", (row, index) -> line(row), invoice, line.getAsInt())
                    .forEach(text::addAll);
        } else {
            jdbc.query(FIND + " order by l.line_no", (row, index) -> line(row), invoice)
                    .forEach(text::addAll);
        }
        return text;
    }

    private List<String> line(ResultSet row) throws SQLException {
        int number = row.getInt("line_no");
        List<String> text = new ArrayList<>();
        text.add("");
        text.add("Line " + number + ": " + row.getString("name") + " (" + row.getString("sku") + "), "
                + row.getString("description") + period(row));
        text.add("  Amount: " + amount(row));
        text.add("  VAT: " + vat(row));
        charges.lines(row.getString("invoice"), number).forEach(each -> text.add("  " + each));
        return text;
    }

    private static String period(ResultSet row) throws SQLException {
        String from = row.getString("from_date");
        return from == null ? "" : ", for " + from + " to " + row.getString("to_date");
    }

    private static String amount(ResultSet row) throws SQLException {
        BigDecimal discount = row.getBigDecimal("discount");
        BigDecimal exact = row.getBigDecimal("unit_price")
                .multiply(row.getBigDecimal("quantity"))
                .multiply(BigDecimal.ONE.subtract(discount));
        String less = discount.signum() == 0 ? "" : " x (1 - " + Amounts.shortest(discount) + ")";
        return row.getLong("quantity") + " x " + Amounts.plain(row.getBigDecimal("unit_price")) + less + " = "
                + Amounts.shortest(exact) + ", rounded half up to two decimals " + Amounts.plain(Rounding.cents(exact))
                + " " + row.getString("currency") + "; on the line " + Amounts.plain(row.getBigDecimal("net"));
    }

    private String vat(ResultSet row) throws SQLException {
        VatCategory category = VatCategory.valueOf(row.getString("vat_category"));
        String rate = category + " " + Amounts.shortest(row.getBigDecimal("vat_rate")) + " %, ";
        String reason = row.getString("exemption_reason");
        return switch (category) {
            case S ->
                rate + "the rate of " + country(row.getString("basis"))
                        + ", the seller's country, on the first day of the"
                        + " period, else on the day of the charge or of what it takes back";
            case Z -> rate + "zero-rated in " + country(row.getString("basis")) + ", the seller's country";
            case E, AE, O -> rate + reason;
        };
    }

    private String country(String basis) {
        return bases.find(basis)
                .map(found -> found.seller().country())
                .orElse("a country that is not in the books any more");
    }
}
