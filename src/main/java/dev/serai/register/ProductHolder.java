package dev.serai.register;

import dev.serai.licence.Activate;
import dev.serai.licence.LicenceEvent;
import dev.serai.licence.Link;
import dev.serai.licence.OrderLine;
import java.util.Optional;

/** An account that ordered, rented or linked a product, whatever became of it. */
record ProductHolder(String sku, String account) {

    static Optional<ProductHolder> of(LicenceEvent event) {
        if (event instanceof OrderLine line) {
            return Optional.of(new ProductHolder(line.sku(), line.account()));
        } else if (event instanceof Activate activate) {
            return Optional.of(new ProductHolder(activate.sku(), activate.account()));
        } else if (event instanceof Link link) {
            return Optional.of(new ProductHolder(link.sku(), link.account()));
        }
        return Optional.empty();
    }
}
