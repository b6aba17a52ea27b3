package dev.serai.pricing.entitlement;

import static dev.serai.pricing.Step.with;

import dev.serai.pricing.Rental;
import dev.serai.pricing.Step;
import java.util.List;
import java.util.Optional;

/** A rental judged for a release: it includes every version that comes out while it is active (NP-06, NM-10). */
record RentedLicence(Rental rental, NewVersion release) {

    private static final String RULE = "NM-10";

    /** Whether anything of it is left on the day of the release or later. */
    boolean isLeft() {
        return rental.countsOn(release.day())
                || rental.ended().filter(end -> !end.isAfter(release.day())).isEmpty();
    }

    Entitlement judge() {
        boolean isActive = rental.countsOn(release.day());
        String why = isActive
                ? ", because it was active on that day: it began on " + rental.activated() + end()
                : ", because it began with it on " + rental.activated() + end();
        return new Holding(
                        rental.licence(),
                        rental.sku(),
                        rental.account(),
                        Optional.of(rental.endCustomer()),
                        Optional.empty(),
                        rental.quantity())
                .entitled(
                        Ground.RENTAL,
                        RULE,
                        "Rental " + rental.licence() + " is entitled to " + release.text() + why + ".",
                        List.of(
                                release.released("NP-06"),
                                Step.of(
                                        RULE,
                                        "Maintenance is part of a rental from its first day until it is deactivated",
                                        isActive ? "active" : "begins later",
                                        with("activated", rental.activated()),
                                        with("deactivated", rental.ended()),
                                        with("day", release.day()))));
    }

    private String end() {
        return rental.ended()
                .map(day -> " and ended on " + day + ", since when it may not be used (NM-05)")
                .orElse(" and runs on");
    }
}
