package dev.serai.register;

import dev.serai.licence.BillingPolicy;
import dev.serai.licence.Offering;
import dev.serai.sql.BulkInsert;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** How a charge stands in its table, both ways. */
final class ChargeRows {

    /** Every state of billing as a table, for the indexes of charges begin with the account and its state. */
    static final String BILLING_STATES = Arrays.stream(BillingState.values())
            .map(state -> "(cast('" + state.code() + "' as varchar(10)))")
            .collect(Collectors.joining(", ", "(values ", ") as b (billing)"));

    private static final Words<BillingPolicy> POLICIES = new Words<>(BillingPolicy.class);
    private static final BulkInsert INSERT = new BulkInsert(
            "charge",
            List.of(
                    "id",
                    "event_id",
                    "account",
                    "booked_on",
                    "charge_date",
                    "programme",
                    "terms",
                    "sku",
                    "licence",
                    "offering",
                    "quantity",
                    "unit",
                    "unit_price",
                    "discount",
                    "amount",
                    "from_date",
                    "to_date",
                    "rule",
                    "explanation",
                    "order_no",
                    "order_line",
                    "is_return",
                    "billing",
                    "policy",
                    "step"));
    private static final Map<String, Offering> OFFERINGS =
            Arrays.stream(Offering.values()).collect(Collectors.toMap(Offering::code, Function.identity()));

    private ChargeRows() {}

    /** Adds charges that a booking step booked. */
    static void write(JdbcTemplate jdbc, List<BookedCharge> charges, long step) {
        INSERT.write(jdbc, charges.stream().map(booked -> row(booked, step)));
    }

    private static Object[] row(BookedCharge booked, long step) {
        NewCharge charge = booked.charge();
        return new Object[] {
            booked.id(),
            charge.eventId().orElse(null),
            charge.account(),
            charge.bookedOn(),
            charge.date(),
            charge.programme(),
            charge.terms(),
            charge.sku(),
            charge.licence().orElse(null),
            charge.offering().code(),
            charge.quantity(),
            charge.unit(),
            charge.unitPrice(),
            charge.discount(),
            charge.amount(),
            charge.from().orElse(null),
            charge.to().orElse(null),
            charge.rule(),
            charge.explanation(),
            charge.order().orElse(null),
            charge.orderLine().orElse(null),
            charge.isReturn(),
            charge.billing().code(),
            charge.policy().code(),
            step
        };
    }

    static BookedCharge read(ResultSet row) throws SQLException {
        NewCharge charge = new NewCharge(
                Optional.ofNullable(row.getObject("event_id", Long.class)),
                row.getString("account"),
                row.getObject("booked_on", LocalDate.class),
                row.getObject("charge_date", LocalDate.class),
                row.getString("programme"),
                row.getString("terms"),
                row.getString("sku"),
                Optional.ofNullable(row.getString("licence")),
                offering(row.getString("offering")),
                row.getInt("quantity"),
                row.getString("unit"),
                row.getBigDecimal("unit_price"),
                row.getBigDecimal("discount"),
                row.getBigDecimal("amount"),
                day(row, "from_date"),
                day(row, "to_date"),
                row.getString("rule"),
                row.getString("explanation"),
                Optional.ofNullable(row.getString("order_no")),
                Optional.ofNullable(row.getString("order_line")),
                row.getBoolean("is_return"),
                BillingState.valueOf(row.getString("billing").toUpperCase(Locale.ROOT)),
                POLICIES.read(row.getString("policy")));
        return new BookedCharge(row.getLong("id"), charge);
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }

    private static Offering offering(String code) {
        Offering offering = OFFERINGS.get(code);
        if (offering == null) {
            throw new IllegalStateException("Table charge: offering " + code + " is none of "
                    + OFFERINGS.keySet().stream().sorted().toList());
        }
        return offering;
    }
}
