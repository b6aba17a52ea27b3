package dev.serai.register;

import dev.serai.licence.Offering;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a charge stands in its table, both ways. */
final class ChargeRows {

    static final String COLUMNS =
            "id, event_id, account, booked_on, charge_date, programme, terms, sku, licence, offering,"
                    + " quantity, unit, unit_price, discount, amount, from_date, to_date, rule, explanation, order_no,"
                    + " order_line, is_return, billing";

    /** Where the booking step stands in a statement that begins with {@link #COLUMNS}. */
    static final int STEP = 24;

    /** Where the policy by which the charge is billed stands after that. */
    static final int POLICY = 25;

    private static final Map<String, Offering> OFFERINGS =
            Arrays.stream(Offering.values()).collect(Collectors.toMap(Offering::code, Function.identity()));

    private ChargeRows() {}

    static void write(PreparedStatement row, long id, NewCharge charge) throws SQLException {
        row.setLong(1, id);
        row.setObject(2, charge.eventId().orElse(null), Types.BIGINT);
        row.setString(3, charge.account());
        row.setObject(4, charge.bookedOn());
        row.setObject(5, charge.date());
        row.setString(6, charge.programme());
        row.setString(7, charge.terms());
        row.setString(8, charge.sku());
        row.setString(9, charge.licence().orElse(null));
        row.setString(10, charge.offering().code());
        row.setInt(11, charge.quantity());
        row.setString(12, charge.unit());
        row.setBigDecimal(13, charge.unitPrice());
        row.setBigDecimal(14, charge.discount());
        row.setBigDecimal(15, charge.amount());
        row.setObject(16, charge.from().orElse(null), Types.DATE);
        row.setObject(17, charge.to().orElse(null), Types.DATE);
        row.setString(18, charge.rule());
        row.setString(19, charge.explanation());
        row.setString(20, charge.order().orElse(null));
        row.setString(21, charge.orderLine().orElse(null));
        row.setBoolean(22, charge.isReturn());
        row.setString(23, charge.billing().code());
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
                BillingState.valueOf(row.getString("billing").toUpperCase(Locale.ROOT)));
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
