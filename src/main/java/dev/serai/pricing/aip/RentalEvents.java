package dev.serai.pricing.aip;

import dev.serai.licence.Activate;
import dev.serai.licence.Deactivate;
import dev.serai.licence.LandedEvent;
import dev.serai.pricing.Decision;
import dev.serai.pricing.EventPricer;
import dev.serai.pricing.Rejection;
import dev.serai.pricing.RejectionCode;
import dev.serai.pricing.Rental;
import dev.serai.pricing.Standing;
import dev.serai.pricing.Unknown;
import dev.serai.programme.Programmes;
import java.util.Optional;

/** Begins and ends the rentals of a service provider (NP-08, NM-05, K-31); the months themselves fall due by the clock. */
public final class RentalEvents implements EventPricer {

    private final Programmes programmes;

    /** Rentals under the terms of the given programmes. */
    public RentalEvents(Programmes programmes) {
        this.programmes = programmes;
    }

    @Override
    public Decision decide(LandedEvent landed, Standing standing) {
        if (landed.event() instanceof Activate activate) {
            return new Activation(landed.ref(), activate, standing, programmes).decide();
        } else if (landed.event() instanceof Deactivate deactivate) {
            return deactivate(landed, deactivate, standing);
        }
        throw new IllegalArgumentException("Neither activate nor deactivate: " + landed.event());
    }

    private static Decision deactivate(LandedEvent landed, Deactivate event, Standing standing) {
        Optional<Rental> rental = standing.rental(event.licence());
        if (rental.isEmpty()) {
            return isKnown(event.licence(), standing)
                    ? refused(landed, RejectionCode.NOT_ACTIVE, notRented(event, "is not rented"))
                    : refused(landed, RejectionCode.UNKNOWN_LICENCE, Unknown.licence(event.licence(), event.date()));
        }
        Rental known = rental.get();
        if (known.ended().isPresent()) {
            return refused(
                    landed,
                    RejectionCode.NOT_ACTIVE,
                    notRented(event, "was deactivated on " + known.ended().get()));
        }
        if (event.date().isBefore(known.activated())) {
            return refused(
                    landed, RejectionCode.NOT_ACTIVE, notRented(event, "was activated only on " + known.activated()));
        }
        return Decision.of(known.endedOn(event.date()));
    }

    private static boolean isKnown(String licence, Standing standing) {
        return standing.licence(licence).isPresent()
                || standing.position(licence).isPresent();
    }

    private static String notRented(Deactivate event, String state) {
        return "Licence " + event.licence() + " " + state + ", so it cannot be deactivated on " + event.date()
                + "; correct the licence or the date.";
    }

    private static Decision refused(LandedEvent landed, RejectionCode code, String message) {
        return Decision.refused(Rejection.of(landed.ref(), code, "K-31", message));
    }
}
