package dev.serai.pricing.aip;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Activate;
import dev.serai.licence.Deactivate;
import dev.serai.licence.LandedEvent;
import dev.serai.pricing.Decision;
import dev.serai.pricing.EventPricer;
import dev.serai.pricing.Rejection;
import dev.serai.pricing.RejectionCode;
import dev.serai.pricing.Rental;
import dev.serai.pricing.Standing;
import dev.serai.pricing.Step.Operand;
import dev.serai.pricing.Unknown;
import dev.serai.programme.Programmes;
import java.util.ArrayList;
import java.util.List;
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
                    ? notActive(landed, event, "is not rented")
                    : refused(
                            landed,
                            event,
                            RejectionCode.UNKNOWN_LICENCE,
                            Unknown.licence(event.licence(), event.date()));
        }
        Rental known = rental.get();
        if (known.ended().isPresent()) {
            return notActive(
                    landed, event, "was deactivated on " + known.ended().get());
        }
        if (event.date().isBefore(known.activated())) {
            return notActive(landed, event, "was activated only on " + known.activated());
        }
        return Decision.of(known.endedOn(event.date()));
    }

    private static boolean isKnown(String licence, Standing standing) {
        return standing.licence(licence).isPresent()
                || standing.position(licence).isPresent();
    }

    private static Decision notActive(LandedEvent landed, Deactivate event, String state) {
        String message = "Licence " + event.licence() + " " + state + ", so it cannot be deactivated on " + event.date()
                + "; correct the licence or the date.";
        return refused(landed, event, RejectionCode.NOT_ACTIVE, message, with("state", state));
    }

    private static Decision refused(
            LandedEvent landed, Deactivate event, RejectionCode code, String message, Operand... more) {
        List<Operand> operands = new ArrayList<>(List.of(with("licence", event.licence()), with("day", event.date())));
        operands.addAll(List.of(more));
        return Decision.refused(Rejection.of(landed.ref(), code, "K-31", message, operands.toArray(Operand[]::new)));
    }
}
