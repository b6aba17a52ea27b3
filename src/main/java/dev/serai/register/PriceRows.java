package dev.serai.register;

import dev.serai.licence.Offering;
import dev.serai.licence.Price;
import dev.serai.programme.PriceHistory;
import dev.serai.programme.PriceKey;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.springframework.jdbc.core.JdbcTemplate;

/** The prices in the books, read by product. */
final class PriceRows {

    private static final Words<Offering> OFFERINGS = new Words<>(Offering.class);
    private static final String MERGE = Merge.into("price")
            .key("sku", "varchar(200)")
            .key("programme", "varchar(200)")
            .key("offering", "varchar(20)")
            .key("currency", "varchar(3)")
            .key("level", "varchar(200)")
            .key("years", "int")
            .key("min_quantity", "int")
            .key("date", "date")
            .key("step", "bigint")
            .column("unit_price", "numeric(30, 12)")
            .replacing();

    private final JdbcTemplate jdbc;
    private final KeyedQuery keyed;

    PriceRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.keyed = new KeyedQuery(jdbc);
    }

    /** Every price of the products, by product and key. */
    Map<String, Map<PriceKey, PriceHistory>> find(List<String> skus) {
        List<Price> prices = keyed.find(
                "select p.* from :keys as k (sku) join price p on p.sku = k.sku order by p.step",
                (row, index) -> read(row),
                List.of(skus));
        Map<PriceKey, List<Price>> byKey = prices.stream().collect(Collectors.groupingBy(PriceKey::of));
        Map<String, Map<PriceKey, PriceHistory>> bySku = new HashMap<>();
        byKey.forEach((key, rows) ->
                bySku.computeIfAbsent(key.sku(), sku -> new HashMap<>()).put(key, PriceHistory.of(rows)));
        return bySku;
    }

    /** Adds prices that a booking step made known. */
    void write(List<Price> prices, long step) {
        jdbc.batchUpdate(MERGE, prices, BooksWriter.ROWS_AT_ONCE, (row, price) -> {
            set(row, price);
            row.setLong(9, step);
            row.setBigDecimal(10, price.unitPrice());
        });
    }

    private static void set(PreparedStatement row, Price price) throws SQLException {
        row.setString(1, price.sku());
        row.setString(2, price.programme());
        row.setString(3, price.offering().code());
        row.setString(4, price.currency().getCode());
        row.setString(5, price.level().orElse(""));
        row.setInt(6, price.years().orElse(0));
        row.setInt(7, price.minQuantity());
        row.setObject(8, price.date());
    }

    static Price read(ResultSet row) throws SQLException {
        return new Price(
                Columns.day(row, "date"),
                row.getString("programme"),
                row.getString("sku"),
                OFFERINGS.read(row.getString("offering")),
                Columns.plain(row.getBigDecimal("unit_price")),
                CurrencyUnit.of(row.getString("currency")),
                Optional.of(row.getString("level")).filter(level -> !level.isEmpty()),
                row.getInt("min_quantity"),
                Optional.of(row.getInt("years")).filter(years -> years != 0));
    }
}
