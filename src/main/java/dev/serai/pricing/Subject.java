package dev.serai.pricing;

import java.util.Optional;

/**
 * What a charge is for.
 *
 * @param account who is charged
 * @param programme programme whose rules priced it
 * @param sku product
 * @param licence licence, where the charge concerns one
 * @param order order number, where it comes from an order
 * @param line order line, where it comes from an order
 */
public record Subject(
        String account,
        String programme,
        String sku,
        Optional<String> licence,
        Optional<String> order,
        Optional<String> line) {}
