package dev.serai.billing;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Gapless numbers per series and year of issue (K-65). A run reads the last number, counts on by itself, and gives its
 * numbers in the last statement of its transaction, which fails if somebody else gave them meanwhile: the row is
 * locked for an instant only, and a transaction that fails leaves no gap.
 */
final class DocumentNumbers {

    private final JdbcTemplate jdbc;
    private final int year;
    private final Map<InvoiceKind, Integer> before = new EnumMap<>(InvoiceKind.class);
    private final Map<InvoiceKind, Integer> used = new EnumMap<>(InvoiceKind.class);

    DocumentNumbers(JdbcTemplate jdbc, int year) {
        this.jdbc = jdbc;
        this.year = year;
    }

    /** The next number, not yet given for good. */
    String next(InvoiceKind kind) {
        int first = before.computeIfAbsent(kind, this::last);
        int count = used.merge(kind, 1, Integer::sum);
        return kind.number(year, first + count);
    }

    /** How many of a kind were counted. */
    int count(InvoiceKind kind) {
        return used.getOrDefault(kind, 0);
    }

    /** Gives the numbers counted so far; nothing may follow in the transaction. */
    void give() {
        used.forEach((kind, count) -> give(kind, before.getOrDefault(kind, 0), count));
    }

    private void give(InvoiceKind kind, int last, int count) {
        int changed = last == 0
                ? jdbc.update(
                        "insert into document_number (series, issue_year, last_number) values (?, ?, ?)",
                        kind.series(),
                        year,
                        count)
                : jdbc.update(
                        "update document_number set last_number = ? where series = ? and issue_year = ? and last_number = ?",
                        last + count,
                        kind.series(),
                        year,
                        last);
        if (changed != 1) {
            throw new NumbersTaken("Numbers after " + kind.number(year, last)
                    + " were given by another billing run at the same time: this one is undone and can be repeated");
        }
    }

    private int last(InvoiceKind kind) {
        return jdbc
                .queryForList(
                        "select last_number from document_number where series = ? and issue_year = ?",
                        Integer.class,
                        kind.series(),
                        year)
                .stream()
                .findFirst()
                .orElse(0);
    }
}
