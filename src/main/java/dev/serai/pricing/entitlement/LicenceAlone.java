package dev.serai.pricing.entitlement;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Offering;
import dev.serai.licence.OrderLine;
import dev.serai.pricing.BookedOrder;
import dev.serai.pricing.LicenceId;
import dev.serai.pricing.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An order line of licences alone that gave them no id, so that no licence is kept for it (K-43, MS-06). */
record LicenceAlone(BookedOrder booked, NewVersion release) {

    private static final String RULE = "MS-06";

    static boolean is(BookedOrder booked) {
        return booked.line().licence().isEmpty() && booked.order().offering() == Offering.L;
    }

    Entitlement judge() {
        OrderLine ordered = booked.order();
        LocalDate bought = ordered.purchased().orElse(ordered.date());
        List<Step> steps = List.of(release.released(RULE), release.acquired(RULE, bought), withoutAssurance());
        String who = "Order " + ordered.order() + " line " + ordered.line();
        if (bought.isBefore(release.day())) {
            return holding()
                    .notEntitled(
                            RULE,
                            who + " is not entitled to " + release.text() + ": its licences were bought on " + bought
                                    + " without assurance; order what includes it.",
                            steps);
        }
        return holding()
                .entitled(
                        Ground.PURCHASE,
                        RULE,
                        who + " was bought on " + bought + " and so includes " + release.text() + ".",
                        steps);
    }

    private static Step withoutAssurance() {
        return Step.of("K-43", "A licence alone has no assurance", "not covered", with("offering", Offering.L));
    }

    private Holding holding() {
        OrderLine ordered = booked.order();
        return new Holding(
                LicenceId.of(ordered),
                ordered.sku(),
                ordered.account(),
                Optional.of(ordered.endCustomer().orElse(ordered.account())),
                ordered.project(),
                booked.unitsLeft());
    }
}
