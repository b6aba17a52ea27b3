package dev.serai.register;

import dev.serai.licence.Offering;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Finds what a return takes back, so that the credit carries the VAT rate of the sale. */
public final class ReturnedCharges {

    private final JdbcTemplate jdbc;

    public ReturnedCharges(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What identifies the charges of a line, sold and returned alike. */
    private record SoldLine(String account, String order, Optional<String> line, Offering offering) {

        static Optional<SoldLine> of(NewCharge charge) {
            return charge.order()
                    .map(order -> new SoldLine(charge.account(), order, charge.orderLine(), charge.offering()));
        }
    }

    /** The tax date of each charge by its id: a return has that of the first charge of its order line. */
    public Map<Long, LocalDate> taxDates(Collection<BookedCharge> charges) {
        Map<SoldLine, LocalDate> sold = new HashMap<>();
        charges.stream()
                .map(BookedCharge::charge)
                .filter(NewCharge::isReturn)
                .flatMap(charge -> charge.order().map(order -> new Order(charge.account(), order)).stream())
                .distinct()
                .forEach(order -> collect(sold, order));
        Map<Long, LocalDate> dates = new HashMap<>();
        for (BookedCharge booked : charges) {
            Optional<LocalDate> original =
                    booked.charge().isReturn() ? SoldLine.of(booked.charge()).map(sold::get) : Optional.empty();
            dates.put(booked.id(), original.orElse(booked.taxDate()));
        }
        return dates;
    }

    private void collect(Map<SoldLine, LocalDate> sold, Order order) {
        jdbc.query(
                "select * from charge where order_no = ? and account = ? and not is_return" + " order by id",
                row -> {
                    BookedCharge booked = ChargeRows.read(row);
                    SoldLine.of(booked.charge()).ifPresent(line -> sold.putIfAbsent(line, booked.taxDate()));
                },
                order.number(),
                order.account());
    }

    private record Order(String account, String number) {}
}
