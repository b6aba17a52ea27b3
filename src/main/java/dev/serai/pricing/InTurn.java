package dev.serai.pricing;

import dev.serai.licence.LandedEvent;

/** Two pricers for one event: the second sees what the first changed, and is not asked when the first refuses. */
record InTurn(EventPricer first, EventPricer second) implements EventPricer {

    @Override
    public Decision decide(LandedEvent landed, Standing standing) {
        Decision one = first.decide(landed, standing);
        if (one.isRefused()) {
            return one;
        }
        Overlay now = Overlay.over(standing);
        now.apply(one);
        return one.and(second.decide(landed, now));
    }
}
