package dev.serai.register;

import dev.serai.licence.Pool;
import dev.serai.pricing.LevelAgreement;
import dev.serai.pricing.PoolLevel;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** The levels of the pools of agreements in the books, as they stand; their history is in {@link LevelHistory}. */
final class PoolLevelRows {

    /** Points are exact: those of a product, a part of them for each year of assurance, times the units. */
    static final String POINTS = "numeric(40, 18)";

    private static final Words<Pool> POOLS = new Words<>(Pool.class);
    private static final String MERGE = Merge.into("pool_level")
            .key("agreement", "varchar(200)")
            .key("pool", "varchar(20)")
            .column("level", "varchar(200)")
            .column("since", "date")
            .column("basis", POINTS)
            .column("points", POINTS)
            .replacing();

    private final JdbcTemplate jdbc;
    private final KeyedQuery keyed;

    PoolLevelRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.keyed = new KeyedQuery(jdbc);
    }

    private record OfAgreement(String agreement, PoolLevel pool) {}

    /** The pools of each agreement. */
    Map<String, List<PoolLevel>> find(List<String> agreements) {
        return keyed
                .find(
                        "select p.* from :keys as k (agreement) join pool_level p on p.agreement = k.agreement",
                        (row, index) -> read(row),
                        List.of(agreements))
                .stream()
                .collect(Collectors.groupingBy(
                        OfAgreement::agreement, Collectors.mapping(OfAgreement::pool, Collectors.toList())));
    }

    void write(Collection<LevelAgreement> agreements) {
        List<OfAgreement> pools = agreements.stream()
                .flatMap(agreement ->
                        agreement.pools().values().stream().map(pool -> new OfAgreement(agreement.number(), pool)))
                .toList();
        jdbc.batchUpdate(MERGE, pools, BooksWriter.ROWS_AT_ONCE, PoolLevelRows::set);
    }

    private static void set(PreparedStatement row, OfAgreement of) throws SQLException {
        row.setString(1, of.agreement());
        row.setString(2, of.pool().pool().code());
        row.setString(3, of.pool().level());
        row.setObject(4, of.pool().since());
        row.setBigDecimal(5, of.pool().basis());
        row.setBigDecimal(6, of.pool().points());
    }

    private static OfAgreement read(ResultSet row) throws SQLException {
        return new OfAgreement(
                row.getString("agreement"),
                new PoolLevel(
                        POOLS.read(row.getString("pool")),
                        row.getString("level"),
                        Columns.day(row, "since"),
                        row.getBigDecimal("basis"),
                        row.getBigDecimal("points")));
    }
}
