package dev.serai.pricing.entitlement;

import dev.serai.pricing.Step;
import java.util.List;
import java.util.Optional;

/**
 * Units of a product in somebody's hands.
 *
 * @param licence the licence's id
 * @param sku product
 * @param account who is invoiced
 * @param endCustomer who uses it, where that is somebody else or known at all
 * @param project project it belongs to
 * @param quantity units left
 */
public record Holding(
        String licence,
        String sku,
        String account,
        Optional<String> endCustomer,
        Optional<String> project,
        int quantity) {

    Entitlement entitled(Ground ground, String rule, String message, List<Step> steps) {
        return new Entitlement(this, Optional.of(ground), rule, message, steps);
    }

    Entitlement notEntitled(String rule, String message, List<Step> steps) {
        return new Entitlement(this, Optional.empty(), rule, message, steps);
    }
}
