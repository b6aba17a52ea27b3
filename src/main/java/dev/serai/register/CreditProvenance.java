package dev.serai.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which credits paid which booking. Lots are used up by date, those of one day in the order of booking; an order line that is
 * sold back takes what is left of its own lot first, and a refund goes back into the lots that paid, the last taken first.
 */
public final class CreditProvenance {

    private static final Words<CreditKind> KINDS = new Words<>(CreditKind.class);
    private static final String PAID =
            "select b.account, b.programme, b.number, b.kind, b.charge_id, b.event_id, b.date,"
                    + " l.number as lot_number, o.kind as lot_kind, o.charge_id as lot_charge_id, o.event_id as lot_event_id, l.date as lot_date,"
                    + " sum(u.credits) as credits"
                    + " from credit_booking b join credit_use u"
                    + " on u.account = b.account and u.programme = b.programme and u.paid_for = b.number"
                    + " join credit_lot l on l.account = u.account and l.programme = u.programme and l.number = u.lot"
                    + " join credit_booking o on o.account = l.account and o.programme = l.programme and o.number = l.number";
    private static final String GROUPED =
            " group by b.account, b.programme, b.number, b.kind, b.charge_id, b.event_id, b.date,"
                    + " l.number, o.kind, o.charge_id, o.event_id, l.date having sum(u.credits) <> 0"
                    + " order by b.account, b.programme, b.number, l.date, l.number";

    private final JdbcTemplate jdbc;

    public CreditProvenance(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A booking in the ledger of an account under a programme, with the charge and the event that it is for. */
    public record Booking(
            String account,
            String programme,
            long number,
            CreditKind kind,
            LocalDate date,
            Optional<Long> charge,
            Optional<Long> event) {}

    /**
     * Credits of one lot that paid for one booking.
     *
     * @param lot the booking that brought the lot, or that took more than there was
     * @param credits how many, less what went back since
     */
    public record Payment(Booking booking, Booking lot, long credits) {}

    /** The lots that paid for a charge in credits, or that an order line was sold back out of. */
    public List<Payment> ofCharge(long charge) {
        return jdbc.query(PAID + " where b.charge_id = ?" + GROUPED, (row, index) -> payment(row), charge);
    }

    /** The lots that paid for everything that an event booked. */
    public List<Payment> ofEvent(long event) {
        return jdbc.query(PAID + " where b.event_id = ?" + GROUPED, (row, index) -> payment(row), event);
    }

    /** What was paid out of a lot, by the number of the booking that brought it. */
    public List<Payment> outOf(String account, String programme, long lot) {
        return jdbc.query(
                PAID + " where u.account = ? and u.programme = ? and u.lot = ?" + GROUPED,
                (row, index) -> payment(row),
                account,
                programme,
                lot);
    }

    private static Payment payment(ResultSet row) throws SQLException {
        return new Payment(booking(row, ""), booking(row, "lot_"), row.getLong("credits"));
    }

    private static Booking booking(ResultSet row, String prefix) throws SQLException {
        return new Booking(
                row.getString("account"),
                row.getString("programme"),
                row.getLong(prefix + "number"),
                KINDS.read(row.getString(prefix + "kind")),
                Columns.day(row, prefix + "date"),
                Optional.ofNullable(row.getObject(prefix + "charge_id", Long.class)),
                Optional.ofNullable(row.getObject(prefix + "event_id", Long.class)));
    }
}
