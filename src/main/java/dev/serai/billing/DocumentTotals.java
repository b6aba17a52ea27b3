package dev.serai.billing;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** What issuing adds up of the documents of a run, for the certificate of a close. */
final class DocumentTotals {

    private final JdbcTemplate jdbc;

    DocumentTotals(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Key(String kind, String currency) {}

    private record Total(int documents, BigDecimal net, BigDecimal vat, BigDecimal gross) {

        Total plus(Total other) {
            return new Total(
                    documents + other.documents, net.add(other.net), vat.add(other.vat), gross.add(other.gross));
        }
    }

    void write(long run, List<Invoice> invoices) {
        Map<Key, Total> totals = new TreeMap<>(Comparator.comparing(Key::kind).thenComparing(Key::currency));
        invoices.forEach(invoice -> totals.merge(
                new Key(invoice.head().kind().code(), invoice.head().currency().getCode()),
                new Total(1, invoice.net(), invoice.tax(), invoice.gross()),
                Total::plus));
        jdbc.batchUpdate(
                "insert into document_total (run_id, kind, currency, documents, net, vat, gross)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                totals.entrySet().stream()
                        .map(entry -> row(run, entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static Object[] row(long run, Key key, Total total) {
        return new Object[] {run, key.kind(), key.currency(), total.documents(), total.net(), total.vat(), total.gross()
        };
    }
}
