package dev.serai.register;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Checks whether the ledger of service credits adds up. The sum of the entries of an account is its
 * balance, those of a booking sum to zero, and the lots hold the balance.
 */
public final class CreditLedger {

    private static final String UNBALANCED =
            "select b.account, b.programme, b.number, coalesce(sum(e.credits), 0) as found, 0 as expected"
                    + " from credit_booking b left join credit_entry e"
                    + " on e.account = b.account and e.programme = b.programme and e.number = b.number"
                    + " where b.step > ? group by b.account, b.programme, b.number"
                    + " having count(e.side) <> 2 or sum(e.credits) <> 0";
    private static final String BROKEN_CHAIN =
            "select b.account, b.programme, b.number, b.balance as found, coalesce(p.balance, 0) + e.credits as expected"
                    + " from credit_booking b join credit_entry e on e.account = b.account and e.programme = b.programme"
                    + " and e.number = b.number and e.side = 'balance' left join credit_booking p"
                    + " on p.account = b.account and p.programme = b.programme and p.number = b.number - 1"
                    + " where b.step > ? and (b.balance <> coalesce(p.balance, 0) + e.credits"
                    + " or p.number is null and b.number <> 1)";
    private static final String OTHER_CHARGE = "select b.account, b.programme, b.number, e.credits as found,"
            + " case when c.unit = 'SSC' then -c.amount else c.quantity end as expected"
            + " from credit_booking b join credit_entry e on e.account = b.account and e.programme = b.programme"
            + " and e.number = b.number and e.side = 'balance' left join charge c on c.id = b.charge_id"
            + " where b.step > ? and b.charge_id is not null and (c.id is null or c.account <> b.account"
            + " or e.credits <> case when c.unit = 'SSC' then -c.amount else c.quantity end)";
    private static final String TOUCHED =
            "(select account, programme, max(number) as number from credit_booking where step > ?"
                    + " group by account, programme) t join balance a on a.account = t.account and a.programme = t.programme";
    private static final String OTHER_BALANCE =
            "select t.account, t.programme, 0 as number, b.balance as found, a.credits as expected from " + TOUCHED
                    + " join credit_booking b on b.account = t.account and b.programme = t.programme and b.number = t.number"
                    + " where b.balance <> a.credits or t.number <> a.bookings";
    private static final String OTHER_LOTS =
            "select t.account, t.programme, 0 as number, coalesce(sum(l.remaining), 0) as found, a.credits as expected from "
                    + TOUCHED
                    + " left join credit_lot l on l.account = t.account and l.programme = t.programme and l.is_open"
                    + " group by t.account, t.programme, a.credits having coalesce(sum(l.remaining), 0) <> a.credits";
    private static final String OTHER_SUM =
            "select a.account, a.programme, 0 as number, coalesce(sum(e.credits), 0) as found, a.credits as expected"
                    + " from balance a left join credit_entry e on e.account = a.account and e.programme = a.programme"
                    + " and e.side = 'balance' group by a.account, a.programme, a.credits"
                    + " having coalesce(sum(e.credits), 0) <> a.credits";
    private static final String OTHER_LOT =
            "select l.account, l.programme, l.number, l.remaining as found, l.credits - coalesce(sum(u.credits), 0) as expected"
                    + " from credit_lot l left join credit_use u on u.account = l.account and u.programme = l.programme"
                    + " and u.lot = l.number group by l.account, l.programme, l.number, l.remaining, l.credits, l.is_open"
                    + " having l.remaining <> l.credits - coalesce(sum(u.credits), 0) or l.is_open <> (l.remaining <> 0)";
    private static final String UNBOOKED =
            "select c.account, c.programme, 0 as number, 0 as found, c.amount as expected"
                    + " from charge c where c.unit = 'SSC' and c.amount <> 0"
                    + " and not exists (select 1 from credit_booking b where b.charge_id = c.id)";

    private final JdbcTemplate jdbc;

    public CreditLedger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What does not add up of what was booked after a step. The cost follows what was booked since, not what the books hold.
     *
     * @param step last booking step that was looked at; 0 for none
     */
    public List<CreditDiscrepancy> discrepanciesSince(long step) {
        List<CreditDiscrepancy> found = new ArrayList<>();
        found.addAll(find(UNBALANCED, "the entries of the booking sum to", step));
        found.addAll(find(BROKEN_CHAIN, "the balance after the booking is", step));
        found.addAll(find(OTHER_CHARGE, "the charge moves other credits than the booking, which moves", step));
        found.addAll(find(OTHER_BALANCE, "the last booking leaves a balance of", step));
        found.addAll(find(OTHER_LOTS, "the open lots hold", step));
        return found;
    }

    /** What does not add up in all the books; reads every entry. */
    public List<CreditDiscrepancy> discrepancies() {
        List<CreditDiscrepancy> found = new ArrayList<>(discrepanciesSince(0));
        found.addAll(find(OTHER_SUM, "the entries of the balance sum to"));
        found.addAll(find(OTHER_LOT, "the lot has left"));
        found.addAll(find(UNBOOKED, "a charge in credits is without a booking: of it is booked"));
        return found;
    }

    private List<CreditDiscrepancy> find(String sql, String what, Object... parameters) {
        return jdbc.query(
                sql,
                (row, index) -> new CreditDiscrepancy(
                        row.getString("account"),
                        row.getString("programme"),
                        row.getLong("number"),
                        what + " " + row.getLong("found") + ", expected " + row.getLong("expected")),
                parameters);
    }
}
