package dev.serai.pricing.entitlement;

import dev.serai.pricing.Step;
import java.util.List;
import java.util.Optional;

/**
 * Whether a licence is entitled to a release, and why.
 *
 * @param holding the licence
 * @param ground what entitles it; empty where nothing does
 * @param rule id of the rule that decided
 * @param message one English sentence with the dates
 * @param steps how it was found, in order
 */
public record Entitlement(Holding holding, Optional<Ground> ground, String rule, String message, List<Step> steps) {

    public Entitlement {
        steps = List.copyOf(steps);
    }

    /** Whether the licence is entitled. */
    public boolean isEntitled() {
        return ground.isPresent();
    }
}
