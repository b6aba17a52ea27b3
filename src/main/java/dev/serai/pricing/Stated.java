package dev.serai.pricing;

import dev.serai.licence.LicenceEvent;

/** Master data, prices, values or agreements that an event states; kept as the event says it. */
public record Stated(LicenceEvent event) implements Change {}
