package dev.serai.register;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which accounts ever had a product; rows are only added. */
final class ProductHolderRows {

    private static final int AT_ONCE = 500;
    private static final MergedRows ADD = Merge.into("product_holder")
            .key("sku", "varchar(200)")
            .key("account", "varchar(200)")
            .addingNew();

    private final JdbcTemplate jdbc;

    ProductHolderRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds those that are not known yet. */
    void write(Collection<ProductHolder> holders) {
        ADD.write(
                jdbc,
                holders.stream()
                        .map(holder -> new Object[] {holder.sku(), holder.account()})
                        .toList());
    }

    /** The next accounts behind {@code account} that ever had a product, in their order. */
    List<String> after(String sku, String account) {
        return jdbc.queryForList(
                "select account from product_holder where sku = ? and account > ? order by account fetch first "
                        + AT_ONCE + " rows only",
                String.class,
                sku,
                account);
    }
}
