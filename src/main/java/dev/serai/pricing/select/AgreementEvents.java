package dev.serai.pricing.select;

import dev.serai.licence.Agreement;
import dev.serai.licence.Deploy;
import dev.serai.licence.Forecast;
import dev.serai.licence.LandedEvent;
import dev.serai.licence.LicenceEvent;
import dev.serai.pricing.Decision;
import dev.serai.pricing.EventPricer;
import dev.serai.pricing.Standing;
import dev.serai.programme.Programmes;

/**
 * Decides the events of agreements with forecasts: agreement, forecast and deploy. An agreement of any other programme is
 * kept as it is stated.
 */
public final class AgreementEvents implements EventPricer {

    private final Openings openings;
    private final Forecasts forecasts;
    private final CopiesInUse copies;

    /** Decides by the terms of {@code programmes} in force on an event's date. */
    public AgreementEvents(Programmes programmes) {
        ForecastAgreements agreements = new ForecastAgreements(programmes);
        this.openings = new Openings(agreements);
        this.forecasts = new Forecasts(agreements);
        this.copies = new CopiesInUse(agreements);
    }

    @Override
    public Decision decide(LandedEvent landed, Standing standing) {
        LicenceEvent event = landed.event();
        if (event instanceof Agreement agreement) {
            return openings.decide(landed, agreement, standing);
        } else if (event instanceof Forecast forecast) {
            return forecasts.decide(landed, forecast, standing);
        } else if (event instanceof Deploy deploy) {
            return copies.decide(landed, deploy, standing);
        }
        throw new IllegalArgumentException(
                "Agreements with forecasts do not decide events " + event.type().code());
    }
}
