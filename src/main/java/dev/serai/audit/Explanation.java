package dev.serai.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tells in plain English how a document came about: each line, its charges, and the files that they came from. */
final class Explanation {

    private static final String HEAD = "select i.*, r.number as run_number, r.basis from invoice i"
            + " join billing_run r on r.id = i.run_id where i.number = ?";
    /** Documents of the other kind for the same orders. */
    private static final String RELATED = "select distinct n.number, n.issue_date from invoice_line_charge l"
            + " join charge c on c.id = l.charge_id join charge o on o.order_no = c.order_no and o.account = c.account"
            + " join invoice_line_charge k on k.charge_id = o.id join invoice n on n.number = k.invoice"
            + " where l.invoice = ? and c.order_no is not null and n.kind = ? order by n.issue_date, n.number";

    private static final String INVOICE = "invoice";
    private static final String CREDIT_NOTE = "credit-note";

    private final JdbcTemplate jdbc;
    private final ExplainedLines lines;

    Explanation(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.lines = new ExplainedLines(jdbc);
    }

    /** The document, or one line of it; empty where there is none such. */
    Optional<String> of(String number, OptionalInt line) {
        return jdbc
                .query(
                        HEAD,
                        (row, index) -> head(
                                row.getString("kind"),
                                List.of(
                                        row.getString("number"),
                                        row.getString("account"),
                                        row.getString("account_name"),
                                        row.getString("issue_date"),
                                        row.getString("run_number"),
                                        Amounts.plain(row.getBigDecimal("net")),
                                        Amounts.plain(row.getBigDecimal("vat")),
                                        Amounts.plain(row.getBigDecimal("gross")),
                                        row.getString("currency"),
                                        Optional.ofNullable(row.getString("note"))
                                                .orElse(""),
                                        row.getString("basis"))),
                        number)
                .stream()
                .findFirst()
                .flatMap(head -> text(number, line, head));
    }

    private Optional<String> text(String number, OptionalInt line, List<String> head) {
        List<String> of = lines.of(number, line);
        if (of.isEmpty()) {
            return Optional.empty();
        }
        List<String> all = new ArrayList<>(head);
        all.addAll(of);
        return Optional.of(all.stream().collect(Collectors.joining(System.lineSeparator())));
    }

    private List<String> head(String kind, List<String> values) {
        boolean isCredit = kind.equals(CREDIT_NOTE);
        List<String> text = new ArrayList<>();
        text.add((isCredit ? "Credit note " : "Invoice ") + values.get(0) + " to " + values.get(2) + " (account "
                + values.get(1) + "), issued on " + values.get(3) + " in run " + values.get(4) + " of that day");
        text.add("Net " + values.get(5) + " + VAT " + values.get(6) + " = " + values.get(7) + " " + values.get(8));
        if (!values.get(9).isEmpty()) {
            text.add("Note: " + values.get(9));
        }
        text.add("Seller and VAT rates: version " + values.get(10));
        String related = related(values.get(0), isCredit ? INVOICE : CREDIT_NOTE);
        if (!related.isEmpty()) {
            text.add((isCredit ? "Refers to: " : "Credit notes that refer to it: ") + related);
        }
        return text;
    }

    private String related(String number, String kind) {
        return jdbc
                .query(
                        RELATED,
                        (row, index) -> row.getString("number") + " of " + row.getString("issue_date"),
                        number,
                        kind)
                .stream()
                .collect(Collectors.joining(", "));
    }
}
