package dev.serai.register;

import dev.serai.sql.BulkInsert;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** How the instalments of a charge stand in their table, both ways. */
final class InstalmentRows {

    /** The columns of table {@code instalment i}, under names that a charge has not. */
    static final String COLUMNS = "i.number as part, i.number_of as parts, i.due as part_due, i.amount as part_amount,"
            + " i.with_order as part_with_order, i.billing as part_billing";

    private static final Words<BillingState> STATES = new Words<>(BillingState.class);
    private static final BulkInsert INSERT = new BulkInsert(
            "instalment",
            List.of("charge_id", "number", "number_of", "account", "due", "amount", "with_order", "billing", "policy"));

    private InstalmentRows() {}

    static void write(JdbcTemplate jdbc, List<BookedCharge> charges) {
        INSERT.write(jdbc, charges.stream().flatMap(booked -> booked.charge().instalments().stream()
                .map(part -> row(booked, part))));
    }

    private static Object[] row(BookedCharge booked, NewInstalment part) {
        return new Object[] {
            booked.id(),
            part.number(),
            part.of(),
            booked.charge().account(),
            part.due(),
            part.amount(),
            part.isWithOrder(),
            part.billing().code(),
            booked.charge().policy().code()
        };
    }

    /** The instalments of the charges of order lines, by charge, in order; keys are order numbers and line numbers. */
    static Map<Long, List<NewInstalment>> ofLines(KeyedQuery keyed, List<List<String>> keys) {
        Map<Long, List<NewInstalment>> found = new HashMap<>();
        keyed.find(
                "select i.charge_id, " + COLUMNS + " from :keys as k (order_no, order_line)"
                        + " join charge c on c.order_no = k.order_no and c.order_line = k.order_line"
                        + " join instalment i on i.charge_id = c.id order by i.charge_id, i.number",
                (row, index) -> found.computeIfAbsent(row.getLong("charge_id"), id -> new ArrayList<>())
                        .addAll(read(row).stream().toList()),
                keys);
        return found;
    }

    /** The instalment of a row with {@link #COLUMNS}; empty where an outer join found none. */
    static Optional<NewInstalment> read(ResultSet row) throws SQLException {
        if (row.getObject("part") == null) {
            return Optional.empty();
        }
        return Optional.of(new NewInstalment(
                row.getInt("part"),
                row.getInt("parts"),
                Columns.day(row, "part_due"),
                row.getBigDecimal("part_amount"),
                row.getBoolean("part_with_order"),
                STATES.read(row.getString("part_billing"))));
    }
}
