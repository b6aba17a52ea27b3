package dev.serai.register;

import dev.serai.licence.EventType;
import dev.serai.licence.Product;
import java.util.Collection;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** The catalogue in the books; of two events of one sku the later by date wins, of one date the later in order. */
public final class Products {

    private final MasterData<Product> table;

    public Products(JdbcTemplate jdbc) {
        this.table = new MasterData<>(jdbc, EventType.PRODUCT, Product.class);
    }

    /** Writes products in one batch; an event older than what is in the books changes nothing. */
    public void put(Collection<Product> products) {
        table.put(products);
    }

    /** The products among {@code skus} that are known, by sku. */
    public Map<String, Product> find(Collection<String> skus) {
        return table.find(skus);
    }
}
