package dev.serai.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is still to be invoiced, grouped as billing needs it (K-62); always in the order of booking. */
public final class OpenCharges {

    private static final int CHARGES_PER_PAGE = 5_000;

    private static final String SELECT = "select " + ChargeRows.COLUMNS + " from charge where ";

    private final JdbcTemplate jdbc;

    public OpenCharges(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
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
        return collect(
                orders,
                group -> read(
                        group, "order_no = ? and account = ?", group.order().orElse(""), group.account()));
    }

    /** Every open charge without an order of these groups dated up to {@code day}. */
    public Map<ChargeGroup, List<BookedCharge>> ofWithoutOrder(Collection<ChargeGroup> groups, LocalDate day) {
        return collect(
                groups,
                group -> read(group, "account = ? and billing = 'open' and order_no is null", group.account()).stream()
                        .filter(booked -> !booked.charge().date().isAfter(day))
                        .toList());
    }

    /** Every open charge of these groups dated up to {@code day}, with an order or without. */
    public Map<ChargeGroup, List<BookedCharge>> ofMonthly(Collection<ChargeGroup> groups, LocalDate day) {
        return collect(groups, group -> read(group, "account = ? and billing = 'open'", group.account()).stream()
                .filter(booked -> !booked.charge().date().isAfter(day))
                .toList());
    }

    // One indexed statement per group: HSQLDB looks through all open charges where it is given a list of keys.
    private List<BookedCharge> read(ChargeGroup group, String condition, Object... values) {
        return jdbc.query(SELECT + condition + " order by id", (row, index) -> ChargeRows.read(row), values).stream()
                .filter(booked -> booked.charge().billing() == BillingState.OPEN
                        && booked.charge().unit().equals(group.unit()))
                .toList();
    }

    private static Map<ChargeGroup, List<BookedCharge>> collect(
            Collection<ChargeGroup> groups, Function<ChargeGroup, List<BookedCharge>> read) {
        Map<ChargeGroup, List<BookedCharge>> found = new LinkedHashMap<>();
        groups.forEach(group -> found.put(group, read.apply(group)));
        return found;
    }
}
