package dev.serai.register;

import dev.serai.pricing.BookedLine;
import dev.serai.pricing.BookedLine.Part;
import dev.serai.pricing.LinePoints;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Booked order lines. A line's parts are its charges that are no returns, in the order of booking; what was given back
 * of a part stands beside them.
 */
final class OrderLineRows {

    private static final String MERGE = Merge.into("returned_part")
            .key("order_no", "varchar(200)")
            .key("order_line", "varchar(200)")
            .key("account", "varchar(200)")
            .key("part", "int")
            .column("returned_units", "int")
            .column("returned_amount", "numeric(30, 3)")
            .replacing();

    private final JdbcTemplate jdbc;
    private final KeyedQuery keyed;
    private final Scope scope;
    private final LinePointsRows points;

    OrderLineRows(JdbcTemplate jdbc, Scope scope) {
        this.jdbc = jdbc;
        this.keyed = new KeyedQuery(jdbc);
        this.scope = scope;
        this.points = new LinePointsRows(jdbc);
    }

    /** A line number under an order number; several accounts may have one. */
    record LineKey(String order, String line) {}

    /** A line of one account. */
    record AccountLine(LineKey key, String account) {}

    private record Returned(AccountLine line, int part, int units, BigDecimal amount) {}

    private record PartKey(AccountLine line, int part) {}

    private record ReturnedParts(BookedLine line, int part, Part returned) {}

    /** The lines of those numbers, one for each account that has one, by account. */
    Map<LineKey, List<BookedLine>> find(List<LineKey> lines) {
        List<List<String>> keys = List.of(
                lines.stream().map(LineKey::order).toList(),
                lines.stream().map(LineKey::line).toList());
        Map<PartKey, Returned> returned = returned(keys);
        Map<AccountLine, List<NewCharge>> charges = charges(keys);
        Map<AccountLine, LinePoints> counted = charges.isEmpty() ? Map.of() : points.find(keys);
        Map<LineKey, List<BookedLine>> found = new HashMap<>();
        charges.forEach((line, sold) -> found.computeIfAbsent(line.key(), key -> new ArrayList<>())
                .add(new BookedLine(
                        line.account(),
                        line.key().order(),
                        line.key().line(),
                        sold.get(0).licence(),
                        Optional.ofNullable(counted.get(line)),
                        parts(line, sold, returned))));
        found.values().forEach(each -> each.sort(Comparator.comparing(BookedLine::account)));
        return found;
    }

    void write(Collection<BookedLine> lines) {
        points.write(lines);
        List<ReturnedParts> parts = lines.stream()
                .flatMap(line -> IntStream.range(0, line.parts().size())
                        .mapToObj(i -> new ReturnedParts(line, i, line.parts().get(i))))
                .filter(part -> part.returned().returnedUnits() != 0)
                .toList();
        jdbc.batchUpdate(MERGE, parts, BooksWriter.ROWS_AT_ONCE, (row, part) -> {
            row.setString(1, part.line().order());
            row.setString(2, part.line().line());
            row.setString(3, part.line().account());
            row.setInt(4, part.part() + 1);
            row.setInt(5, part.returned().returnedUnits());
            row.setBigDecimal(6, part.returned().returnedAmount());
        });
    }

    private Map<AccountLine, List<NewCharge>> charges(List<List<String>> keys) {
        List<BookedCharge> sold = keyed.find(
                "select c.* from :keys as k (order_no, order_line)"
                        + " join charge c on c.order_no = k.order_no and c.order_line = k.order_line"
                        + " where not c.is_return" + scope.isBooked("c.step") + " order by c.id",
                (row, index) -> ChargeRows.read(row),
                keys);
        return withInstalments(sold, keys).stream()
                .collect(Collectors.groupingBy(charge -> new AccountLine(
                        new LineKey(
                                charge.order().orElseThrow(), charge.orderLine().orElseThrow()),
                        charge.account())));
    }

    private List<NewCharge> withInstalments(List<BookedCharge> sold, List<List<String>> keys) {
        Map<Long, List<NewInstalment>> parts =
                sold.stream().anyMatch(booked -> booked.charge().billing() == BillingState.SPREAD)
                        ? InstalmentRows.ofLines(keyed, keys)
                        : Map.of();
        return sold.stream()
                .map(booked -> booked.charge().paidIn(parts.getOrDefault(booked.id(), List.of())))
                .toList();
    }

    private Map<PartKey, Returned> returned(List<List<String>> keys) {
        return keyed
                .find(
                        "select r.* from :keys as k (order_no, order_line)"
                                + " join returned_part r on r.order_no = k.order_no and r.order_line = k.order_line",
                        (row, index) -> readReturned(row),
                        keys)
                .stream()
                .collect(Collectors.toMap(each -> new PartKey(each.line(), each.part()), each -> each));
    }

    private static Returned readReturned(ResultSet row) throws SQLException {
        LineKey key = new LineKey(row.getString("order_no"), row.getString("order_line"));
        return new Returned(
                new AccountLine(key, row.getString("account")),
                row.getInt("part"),
                row.getInt("returned_units"),
                row.getBigDecimal("returned_amount"));
    }

    private static List<Part> parts(AccountLine line, List<NewCharge> sold, Map<PartKey, Returned> returned) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < sold.size(); i++) {
            NewCharge charge = sold.get(i);
            Returned back =
                    returned.getOrDefault(new PartKey(line, i + 1), new Returned(line, i + 1, 0, BigDecimal.ZERO));
            parts.add(new Part(
                    ChargeForm.read(charge), back.units(), ChargeForm.atScaleOf(charge.unit(), back.amount())));
        }
        return parts;
    }
}
