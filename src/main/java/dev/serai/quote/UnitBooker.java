package dev.serai.quote;

import dev.serai.licence.LandedUnit;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Standing;

/** Decides what is booked together. */
@FunctionalInterface
public interface UnitBooker {

    /** What follows from {@code unit}, given what is known before it. */
    Decision book(LandedUnit unit, Standing standing);
}
