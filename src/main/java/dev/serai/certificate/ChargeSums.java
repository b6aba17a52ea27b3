package dev.serai.certificate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Charges by currency. What booking told of them is held against what issuing told of its documents together with what is
 * open now, and against the rows that were written since.
 */
final class ChargeSums {

    /** The sum over all charges of a currency. */
    static final String NAME = "charges";

    private static final String INSTALMENTS = "instalments";
    private static final String IN_TABLE = "charge rows";
    private static final String NUMBER = "number of charges";
    private static final String SPREAD = "paid in instalments";
    private static final String CHARGED = "charged";
    private static final String INVOICED = "invoiced";
    private static final String CREDITED = "credited";
    private static final String NEVER = "not to be invoiced";

    private static final String TOLD = "select unit, sum(charges), sum(amount), sum(never), sum(spread),"
            + " sum(instalments) from charge_total where id > ? group by unit";
    private static final String ROWS = "select unit, count(*), sum(amount) from charge where id > ? group by unit";
    private static final String RECALLED =
            "select unit, count(*), sum(amount) from recalled_charge where id > ? group by unit";
    private static final String UNEVEN = "select c.id, c.amount, sum(i.amount) from charge c"
            + " join instalment i on i.charge_id = c.id where c.id > ? and c.billing = 'spread'"
            + " group by c.id, c.amount having c.amount <> sum(i.amount) order by c.id fetch first 5 rows only";

    private final JdbcTemplate jdbc;

    ChargeSums(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What booking told of one unit. */
    private record Told(long charges, BigDecimal amount, BigDecimal never, BigDecimal spread, BigDecimal instalments) {

        static final Told NOTHING = new Told(0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        /** What is owed, with instalments in place of the charges that they pay. */
        BigDecimal owed() {
            return amount.subtract(spread).add(instalments);
        }
    }

    /** Rows that were counted. */
    private record Rows(long count, BigDecimal amount) {

        static final Rows NONE = new Rows(0, BigDecimal.ZERO);
    }

    /**
     * The sums.
     *
     * @param before the certificate before, which these go on from; empty counts from the beginning
     * @param issued net of invoices and of credit notes that issuing told of since
     * @param open what is open now
     */
    List<CertifiedSum> since(
            Since since, Optional<Certificate> before, DocumentSums.Issued issued, Map<String, BigDecimal> open) {
        Map<String, Told> told = told(since);
        Map<String, Rows> rows = rows(ROWS, since.charge());
        Map<String, Rows> recalled = before.isEmpty() ? Map.of() : rows(RECALLED, since.recalled());
        Set<String> units = new TreeSet<>(told.keySet());
        units.addAll(open.keySet());
        units.addAll(issued.currencies());
        units.addAll(rows.keySet());
        before.ifPresent(last -> last.sums().stream()
                .filter(sum -> sum.name().equals(NAME))
                .map(CertifiedSum::unit)
                .forEach(units::add));
        List<CertifiedSum> sums = new ArrayList<>();
        for (String unit : units) {
            Told its = told.getOrDefault(unit, Told.NOTHING);
            Before last = new Before(before, unit);
            sums.add(CertifiedSum.of(
                            NAME, unit, CHARGED, last.amount(NAME, CHARGED).add(its.owed()))
                    .with(INVOICED, last.amount(NAME, INVOICED).add(issued.invoices(unit)))
                    .with(CREDITED, last.amount(NAME, CREDITED).subtract(issued.creditNotes(unit)))
                    .with("open", open.getOrDefault(unit, BigDecimal.ZERO))
                    .with(NEVER, last.amount(NAME, NEVER).add(its.never())));
            sums.add(CertifiedSum.of(
                            INSTALMENTS,
                            unit,
                            SPREAD,
                            last.amount(INSTALMENTS, SPREAD).add(its.spread()))
                    .with(INSTALMENTS, last.amount(INSTALMENTS, INSTALMENTS).add(its.instalments())));
            sums.addAll(written(unit, its, rows.getOrDefault(unit, Rows.NONE), recalled.getOrDefault(unit, Rows.NONE)));
        }
        return sums.stream()
                .filter(sum -> sum.name().equals(NAME) || !sum.isNothing())
                .toList();
    }

    private static List<CertifiedSum> written(String unit, Told told, Rows rows, Rows recalled) {
        return List.of(
                CertifiedSum.of(IN_TABLE, unit, "booked", told.amount())
                        .with("in the books", rows.amount())
                        .with("taken back", recalled.amount().negate()),
                CertifiedSum.of(NUMBER, unit, "booked", BigDecimal.valueOf(told.charges()))
                        .with("in the books", BigDecimal.valueOf(rows.count()))
                        .with("taken back", BigDecimal.valueOf(-recalled.count())));
    }

    /** Charges whose instalments are not what they come to, a sentence each. */
    List<String> uneven(Since since) {
        return jdbc.query(
                UNEVEN,
                (row, index) -> "Charge " + row.getLong(1) + " of "
                        + row.getBigDecimal(2).stripTrailingZeros().toPlainString()
                        + " is paid in instalments that come to "
                        + row.getBigDecimal(3).stripTrailingZeros().toPlainString(),
                since.charge());
    }

    private record Before(Optional<Certificate> last, String unit) {

        BigDecimal amount(String sum, String part) {
            return last.map(certificate -> certificate.amount(sum, unit, part)).orElse(BigDecimal.ZERO);
        }
    }

    private Map<String, Told> told(Since since) {
        Map<String, Told> told = new HashMap<>();
        jdbc.query(
                TOLD,
                row -> {
                    told.put(
                            row.getString(1),
                            new Told(
                                    row.getLong(2),
                                    row.getBigDecimal(3),
                                    row.getBigDecimal(4),
                                    row.getBigDecimal(5),
                                    row.getBigDecimal(6)));
                },
                since.total());
        return told;
    }

    private Map<String, Rows> rows(String sql, long after) {
        Map<String, Rows> rows = new HashMap<>();
        jdbc.query(
                sql,
                row -> {
                    rows.put(row.getString(1), new Rows(row.getLong(2), row.getBigDecimal(3)));
                },
                after);
        return rows;
    }
}
