package dev.serai.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** What is still to be invoiced, grouped as billing needs it (K-62); always in the order of booking. */
public final class OpenCharges {

    private static final int CHARGES_PER_PAGE = 5_000;

    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;

    public OpenCharges(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.named = new NamedParameterJdbcTemplate(jdbc);
    }

    /** Orders of accounts billed per order whose first open charge comes after {@code afterId}: one page, by that charge. */
    public List<OpenOrder> orders(long afterId) {
        Map<ChargeGroup, Long> first = new LinkedHashMap<>();
        jdbc.query(
                """
                select c.id, c.account, c.order_no, c.unit from charge c join account a on a.account = c.account
                where c.billing = 'open' and c.id > ? and c.order_no is not null and a.billing = 'per-order'
                order by c.id fetch first %d rows only
                """.formatted(CHARGES_PER_PAGE),
                row -> {
                    first.putIfAbsent(
                            new ChargeGroup(row.getString(2), Optional.of(row.getString(3)), row.getString(4)),
                            row.getLong(1));
                },
                afterId);
        return first.entrySet().stream()
                .map(entry -> new OpenOrder(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Groups of charges without an order dated up to {@code day}, of accounts billed per order. */
    public List<ChargeGroup> withoutOrder(LocalDate day) {
        return groups("a.billing = 'per-order' and c.order_no is null", day);
    }

    /** Groups of all charges dated up to {@code day} of accounts billed monthly. */
    public List<ChargeGroup> monthly(LocalDate day) {
        return groups("a.billing = 'monthly'", day);
    }

    private List<ChargeGroup> groups(String which, LocalDate day) {
        return jdbc.query(
                """
                select c.account, c.unit, min(c.id) as first_id from charge c join account a on a.account = c.account
                where c.billing = 'open' and c.charge_date <= ? and %s
                group by c.account, c.unit order by first_id
                """.formatted(which),
                (row, index) -> new ChargeGroup(row.getString(1), Optional.empty(), row.getString(2)),
                day);
    }

    /** Every open charge of these orders, by group, in the order of booking. */
    public Map<ChargeGroup, List<BookedCharge>> ofOrders(Collection<ChargeGroup> orders) {
        List<BookedCharge> charges = read(
                "billing = 'open' and order_no in (:orders) and account in (:accounts)",
                Map.of(
                        "orders",
                        orders.stream()
                                .flatMap(group -> group.order().stream())
                                .distinct()
                                .toList(),
                        "accounts",
                        accounts(orders)));
        return grouped(charges, orders, NewCharge::order);
    }

    /** Every open charge without an order of these groups dated up to {@code day}. */
    public Map<ChargeGroup, List<BookedCharge>> ofWithoutOrder(Collection<ChargeGroup> groups, LocalDate day) {
        List<BookedCharge> charges = read(
                "billing = 'open' and order_no is null and charge_date <= :day and account in (:accounts)",
                Map.of("day", day, "accounts", accounts(groups)));
        return grouped(charges, groups, charge -> Optional.empty());
    }

    /** Every open charge of these groups dated up to {@code day}, with an order or without. */
    public Map<ChargeGroup, List<BookedCharge>> ofMonthly(Collection<ChargeGroup> groups, LocalDate day) {
        List<BookedCharge> charges = read(
                "billing = 'open' and charge_date <= :day and account in (:accounts)",
                Map.of("day", day, "accounts", accounts(groups)));
        return grouped(charges, groups, charge -> Optional.empty());
    }

    private List<BookedCharge> read(String condition, Map<String, ?> parameters) {
        return named.query(
                "select id, " + ChargeRows.COLUMNS + " from charge where " + condition + " order by id",
                parameters,
                (row, index) -> ChargeRows.read(row));
    }

    private static List<String> accounts(Collection<ChargeGroup> groups) {
        return groups.stream().map(ChargeGroup::account).distinct().toList();
    }

    private static Map<ChargeGroup, List<BookedCharge>> grouped(
            List<BookedCharge> charges, Collection<ChargeGroup> wanted, Function<NewCharge, Optional<String>> order) {
        Map<ChargeGroup, List<BookedCharge>> found = charges.stream()
                .collect(Collectors.groupingBy(
                        booked -> new ChargeGroup(
                                booked.charge().account(),
                                order.apply(booked.charge()),
                                booked.charge().unit()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        found.keySet().retainAll(Set.copyOf(wanted));
        return found;
    }
}
