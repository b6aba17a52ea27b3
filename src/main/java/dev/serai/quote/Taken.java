package dev.serai.quote;

import dev.serai.licence.LandedUnit;
import dev.serai.pricing.Decision;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A decision that a run has taken over.
 *
 * @param day day of the clock
 * @param unit what was booked; empty where the clock raised the decision
 * @param decision what came out
 */
record Taken(LocalDate day, Optional<LandedUnit> unit, Decision decision) {}
