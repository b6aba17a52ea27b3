package dev.serai.register;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the groups of which something is open, each with the first charge of it. */
final class OpenGroups {

    private static final int CHARGES_PER_PAGE = 5_000;

    private final JdbcTemplate jdbc;

    OpenGroups(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Orders of accounts that were billed per order of which something is open in a charge after {@code afterId}: one page. */
    List<OpenOrder> orders(long afterId) {
        Set<String> parked = parked();
        OrderPage page = orderPage(afterId);
        List<OpenOrder> found = unparked(page.orders(), parked);
        while (found.isEmpty() && page.last() < Long.MAX_VALUE) {
            page = orderPage(page.last());
            found = unparked(page.orders(), parked);
        }
        return found;
    }

    /** Orders of one page, and the charge up to which it is complete. */
    private record OrderPage(List<OpenOrder> orders, long last) {}

    /** Parked accounts are not invoiced. */
    private Set<String> parked() {
        return new ParkedAccounts(JdbcClient.create(jdbc)).names();
    }

    private static List<OpenOrder> unparked(List<OpenOrder> found, Set<String> parked) {
        return found.stream()
                .filter(order -> !parked.contains(order.group().account()))
                .toList();
    }

    private OrderPage orderPage(long afterId) {
        Page charges = page("""
                select id, account, order_no, unit from charge
                where billing = 'open' and policy = 'per-order' and id > ? and order_no is not null
                order by billing, policy, id fetch first %d rows only
                """, afterId);
        Page instalments = page("""
                select c.id, c.account, c.order_no, c.unit from instalment i join charge c on c.id = i.charge_id
                where i.billing = 'open' and i.policy = 'per-order' and i.with_order = true and i.charge_id > ?
                order by i.charge_id fetch first %d rows only
                """, afterId);
        long last = Math.min(charges.lastId(), instalments.lastId());
        return new OrderPage(
                firstOfEach(Stream.concat(charges.rows().stream(), instalments.rows().stream())
                        .filter(row -> row.firstId() <= last)),
                last);
    }

    private record Page(List<OpenOrder> rows) {

        /** The charge up to which the page is complete. */
        long lastId() {
            return rows.size() < CHARGES_PER_PAGE
                    ? Long.MAX_VALUE
                    : rows.get(rows.size() - 1).firstId();
        }
    }

    private Page page(String sql, long afterId) {
        return new Page(jdbc.query(
                sql.formatted(CHARGES_PER_PAGE),
                (row, index) -> new OpenOrder(
                        new ChargeGroup(row.getString(2), Optional.of(row.getString(3)), row.getString(4)),
                        row.getLong(1)),
                afterId));
    }

    /** Groups of what is due up to {@code day} and goes with no order, of accounts billed per order. */
    List<ChargeGroup> withoutOrder(LocalDate day) {
        return due("'per-order' and c.order_no is null", "'per-order' and not i.with_order", day);
    }

    /** Groups of all that is due up to {@code day} of accounts billed monthly. */
    List<ChargeGroup> monthly(LocalDate day) {
        return due("'monthly'", "'monthly'", day);
    }

    private List<ChargeGroup> due(String ofCharges, String ofInstalments, LocalDate day) {
        List<OpenOrder> charges = due("""
                select c.account, c.unit, min(c.id) as first_id from charge c
                where c.billing = 'open' and c.charge_date <= ? and c.policy = %s group by c.account, c.unit
                """.formatted(ofCharges), day);
        List<OpenOrder> instalments = due("""
                select c.account, c.unit, min(c.id) as first_id from instalment i join charge c on c.id = i.charge_id
                where i.billing = 'open' and i.due <= ? and i.policy = %s group by c.account, c.unit
                """.formatted(ofInstalments), day);
        return unparked(firstOfEach(Stream.concat(charges.stream(), instalments.stream())), parked()).stream()
                .map(OpenOrder::group)
                .toList();
    }

    private List<OpenOrder> due(String sql, LocalDate day) {
        return jdbc.query(
                sql,
                (row, index) -> new OpenOrder(
                        new ChargeGroup(row.getString(1), Optional.empty(), row.getString(2)), row.getLong(3)),
                day);
    }

    private static List<OpenOrder> firstOfEach(Stream<OpenOrder> found) {
        Map<ChargeGroup, Long> first = new LinkedHashMap<>();
        found.sorted(Comparator.comparingLong(OpenOrder::firstId))
                .forEach(each -> first.putIfAbsent(each.group(), each.firstId()));
        return first.entrySet().stream()
                .map(entry -> new OpenOrder(entry.getKey(), entry.getValue()))
                .toList();
    }
}
