package dev.serai.document;

import dev.serai.billing.IssuedRun;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the printed rows of a journal add up to, for the certificate of a close; joins the caller's transaction. */
final class JournalTotals {

    private final JdbcTemplate jdbc;

    JournalTotals(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Total(long entries, BigDecimal net) {

        Total plus(Total other) {
            return new Total(entries + other.entries, net.add(other.net));
        }
    }

    void write(IssuedRun run, List<Map<String, String>> rows) {
        Map<String, Total> totals = new TreeMap<>();
        rows.forEach(row -> totals.merge(
                row.getOrDefault("unit", ""), new Total(1, new BigDecimal(row.getOrDefault("net", ""))), Total::plus));
        jdbc.batchUpdate(
                "insert into journal_total (issue_date, run, currency, entries, net) values (?, ?, ?, ?, ?)",
                totals.entrySet().stream()
                        .map(entry -> new Object[] {
                            run.issueDate(),
                            run.number(),
                            entry.getKey(),
                            entry.getValue().entries(),
                            entry.getValue().net()
                        })
                        .toList());
    }
}
