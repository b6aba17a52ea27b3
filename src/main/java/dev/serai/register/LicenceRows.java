package dev.serai.register;

import dev.serai.licence.Coverage;
import dev.serai.pricing.Licence;
import dev.serai.sql.BulkInsert;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** The licences in the books that were bought outright or for a term. */
final class LicenceRows {

    private static final Merge ROW = Merge.into("licence")
            .key("licence", "varchar(620)")
            .column("account", "varchar(200)")
            .column("end_customer", "varchar(200)")
            .column("programme", "varchar(200)")
            .column("sku", "varchar(200)")
            .column("edition", "varchar(200)")
            .column("units", "int")
            .column("counts_for_volume", "boolean")
            .column("last_day", "date")
            .column("coverage_kind", "varchar(20)")
            .column("coverage_from", "date")
            .column("coverage_to", "date");
    private static final MergedRows REPLACE = ROW.replacingRows();
    private static final BulkInsert INSERT = ROW.inserting();

    private final JdbcTemplate jdbc;
    private final KeyedQuery keyed;

    LicenceRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.keyed = new KeyedQuery(jdbc);
    }

    Map<String, Licence> find(List<String> licences) {
        return keyed.each(
                "select l.* from :keys as k (licence) join licence l on l.licence = k.licence",
                (row, index) -> read(row),
                licences,
                Licence::id);
    }

    /** Writes licences, the ones that {@code isNew} tells as plain rows. */
    void write(Collection<Licence> licences, Predicate<Licence> isNew) {
        Map<Boolean, List<Licence>> byNew = licences.stream().collect(Collectors.partitioningBy(isNew));
        INSERT.write(jdbc, byNew.getOrDefault(true, List.of()).stream().map(LicenceRows::row));
        REPLACE.write(
                jdbc,
                byNew.getOrDefault(false, List.of()).stream()
                        .map(LicenceRows::row)
                        .toList());
    }

    private static Object[] row(Licence licence) {
        return new Object[] {
            licence.id(),
            licence.account(),
            licence.endCustomer(),
            licence.programme(),
            licence.sku(),
            licence.edition().orElse(null),
            licence.units(),
            licence.countsForVolume(),
            licence.lastDay().orElse(null),
            licence.coverage().map(known -> known.kind().code()).orElse(null),
            licence.coverage().map(Coverage::from).orElse(null),
            licence.coverage().map(Coverage::to).orElse(null)
        };
    }

    private static Licence read(ResultSet row) throws SQLException {
        return new Licence(
                row.getString("licence"),
                row.getString("account"),
                row.getString("end_customer"),
                row.getString("programme"),
                row.getString("sku"),
                Columns.optionalText(row, "edition"),
                row.getInt("units"),
                row.getBoolean("counts_for_volume"),
                Columns.optionalDay(row, "last_day"),
                Columns.coverage(row));
    }
}
