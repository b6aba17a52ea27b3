package dev.serai.register;

import dev.serai.licence.Offering;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Finds what a return takes back, or a correction corrects, so that the credit refers to the sale and carries its VAT. */
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

    /**
     * By the id of each return the charges that its order line was sold with, in the order of booking, and by that of each
     * correction the charge that it corrects, or what that takes back; other charges are left out.
     */
    public Map<Long, List<BookedCharge>> sold(Collection<BookedCharge> charges) {
        Map<Long, List<BookedCharge>> found = returned(charges);
        Map<Long, BookedCharge> corrected = new CorrectionRows(jdbc)
                .corrected(charges.stream()
                        .filter(booked -> booked.charge().isCorrection())
                        .map(BookedCharge::id)
                        .toList());
        if (!corrected.isEmpty()) {
            Map<Long, List<BookedCharge>> before = sold(corrected.values());
            corrected.forEach(
                    (correction, charge) -> found.put(correction, before.getOrDefault(charge.id(), List.of(charge))));
        }
        return found;
    }

    private Map<Long, List<BookedCharge>> returned(Collection<BookedCharge> charges) {
        List<BookedCharge> returns =
                charges.stream().filter(booked -> booked.charge().isReturn()).toList();
        Map<SoldLine, List<BookedCharge>> sold = new HashMap<>();
        returns.stream()
                .flatMap(booked ->
                        booked
                                .charge()
                                .order()
                                .map(order -> new Order(booked.charge().account(), order))
                                .stream())
                .distinct()
                .forEach(order -> collect(sold, order));
        Map<Long, List<BookedCharge>> found = new LinkedHashMap<>();
        for (BookedCharge booked : returns) {
            SoldLine.of(booked.charge())
                    .map(sold::get)
                    .ifPresent(originals -> found.put(booked.id(), List.copyOf(originals)));
        }
        return found;
    }

    private void collect(Map<SoldLine, List<BookedCharge>> sold, Order order) {
        jdbc.query(
                "select * from charge where order_no = ? and account = ? and not is_return" + " order by id",
                row -> {
                    BookedCharge booked = ChargeRows.read(row);
                    SoldLine.of(booked.charge()).ifPresent(line -> sold.computeIfAbsent(line, key -> new ArrayList<>())
                            .add(booked));
                },
                order.number(),
                order.account());
    }

    private record Order(String account, String number) {}
}
