package dev.serai.pricing;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Agreement;
import dev.serai.licence.LandedEvent;

/** Keeps master data, prices, values, agreements and reports as they are stated; the latest by date wins. */
public final class StatedEvents implements EventPricer {

    @Override
    public Decision decide(LandedEvent landed, Standing standing) {
        if (landed.event() instanceof Agreement agreement
                && standing.account(agreement.account()).isEmpty()) {
            return Decision.refused(Rejection.of(
                    landed.ref(),
                    RejectionCode.UNKNOWN_ACCOUNT,
                    "K-13",
                    Unknown.account(agreement.account(), agreement.date()),
                    with("account", agreement.account()),
                    with("day", agreement.date())));
        }
        return Decision.of(new Stated(landed.event()));
    }
}
