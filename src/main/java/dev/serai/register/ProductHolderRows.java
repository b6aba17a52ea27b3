package dev.serai.register;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which accounts ever had a product; rows are only added. */
final class ProductHolderRows {

    private static final int AT_ONCE = 500;

    private final JdbcTemplate jdbc;
    private final KeyedQuery keyed;

    ProductHolderRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.keyed = new KeyedQuery(jdbc);
    }

    /** Adds those that are not known yet. */
    void write(Collection<ProductHolder> holders) {
        Set<ProductHolder> missing = new LinkedHashSet<>(holders);
        if (missing.isEmpty()) {
            return;
        }
        keyed.find(
                        "select h.* from :keys as k (sku, account)"
                                + " join product_holder h on h.sku = k.sku and h.account = k.account",
                        (row, index) -> new ProductHolder(row.getString("sku"), row.getString("account")),
                        List.of(
                                missing.stream().map(ProductHolder::sku).toList(),
                                missing.stream().map(ProductHolder::account).toList()))
                .forEach(missing::remove);
        jdbc.batchUpdate(
                "insert into product_holder (sku, account) values (?, ?)",
                missing.stream()
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
