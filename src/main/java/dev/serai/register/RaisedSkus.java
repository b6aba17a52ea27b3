package dev.serai.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which products the closes of days have charged, each with the last file that had come by then. */
final class RaisedSkus {

    private static final String MERGE = Merge.into("raised_sku")
            .key("sku", "varchar(200)")
            .column("file_id", "bigint")
            .replacing();

    private final JdbcTemplate jdbc;

    RaisedSkus(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void raised(List<NewCharge> charges) {
        if (!charges.isEmpty()) {
            long file = Columns.lastId(jdbc, "inbound_file");
            List<String> skus =
                    charges.stream().map(NewCharge::sku).distinct().sorted().toList();
            jdbc.batchUpdate(
                    MERGE, skus.stream().map(sku -> new Object[] {sku, file}).toList());
        }
    }

    /** Those of the products that were charged when the file had come. */
    List<String> since(long file, Collection<String> skus) {
        List<String> found = new ArrayList<>();
        for (String sku : skus) {
            found.addAll(jdbc.queryForList(
                    "select sku from raised_sku where sku = ? and file_id >= ?", String.class, sku, file));
        }
        return found;
    }
}
