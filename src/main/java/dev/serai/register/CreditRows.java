package dev.serai.register;

import dev.serai.pricing.Balance;
import dev.serai.register.OrderLineRows.LineKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the open lots of ledgers, and what paid for the terms that are given back. */
final class CreditRows {

    private static final String LEDGERS = "select b.account, b.programme, b.bookings, b.credits"
            + " from :keys as k (account, programme) join balance b on b.account = k.account and b.programme = k.programme";
    private static final String OPEN_LOTS = "select l.* from :keys as k (account, programme)"
            + " join credit_lot l on l.account = k.account and l.programme = k.programme and l.is_open";
    private static final String PAID = "select u.number as booking, u.place, u.lot, u.credits as used, u.paid_for,"
            + " b.licence, b.last_day, l.account, l.programme, l.number, l.date, l.credits, l.remaining, l.order_no,"
            + " l.order_line from :keys as k (licence, last_day)"
            + " join credit_booking b on b.licence = k.licence and b.last_day = cast(k.last_day as date)"
            + " join credit_use u on u.account = b.account and u.programme = b.programme and u.paid_for = b.number"
            + " join credit_lot l on l.account = u.account and l.programme = u.programme and l.number = u.lot"
            + " order by u.number, u.place";

    private final KeyedQuery keyed;

    CreditRows(JdbcTemplate jdbc) {
        this.keyed = new KeyedQuery(jdbc);
    }

    private record Ledger(Balance.Key key, long bookings, long credits) {}

    private record OfLedger(Balance.Key key, CreditLot lot) {}

    private record Paid(OfLedger lot, CreditMove.Term term, CreditUse use) {}

    /** The ledgers of moves as they stand without them; their balances are written already. */
    Map<Balance.Key, CreditWallet> wallets(List<CreditMove> moves) {
        Map<Balance.Key, Long> moved = new HashMap<>();
        moves.forEach(move -> moved.merge(move.ledger(), move.credits(), Math::addExact));
        List<List<String>> keys = List.of(
                moved.keySet().stream().map(Balance.Key::account).toList(),
                moved.keySet().stream().map(Balance.Key::programme).toList());
        Map<Balance.Key, CreditWallet> wallets = new HashMap<>();
        keyed.find(LEDGERS, (row, index) -> new Ledger(key(row), row.getLong("bookings"), row.getLong("credits")), keys)
                .forEach(found -> wallets.put(
                        found.key(),
                        new CreditWallet(
                                found.key(), found.bookings(), found.credits() - moved.getOrDefault(found.key(), 0L))));
        keyed.find(OPEN_LOTS, (row, index) -> new OfLedger(key(row), lot(row)), keys)
                .forEach(of -> of(wallets, of.key()).know(of.lot()));
        loadPaid(moves, wallets);
        return wallets;
    }

    private void loadPaid(List<CreditMove> moves, Map<Balance.Key, CreditWallet> wallets) {
        Collection<CreditMove.Term> terms = moves.stream()
                .filter(move -> move.kind() == CreditKind.REFUNDED)
                .flatMap(move -> move.term().stream())
                .distinct()
                .toList();
        List<Paid> found = keyed.find(
                PAID,
                (row, index) -> paid(row),
                List.of(
                        terms.stream().map(CreditMove.Term::licence).toList(),
                        terms.stream().map(term -> term.lastDay().toString()).toList()));
        for (Paid paid : found) {
            Optional.ofNullable(wallets.get(paid.lot().key())).ifPresent(wallet -> {
                wallet.know(paid.lot().lot());
                wallet.know(paid.term(), paid.use());
            });
        }
    }

    private static Paid paid(ResultSet row) throws SQLException {
        return new Paid(
                new OfLedger(key(row), lot(row)),
                new CreditMove.Term(row.getString("licence"), Columns.day(row, "last_day")),
                new CreditUse(
                        row.getLong("booking"),
                        row.getInt("place"),
                        row.getLong("lot"),
                        row.getLong("used"),
                        row.getLong("paid_for")));
    }

    private static Balance.Key key(ResultSet row) throws SQLException {
        return new Balance.Key(row.getString("account"), row.getString("programme"));
    }

    private static CreditLot lot(ResultSet row) throws SQLException {
        String line = row.getString("order_line");
        return new CreditLot(
                row.getLong("number"),
                Columns.day(row, "date"),
                row.getLong("credits"),
                row.getLong("remaining"),
                Columns.optionalText(row, "order_no").map(order -> new LineKey(order, line)));
    }

    /** The wallet of a ledger, which has a balance. */
    static CreditWallet of(Map<Balance.Key, CreditWallet> wallets, Balance.Key ledger) {
        return Optional.ofNullable(wallets.get(ledger))
                .orElseThrow(() -> new IllegalStateException("Credits of account " + ledger.account()
                        + " under programme " + ledger.programme() + " are booked, but it has no balance"));
    }
}
