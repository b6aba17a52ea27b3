package dev.serai.register;

import dev.serai.licence.Coded;
import dev.serai.licence.Pool;
import dev.serai.licence.Region;
import dev.serai.pricing.LevelAgreement;
import dev.serai.pricing.PoolLevel;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** The agreements with price levels in the books, read by their number or by their next review. */
final class LevelAgreementRows {

    private static final Words<Region> REGIONS = new Words<>(Region.class);
    private static final String MERGE = Merge.into("level_agreement")
            .key("agreement", "varchar(200)")
            .column("programme", "varchar(200)")
            .column("account", "varchar(200)")
            .column("region", "varchar(10)")
            .column("opened", "date")
            .column("last_day", "date")
            .column("reviews_held", "int")
            .column("next_review", "date")
            .replacing();

    private final JdbcTemplate jdbc;
    private final KeyedQuery keyed;
    private final Scope scope;
    private final PoolLevelRows pools;

    LevelAgreementRows(JdbcTemplate jdbc, Scope scope) {
        this.jdbc = jdbc;
        this.keyed = new KeyedQuery(jdbc);
        this.scope = scope;
        this.pools = new PoolLevelRows(jdbc);
    }

    Map<String, LevelAgreement> find(List<String> agreements) {
        List<LevelAgreement> found = keyed.find(
                "select a.* from :keys as k (agreement) join level_agreement a on a.agreement = k.agreement",
                (row, index) -> read(row),
                List.of(agreements));
        return withPools(found).stream().collect(Collectors.toMap(LevelAgreement::number, Function.identity()));
    }

    /** Agreements whose next review falls on or before {@code day}, earliest first. */
    List<LevelAgreement> due(LocalDate day, int limit) {
        return withPools(jdbc.query(
                "select * from level_agreement where next_review <= ?" + scope.raises("level_agreement.account")
                        + " order by next_review, agreement fetch first " + limit + " rows only",
                (row, index) -> read(row),
                day));
    }

    /** Agreements of a programme whose last day is {@code day}, by number. */
    List<LevelAgreement> ending(String programme, LocalDate day) {
        return withPools(jdbc.query(
                "select * from level_agreement where programme = ? and last_day = ?"
                        + scope.holds("level_agreement.account") + " order by agreement",
                (row, index) -> read(row),
                programme,
                day));
    }

    void write(Collection<LevelAgreement> agreements) {
        jdbc.batchUpdate(MERGE, agreements, BooksWriter.ROWS_AT_ONCE, LevelAgreementRows::set);
        pools.write(agreements);
    }

    private List<LevelAgreement> withPools(List<LevelAgreement> agreements) {
        Map<String, List<PoolLevel>> found =
                pools.find(agreements.stream().map(LevelAgreement::number).toList());
        return agreements.stream()
                .map(agreement -> with(agreement, found.getOrDefault(agreement.number(), List.of())))
                .toList();
    }

    private static LevelAgreement with(LevelAgreement agreement, List<PoolLevel> pools) {
        LevelAgreement whole = agreement;
        for (PoolLevel pool : pools) {
            whole = whole.with(pool);
        }
        return whole;
    }

    private static void set(PreparedStatement row, LevelAgreement agreement) throws SQLException {
        row.setString(1, agreement.number());
        row.setString(2, agreement.programme());
        row.setString(3, agreement.account());
        row.setString(4, agreement.region().map(Coded::code).orElse(null));
        row.setObject(5, agreement.opened());
        row.setObject(6, agreement.lastDay());
        row.setInt(7, agreement.reviewsHeld());
        Columns.bind(row, 8, agreement.nextReview());
    }

    private static LevelAgreement read(ResultSet row) throws SQLException {
        return new LevelAgreement(
                row.getString("agreement"),
                row.getString("programme"),
                row.getString("account"),
                Columns.optionalText(row, "region").map(REGIONS::read),
                Columns.day(row, "opened"),
                Columns.day(row, "last_day"),
                Map.<Pool, PoolLevel>of(),
                row.getInt("reviews_held"),
                Columns.optionalDay(row, "next_review"));
    }
}
