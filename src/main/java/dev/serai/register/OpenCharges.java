package dev.serai.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is still to be invoiced, grouped as billing needs it (K-62); always in the order of booking. */
public final class OpenCharges {

    private static final String OF_ORDER = "select c.*, " + InstalmentRows.COLUMNS
            + " from charge c left join instalment i on i.charge_id = c.id and i.with_order = true"
            + " where c.order_no = ? and c.account = ?";
    private static final String CHARGES = "select * from charge where account = ? and billing = 'open'";
    private static final String INSTALMENTS = "select c.*, " + InstalmentRows.COLUMNS
            + " from instalment i join charge c on c.id = i.charge_id"
            + " where i.account = ? and i.billing = 'open' and i.due <= ?";
    private static final String ANY_INSTALMENT =
            "select charge_id from instalment where billing = 'open' and due <= ? fetch first 1 rows only";

    private final JdbcTemplate jdbc;
    private final OpenGroups groups;

    public OpenCharges(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.groups = new OpenGroups(jdbc);
    }

    /** Orders of accounts billed per order of which something is open in a charge after {@code afterId}: one page. */
    public List<OpenOrder> orders(long afterId) {
        return groups.orders(afterId);
    }

    /** Groups of what is due up to {@code day} and goes with no order, of accounts billed per order. */
    public List<ChargeGroup> withoutOrder(LocalDate day) {
        return groups.withoutOrder(day);
    }

    /** Groups of all that is due up to {@code day} of accounts billed monthly. */
    public List<ChargeGroup> monthly(LocalDate day) {
        return groups.monthly(day);
    }

    /** All that is open of these orders, but instalments that fall due after the booking, by group. */
    public Map<ChargeGroup, List<Billable>> ofOrders(Collection<ChargeGroup> orders) {
        return collect(orders, group -> read(OF_ORDER, group.order().orElse(""), group.account()));
    }

    /** All that is due up to {@code day} of these groups and goes with no order. */
    public Map<ChargeGroup, List<Billable>> ofWithoutOrder(Collection<ChargeGroup> of, LocalDate day) {
        return ofAccounts(
                of,
                day,
                " and policy = 'per-order' and order_no is null",
                " and i.policy = 'per-order' and not i.with_order");
    }

    /** All that is due up to {@code day} of these groups, with an order or without. */
    public Map<ChargeGroup, List<Billable>> ofMonthly(Collection<ChargeGroup> of, LocalDate day) {
        return ofAccounts(of, day, " and policy = 'monthly'", " and i.policy = 'monthly'");
    }

    private Map<ChargeGroup, List<Billable>> ofAccounts(
            Collection<ChargeGroup> of, LocalDate day, String ofCharges, String ofInstalments) {
        boolean isAnyDue = !jdbc.queryForList(ANY_INSTALMENT, Long.class, day).isEmpty();
        return collect(of, group -> {
            Stream<Billable> charges =
                    whole(CHARGES + ofCharges, group.account()).filter(billable -> billable.isDue(day));
            return isAnyDue ? Stream.concat(charges, read(INSTALMENTS + ofInstalments, group.account(), day)) : charges;
        });
    }

    // One indexed statement per group: HSQLDB looks through all open charges where it is given a list of keys.
    private Stream<Billable> whole(String sql, Object... values) {
        return jdbc.query(sql, (row, index) -> Billable.whole(ChargeRows.read(row)), values).stream();
    }

    private Stream<Billable> read(String sql, Object... values) {
        return jdbc.query(sql, (row, index) -> read(row), values).stream();
    }

    private static Billable read(ResultSet row) throws SQLException {
        return new Billable(ChargeRows.read(row), InstalmentRows.read(row));
    }

    private static Map<ChargeGroup, List<Billable>> collect(
            Collection<ChargeGroup> groups, Function<ChargeGroup, Stream<Billable>> read) {
        Map<ChargeGroup, List<Billable>> found = new LinkedHashMap<>();
        groups.forEach(group -> found.put(
                group,
                read.apply(group)
                        .filter(billable ->
                                billable.isOpen() && billable.charge().unit().equals(group.unit()))
                        .sorted(Comparator.comparing(Billable::id))
                        .toList()));
        return found;
    }
}
