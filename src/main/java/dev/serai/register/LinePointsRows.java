package dev.serai.register;

import dev.serai.licence.Pool;
import dev.serai.pricing.BookedLine;
import dev.serai.pricing.LinePoints;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** The points with which the units of order lines were booked, so that a return takes back the same (K-36). */
final class LinePointsRows {

    private static final Words<Pool> POOLS = new Words<>(Pool.class);
    private static final String MERGE = Merge.into("line_points")
            .key("order_no", "varchar(200)")
            .key("order_line", "varchar(200)")
            .key("account", "varchar(200)")
            .column("agreement", "varchar(200)")
            .column("pool", "varchar(20)")
            .column("points_each", PoolLevelRows.POINTS)
            .replacing();

    private final JdbcTemplate jdbc;
    private final KeyedQuery keyed;

    LinePointsRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.keyed = new KeyedQuery(jdbc);
    }

    private record OfLine(OrderLineRows.AccountLine line, LinePoints points) {}

    private record PointsOf(BookedLine line, LinePoints points) {}

    /** The points of the lines of those order numbers and line numbers. */
    Map<OrderLineRows.AccountLine, LinePoints> find(List<List<String>> keys) {
        return keyed
                .find(
                        "select p.* from :keys as k (order_no, order_line)"
                                + " join line_points p on p.order_no = k.order_no and p.order_line = k.order_line",
                        (row, index) -> read(row),
                        keys)
                .stream()
                .collect(Collectors.toMap(OfLine::line, OfLine::points));
    }

    void write(Collection<BookedLine> lines) {
        List<PointsOf> counted = lines.stream()
                .flatMap(line -> line.points().map(points -> new PointsOf(line, points)).stream())
                .toList();
        jdbc.batchUpdate(MERGE, counted, BooksWriter.ROWS_AT_ONCE, LinePointsRows::set);
    }

    private static void set(PreparedStatement row, PointsOf of) throws SQLException {
        row.setString(1, of.line().order());
        row.setString(2, of.line().line());
        row.setString(3, of.line().account());
        row.setString(4, of.points().agreement());
        row.setString(5, of.points().pool().code());
        row.setBigDecimal(6, of.points().perUnit());
    }

    private static OfLine read(ResultSet row) throws SQLException {
        OrderLineRows.LineKey key = new OrderLineRows.LineKey(row.getString("order_no"), row.getString("order_line"));
        return new OfLine(
                new OrderLineRows.AccountLine(key, row.getString("account")),
                new LinePoints(
                        row.getString("agreement"),
                        POOLS.read(row.getString("pool")),
                        row.getBigDecimal("points_each")));
    }
}
