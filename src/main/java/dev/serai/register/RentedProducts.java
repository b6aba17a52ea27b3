package dev.serai.register;

import dev.serai.pricing.Rental;
import dev.serai.register.RentedCounts.Provider;
import dev.serai.sql.BulkInsert;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** By which account and product each rental is found; its row, which changes with every month, has no index for that. */
final class RentedProducts {

    /** The rentals {@code r} by account, product and programme {@code p}. */
    static final String RENTALS = "select r.* from rented_product p"
            + " join rental r on r.licence = p.licence and r.activated = p.activated";

    private static final BulkInsert INSERT =
            new BulkInsert("rented_product", List.of("account", "sku", "programme", "licence", "activated"));
    // HSQLDB takes the order of an index only where all columns of its beginning are named; else it sorts.
    private static final String NEXT = "select sku from rented_product where account = ? and sku > ? and programme = ?"
            + " order by account, sku fetch first 1 rows only";

    private final JdbcTemplate jdbc;

    RentedProducts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds rentals that begin. */
    void add(Collection<Rental> begun) {
        INSERT.write(
                jdbc, begun.stream().map(rental -> new Object[] {
                    rental.account(), rental.sku(), rental.programme(), rental.licence(), rental.activated()
                }));
    }

    /** The products that a provider rents or rented, without looking at its rentals one by one. */
    List<String> of(Provider provider) {
        List<String> skus = new ArrayList<>();
        Optional<String> next = next(provider, "");
        while (next.isPresent()) {
            skus.add(next.get());
            next = next(provider, next.get());
        }
        return skus;
    }

    private Optional<String> next(Provider provider, String after) {
        return jdbc.queryForList(NEXT, String.class, provider.account(), after, provider.programme()).stream()
                .findFirst();
    }
}
