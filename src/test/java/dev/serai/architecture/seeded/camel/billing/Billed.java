package dev.serai.architecture.seeded.camel.billing;

import org.apache.camel.Exchange;

/** Violates on purpose: billing knows Camel. */
interface Billed {
    void bill(Exchange exchange);
}
