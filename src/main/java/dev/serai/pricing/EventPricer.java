package dev.serai.pricing;

import dev.serai.licence.LandedEvent;

/** Decides an event that is not an order line; a pure function. */
public interface EventPricer {

    /** What follows from {@code landed}, given what is known before it. */
    Decision decide(LandedEvent landed, Standing standing);
}
