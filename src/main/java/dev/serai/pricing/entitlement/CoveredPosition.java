package dev.serai.pricing.entitlement;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Coverage;
import dev.serai.licence.Product;
import dev.serai.pricing.Position;
import dev.serai.pricing.ProductVersions;
import dev.serai.pricing.SsaBooking;
import dev.serai.pricing.Step;
import dev.serai.programme.ServiceCreditTerms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A position under service credits, judged for a release (IS-01, IS-02, IS-32, A-04).
 *
 * @param position the position as it is at the end
 * @param covered days on which it was covered
 * @param product its product as the catalogue had it on the day of the release
 * @param terms terms in force on that day
 * @param release the release
 */
record CoveredPosition(
        Position position,
        CoveredDays covered,
        Optional<Product> product,
        Optional<ServiceCreditTerms> terms,
        NewVersion release) {

    private static final String RULE = "IS-01";

    Entitlement judge() {
        return separatelyLicensed().or(this::tooOld).orElseGet(this::byCoverage);
    }

    private Optional<Entitlement> separatelyLicensed() {
        return product.filter(Product::separatelyLicensed).map(found -> holding()
                .notEntitled(
                        "IS-02",
                        who() + " is not entitled to " + release.text() + ": " + position.sku()
                                + " is a feature licensed separately and has to be bought, even under a service"
                                + " agreement.",
                        List.of(
                                release.released(RULE),
                                Step.of(
                                        "IS-02",
                                        "New features that are licensed separately are no part of the agreement",
                                        "not covered",
                                        with("product", position.sku())))));
    }

    private Optional<Entitlement> tooOld() {
        int least = terms.map(ServiceCreditTerms::leastVersion).orElse(0);
        return product.flatMap(Product::version)
                .or(() -> Optional.of(release.release().version()))
                .filter(version -> ProductVersions.major(version) < least)
                .map(version -> holding()
                        .notEntitled(
                                "IS-32",
                                who() + " is not entitled to " + release.text() + ": it is of version " + version
                                        + ", and a service agreement covers version " + least + " and later only.",
                                List.of(
                                        release.released(RULE),
                                        Step.of(
                                                "IS-32",
                                                "Licences of older versions cannot be covered",
                                                "not covered",
                                                with("version", version),
                                                with("least version", least)))));
    }

    private Entitlement byCoverage() {
        List<Step> steps = new ArrayList<>();
        steps.add(release.released(RULE));
        covered.terms().forEach(term -> steps.add(release.covered(RULE, term)));
        return covered.on(release.day())
                .map(term -> covered(term, steps))
                .or(() -> paidGap(steps))
                .orElseGet(() -> holding().notEntitled(RULE, refusal(), steps));
    }

    private Entitlement covered(Coverage term, List<Step> steps) {
        return holding()
                .entitled(
                        Ground.SSA,
                        RULE,
                        who() + " is entitled to " + release.text() + ", because its service agreement ran from "
                                + term.from() + " to " + term.to() + ".",
                        steps);
    }

    /** Days without cover that were paid double later give the right as well, or the payment would buy nothing. */
    private Optional<Entitlement> paidGap(List<Step> steps) {
        return position.bookings().stream().filter(this::paysDay).findFirst().map(booking -> {
            LocalDate from = gapFrom(booking);
            LocalDate to = booking.bookedOn().minusDays(1);
            steps.add(Step.of(
                    "A-04",
                    "The vendor does not say whether days paid later give the right; our policy is that they do",
                    "entitled",
                    with("gap from", from),
                    with("gap to", to),
                    with("paid on", booking.bookedOn()),
                    with("day", release.day())));
            return holding()
                    .entitled(
                            Ground.SSA,
                            "A-04",
                            who() + " is entitled to " + release.text() + ", because the days without agreement from "
                                    + from + " to " + to + " were paid with the booking of " + booking.bookedOn()
                                    + "; that this gives the right is our policy, not the vendor's word.",
                            steps);
        });
    }

    private boolean paysDay(SsaBooking booking) {
        return !release.day().isBefore(gapFrom(booking)) && release.day().isBefore(booking.bookedOn());
    }

    private static LocalDate gapFrom(SsaBooking booking) {
        return booking.bookedOn().minusDays(booking.gapDays());
    }

    private String refusal() {
        String start = who() + " is not entitled to " + release.text() + ": ";
        if (!covered.terms().isEmpty()) {
            return start + "its service agreement ran " + covered.text() + ".";
        }
        return start + "it was first linked on " + position.linked() + " and never had a service agreement.";
    }

    private String who() {
        return "Licence " + position.licence();
    }

    private Holding holding() {
        return new Holding(
                position.licence(),
                position.sku(),
                position.account(),
                Optional.empty(),
                Optional.of(position.project()),
                position.quantity());
    }
}
