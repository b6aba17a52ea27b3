package dev.serai.register;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The history of transactions under an agreement: acquisitions, reorders and returns (MO-26). It is read from the charges of
 * its order lines, which are only added.
 */
public final class AgreementHistory {

    private static final String TRANSACTIONS = "select c.* from agreement_line l join charge c"
            + " on c.order_no = l.order_no and c.order_line = l.order_line and c.account = l.account"
            + " where l.agreement = ? and ";

    private final JdbcTemplate jdbc;

    public AgreementHistory(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One transaction: a charge of an order line, or what was given back of it.
     *
     * @param booked its charge, with event, order and line, product, quantity, day and the day in whose books it stands
     */
    public record Transaction(String agreement, TransactionKind kind, BookedCharge booked) {}

    private record Order(String account, String number) {}

    /** The transactions that were known then, in the order of booking. */
    public List<Transaction> of(String agreement, Known known) {
        List<BookedCharge> charges = jdbc.query(
                TRANSACTIONS + known.condition("c") + " order by c.id",
                (row, index) -> ChargeRows.read(row),
                agreement,
                known.limit());
        Set<Order> orders = new LinkedHashSet<>();
        List<Transaction> transactions = new ArrayList<>();
        for (BookedCharge booked : charges) {
            orders.add(
                    new Order(booked.charge().account(), booked.charge().order().orElseThrow()));
            transactions.add(new Transaction(agreement, kind(booked.charge(), orders.size()), booked));
        }
        return transactions;
    }

    private static TransactionKind kind(NewCharge charge, int orders) {
        if (charge.isReturn()) {
            return TransactionKind.RETURN;
        }
        return orders == 1 ? TransactionKind.ACQUISITION : TransactionKind.REORDER;
    }
}
