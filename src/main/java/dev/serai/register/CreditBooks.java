package dev.serai.register;

import dev.serai.pricing.Balance;
import dev.serai.register.OrderLineRows.LineKey;
import dev.serai.sql.BulkInsert;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Books moves of credits in double entry and by lots, all moves of a step together. Bookings, entries and uses are only
 * added; of a lot the remaining credits change.
 */
final class CreditBooks {

    private static final String BALANCE_SIDE = "balance";
    private static final BulkInsert BOOKINGS = new BulkInsert(
            "credit_booking",
            List.of(
                    "account",
                    "programme",
                    "number",
                    "kind",
                    "event_id",
                    "charge_id",
                    "licence",
                    "last_day",
                    "date",
                    "booked_on",
                    "step",
                    "balance"));
    private static final BulkInsert ENTRIES =
            new BulkInsert("credit_entry", List.of("account", "programme", "number", "side", "credits"));
    private static final BulkInsert USES = new BulkInsert(
            "credit_use", List.of("account", "programme", "number", "place", "lot", "credits", "paid_for"));
    private static final String MERGE_LOT = Merge.into("credit_lot")
            .key("account", "varchar(200)")
            .key("programme", "varchar(200)")
            .key("number", "bigint")
            .column("date", "date")
            .column("credits", "bigint")
            .column("remaining", "bigint")
            .column("is_open", "boolean")
            .column("order_no", "varchar(200)")
            .column("order_line", "varchar(200)")
            .replacing();

    private final JdbcTemplate jdbc;
    private final CreditRows rows;

    CreditBooks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.rows = new CreditRows(jdbc);
    }

    /** Books moves in their order, after the balances and the charges that they come with. */
    void write(List<CreditMove> moves, BookedWith with) {
        if (moves.isEmpty()) {
            return;
        }
        Map<Balance.Key, CreditWallet> wallets = rows.wallets(moves);
        moves.forEach(move -> CreditRows.of(wallets, move.ledger()).book(move));
        wallets.values().forEach(CreditWallet::check);
        Collection<CreditWallet> all = wallets.values();
        BOOKINGS.write(jdbc, all.stream().flatMap(wallet -> bookings(wallet, with)));
        ENTRIES.write(jdbc, all.stream().flatMap(CreditBooks::entries));
        jdbc.batchUpdate(MERGE_LOT, all.stream().flatMap(CreditBooks::lots).toList());
        USES.write(jdbc, all.stream().flatMap(CreditBooks::uses));
        jdbc.batchUpdate(
                "update balance set bookings = ? where account = ? and programme = ?",
                all,
                BooksWriter.ROWS_AT_ONCE,
                (row, wallet) -> {
                    row.setLong(1, wallet.last());
                    row.setString(2, wallet.ledger().account());
                    row.setString(3, wallet.ledger().programme());
                });
    }

    private static Stream<Object[]> bookings(CreditWallet wallet, BookedWith with) {
        return wallet.bookings().stream().map(booking -> {
            CreditMove move = booking.move();
            return new Object[] {
                wallet.ledger().account(),
                wallet.ledger().programme(),
                booking.number(),
                move.kind().code(),
                move.event().orElse(null),
                move.charge().flatMap(with::charge).orElse(null),
                move.term().map(CreditMove.Term::licence).orElse(null),
                move.term().map(CreditMove.Term::lastDay).orElse(null),
                move.date(),
                with.bookedOn(),
                move.charge().map(with::stepOf).orElse(with.step()),
                booking.balance()
            };
        });
    }

    private static Stream<Object[]> entries(CreditWallet wallet) {
        return wallet.bookings().stream()
                .flatMap(booking -> Stream.of(
                        entry(wallet, booking, BALANCE_SIDE, booking.move().credits()),
                        entry(
                                wallet,
                                booking,
                                booking.move().kind().code(),
                                -booking.move().credits())));
    }

    private static Object[] entry(CreditWallet wallet, CreditBooking booking, String side, long credits) {
        return new Object[] {wallet.ledger().account(), wallet.ledger().programme(), booking.number(), side, credits};
    }

    private static Stream<Object[]> lots(CreditWallet wallet) {
        return wallet.changedLots().stream().map(lot -> new Object[] {
            wallet.ledger().account(),
            wallet.ledger().programme(),
            lot.number(),
            lot.date(),
            lot.credits(),
            lot.remaining(),
            lot.isOpen(),
            lot.order().map(LineKey::order).orElse(null),
            lot.order().map(LineKey::line).orElse(null)
        });
    }

    private static Stream<Object[]> uses(CreditWallet wallet) {
        return wallet.uses().stream().map(use -> new Object[] {
            wallet.ledger().account(),
            wallet.ledger().programme(),
            use.booking(),
            use.place(),
            use.lot(),
            use.credits(),
            use.paidFor()
        });
    }
}
