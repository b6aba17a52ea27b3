package dev.serai.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Price rows of one date that differ only in their minimum quantity (K-17).
 *
 * @param date first day on which the table is in force
 * @param level price level the rows name, if any
 * @param years term the rows name, if any; then a price is for that whole term (K-15)
 * @param rows unit price by minimum quantity
 */
public record PriceTable(
        LocalDate date, Optional<String> level, Optional<Integer> years, NavigableMap<Integer, BigDecimal> rows) {

    /**
     * One row of a table.
     *
     * @param minQuantity smallest tier quantity the row holds for
     * @param unitPrice price of one unit
     */
    public record Tier(int minQuantity, BigDecimal unitPrice) {}

    /** The row with the highest minimum not above {@code quantity}; empty where even the lowest is above it. */
    public Optional<Tier> tier(long quantity) {
        return Optional.ofNullable(rows.floorEntry(inRange(quantity))).map(PriceTable::tier);
    }

    /** The next row a larger quantity would reach. */
    public Optional<Tier> next(long quantity) {
        return Optional.ofNullable(rows.higherEntry(inRange(quantity))).map(PriceTable::tier);
    }

    PriceTable with(int minQuantity, BigDecimal unitPrice) {
        NavigableMap<Integer, BigDecimal> more = new TreeMap<>(rows);
        more.put(minQuantity, unitPrice);
        return new PriceTable(date, level, years, more);
    }

    /** More units than any row can ask for reach the same row as the most. */
    private static int inRange(long quantity) {
        return (int) Math.min(Integer.MAX_VALUE, quantity);
    }

    private static Tier tier(Map.Entry<Integer, BigDecimal> row) {
        return new Tier(row.getKey(), row.getValue());
    }
}
