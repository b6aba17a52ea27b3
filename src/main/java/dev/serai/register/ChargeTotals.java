package dev.serai.register;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** What booking adds up of the charges that it writes and takes back, for the certificate of a close; rows are only added. */
final class ChargeTotals {

    private static final String INSERT = "insert into charge_total (unit, charges, amount, to_invoice, never, spread,"
            + " instalments) values (?, ?, ?, ?, ?, ?, ?)";
    private static final String RECALLED = "insert into recalled_charge (charge_id, unit, amount)"
            + " select c.id, c.unit, c.amount from charge c where c.id = ?"
            + " and c.id <= (select charge from certified where id = 1)";

    private final JdbcTemplate jdbc;

    ChargeTotals(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds charges that are written. */
    void written(Collection<NewCharge> charges) {
        insert(charges, false);
    }

    /** Takes charges off that are about to be removed from the books. */
    void removing(Collection<BookedCharge> charges) {
        insert(charges.stream().map(BookedCharge::charge).toList(), true);
        jdbc.batchUpdate(
                RECALLED,
                charges.stream().map(charge -> new Object[] {charge.id()}).toList());
    }

    /** The numbers of removed charges may be given again: a certificate counts from the last one that is left. */
    void removed(long lastLeft) {
        jdbc.update("update certified set charge = ? where id = 1 and charge > ?", lastLeft, lastLeft);
    }

    private void insert(Collection<NewCharge> charges, boolean isNegative) {
        Map<String, Total> totals = new TreeMap<>();
        charges.forEach(charge -> totals.merge(charge.unit(), Total.of(charge), Total::plus));
        List<Object[]> rows = totals.entrySet().stream()
                .map(entry -> (isNegative ? entry.getValue().negated() : entry.getValue()).row(entry.getKey()))
                .toList();
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(INSERT, rows);
        }
    }

    private record Total(
            long charges,
            BigDecimal amount,
            BigDecimal toInvoice,
            BigDecimal never,
            BigDecimal spread,
            BigDecimal instalments) {

        static Total of(NewCharge charge) {
            BigDecimal amount = charge.amount();
            if (charge.billing() != BillingState.SPREAD) {
                return state(charge.billing(), amount)
                        .plus(new Total(1, amount, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO));
            }
            Total spread = new Total(1, amount, BigDecimal.ZERO, BigDecimal.ZERO, amount, BigDecimal.ZERO);
            for (NewInstalment part : charge.instalments()) {
                spread = spread.plus(state(part.billing(), part.amount()))
                        .plus(new Total(
                                0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, part.amount()));
            }
            return spread;
        }

        private static Total state(BillingState state, BigDecimal amount) {
            boolean isNever = state == BillingState.NONE;
            return new Total(
                    0,
                    BigDecimal.ZERO,
                    isNever ? BigDecimal.ZERO : amount,
                    isNever ? amount : BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO);
        }

        Total plus(Total other) {
            return new Total(
                    charges + other.charges,
                    amount.add(other.amount),
                    toInvoice.add(other.toInvoice),
                    never.add(other.never),
                    spread.add(other.spread),
                    instalments.add(other.instalments));
        }

        Total negated() {
            return new Total(
                    -charges,
                    amount.negate(),
                    toInvoice.negate(),
                    never.negate(),
                    spread.negate(),
                    instalments.negate());
        }

        Object[] row(String unit) {
            return new Object[] {unit, charges, amount, toInvoice, never, spread, instalments};
        }
    }
}
