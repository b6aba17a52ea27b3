package dev.serai.register;

import dev.serai.licence.Measure;
import dev.serai.licence.Value;
import dev.serai.programme.ValueHistory;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** The points and credit values in the books, read by product. */
final class ValueRows {

    private static final Words<Measure> MEASURES = new Words<>(Measure.class);
    private static final String MERGE = Merge.into("product_value")
            .key("sku", "varchar(200)")
            .key("measure", "varchar(20)")
            .key("date", "date")
            .key("step", "bigint")
            .column("amount", "numeric(30, 12)")
            .replacing();

    private final JdbcTemplate jdbc;
    private final KeyedQuery keyed;

    ValueRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.keyed = new KeyedQuery(jdbc);
    }

    /** Every value of the products, by product and measure. */
    Map<String, Map<Measure, ValueHistory>> find(List<String> skus) {
        List<Value> values = keyed.find(
                "select v.* from :keys as k (sku) join product_value v on v.sku = k.sku order by v.step",
                (row, index) -> read(row),
                List.of(skus));
        return values.stream()
                .collect(Collectors.groupingBy(
                        Value::sku,
                        Collectors.groupingBy(
                                Value::measure, Collectors.collectingAndThen(Collectors.toList(), ValueHistory::of))));
    }

    /** Adds values that a booking step made known. */
    void write(List<Value> values, long step) {
        jdbc.batchUpdate(MERGE, values, BooksWriter.ROWS_AT_ONCE, (row, value) -> {
            set(row, value);
            row.setLong(4, step);
            row.setBigDecimal(5, value.amount());
        });
    }

    private static void set(PreparedStatement row, Value value) throws SQLException {
        row.setString(1, value.sku());
        row.setString(2, value.measure().code());
        row.setObject(3, value.date());
    }

    static Value read(ResultSet row) throws SQLException {
        return new Value(
                Columns.day(row, "date"),
                row.getString("sku"),
                MEASURES.read(row.getString("measure")),
                Columns.plain(row.getBigDecimal("amount")));
    }
}
