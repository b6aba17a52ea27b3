package dev.serai.audit;

import dev.serai.audit.Differences.Values;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Compares the documents of a run, their lines and what is in these, as the books hold them and as they were issued again. */
final class IssuedRows {

    private static final String DOCUMENTS = "select * from invoice where run_id = ? order by number";
    private static final String LINES = "select l.* from invoice i join invoice_line l on l.invoice = i.number"
            + " where i.run_id = ? order by l.invoice, l.line_no";
    // credited is what credit notes took since
    private static final String CHARGES =
            "select l.charge_id, l.instalment, l.part, l.invoice, l.line_no, l.net from invoice i"
                    + " join invoice_line_charge l on l.invoice = i.number"
                    + " where i.run_id = ? order by l.charge_id, l.instalment, l.part";
    private static final String PLACE =
            "select c.explanation from invoice_line_charge l join charge c on c.id = l.charge_id"
                    + " where l.invoice = ? and l.line_no = ? order by c.id fetch first 1 rows only";
    private static final String RUN = "run_id";

    private final JdbcTemplate books;
    private final JdbcTemplate own;
    private final Differences differences;

    IssuedRows(JdbcTemplate books, JdbcTemplate own, Differences differences) {
        this.books = books;
        this.own = own;
        this.differences = differences;
    }

    /** Compares a run of the books with one of the verification's own; the number of lines that the books hold. */
    int compare(long run, long again) {
        compare(DOCUMENTS, run, again, row -> row.get("number").orElse(""));
        compare(
                CHARGES,
                run,
                again,
                row -> "charge " + row.get("charge_id").orElse("") + numbered(row, "instalment")
                        + numbered(row, "part"));
        return compare(LINES, run, again, IssuedRows::line);
    }

    private static String numbered(Row row, String column) {
        return row.get(column)
                .filter(number -> !number.equals("0"))
                .map(number -> ", " + column + " " + number)
                .orElse("");
    }

    private static String line(Row row) {
        return row.get("invoice").orElse("") + "/" + row.get("line_no").orElse("");
    }

    /** A row with its values as text, by column. */
    private record Row(Map<String, String> values) {

        Optional<String> get(String column) {
            return Optional.ofNullable(values.get(column));
        }
    }

    /** Names a row. */
    private interface Name {
        String of(Row row);
    }

    private int compare(String sql, long run, long again, Name name) {
        Map<String, Row> stored = rows(books, sql, run, name);
        Map<String, Row> derived = rows(own, sql, again, name);
        Set<String> all = new LinkedHashSet<>(stored.keySet());
        all.addAll(derived.keySet());
        for (String key : all) {
            Optional<Row> kept = Optional.ofNullable(stored.get(key));
            Optional<Row> now = Optional.ofNullable(derived.get(key));
            if (kept.isPresent() && now.isPresent()) {
                compare(key, kept.get(), now.get());
            } else {
                differences.add(
                        key,
                        "as a whole",
                        new Values(
                                kept.map(IssuedRows::shown).orElse(""),
                                now.map(IssuedRows::shown).orElse("")),
                        place(kept.or(() -> now).orElseThrow()));
            }
        }
        return stored.size();
    }

    private void compare(String key, Row stored, Row derived) {
        stored.values().forEach((column, value) -> {
            String now = derived.get(column).orElse("");
            if (!value.equals(now)) {
                differences.add(key, column, new Values(value, now), place(derived));
            }
        });
    }

    /** File and line behind a document line, or the close that raised its charge. */
    private String place(Row row) {
        return row.get("invoice")
                .flatMap(invoice -> row.get("line_no").flatMap(line -> explanation(invoice, Integer.parseInt(line))))
                .flatMap(text -> text.lines().findFirst())
                .orElse("");
    }

    private Optional<String> explanation(String invoice, int line) {
        return own.queryForList(PLACE, String.class, invoice, line).stream()
                .findFirst()
                .or(() -> books.queryForList(PLACE, String.class, invoice, line).stream()
                        .findFirst());
    }

    private static Map<String, Row> rows(JdbcTemplate jdbc, String sql, long run, Name name) {
        Map<String, Row> rows = new LinkedHashMap<>();
        for (Map<String, Object> found : jdbc.queryForList(sql, run)) {
            Map<String, String> values = new LinkedHashMap<>();
            found.forEach((column, value) -> {
                String key = column.toLowerCase(Locale.ROOT);
                if (!key.equals(RUN)) {
                    values.put(key, text(value));
                }
            });
            Row row = new Row(values);
            rows.put(name.of(row), row);
        }
        return rows;
    }

    private static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        return value == null ? "" : value.toString();
    }

    private static String shown(Row row) {
        return List.of("account", "order_no", "sku", "quantity", "net", "invoice", "line_no").stream()
                .flatMap(column ->
                        row.get(column).filter(value -> !value.isEmpty()).map(value -> column + " " + value).stream())
                .reduce((one, other) -> one + ", " + other)
                .orElse("a row");
    }
}
