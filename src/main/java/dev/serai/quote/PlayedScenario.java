package dev.serai.quote;

import dev.serai.pricing.Booking;
import dev.serai.pricing.History;
import dev.serai.pricing.WhatIf;

/**
 * A scenario that has been played to its last day.
 *
 * @param scenario the scenario
 * @param history what happened in it
 * @param booking how its events were booked, under its own policy
 */
public record PlayedScenario(Scenario scenario, History history, Booking booking) {

    /** Asks what further events would mean at the end. */
    public WhatIf whatIf() {
        return new WhatIf(booking, history.end());
    }
}
