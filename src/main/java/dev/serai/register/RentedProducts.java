package dev.serai.register;

import dev.serai.pricing.Rental;
import dev.serai.register.RentedCounts.Provider;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The products that each provider ever rented, so that nobody has to look through its rentals for them. */
final class RentedProducts {

    private static final String ADD = "insert into rented_product (account, programme, sku)"
            + " select k.account, k.programme, k.sku from :keys as k (account, programme, sku)"
            + " where not exists (select 1 from rented_product p where p.account = k.account"
            + " and p.programme = k.programme and p.sku = k.sku)";
    private static final String OF = "select sku from rented_product where account = ? and programme = ? order by sku";

    private final JdbcTemplate jdbc;

    RentedProducts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Product(String account, String programme, String sku) {}

    /** Notes what is rented. */
    void add(Collection<Rental> rentals) {
        List<Product> products = rentals.stream()
                .map(rental -> new Product(rental.account(), rental.programme(), rental.sku()))
                .distinct()
                .toList();
        if (!products.isEmpty()) {
            new KeyedQuery(jdbc)
                    .update(
                            ADD,
                            List.of(
                                    products.stream().map(Product::account).toList(),
                                    products.stream().map(Product::programme).toList(),
                                    products.stream().map(Product::sku).toList()));
        }
    }

    /** The products of a provider. */
    List<String> of(Provider provider) {
        return jdbc.queryForList(OF, String.class, provider.account(), provider.programme());
    }
}
