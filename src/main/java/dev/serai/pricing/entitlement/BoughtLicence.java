package dev.serai.pricing.entitlement;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Coverage;
import dev.serai.licence.CoverageKind;
import dev.serai.pricing.Licence;
import dev.serai.pricing.Step;
import dev.serai.pricing.entitlement.Lives.Life;
import dev.serai.programme.AuthorizationTerms;
import dev.serai.programme.ForecastTerms;
import dev.serai.programme.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A licence bought for good or for a term of years, judged for a release.
 *
 * @param licence the licence as it is at the end
 * @param life what became of it
 * @param terms terms of its programme on the day of the release
 * @param release the release
 */
record BoughtLicence(Licence licence, Life life, Optional<Terms> terms, NewVersion release) {

    Entitlement judge() {
        List<Step> steps = new ArrayList<>();
        steps.add(release.released(rule()));
        steps.add(release.acquired(purchaseRule(), life.acquired()));
        if (!isSubscription() && !life.acquired().isBefore(release.day())) {
            return holding()
                    .entitled(
                            Ground.PURCHASE,
                            purchaseRule(),
                            who() + " was bought on " + life.acquired() + " and so includes " + release.text() + ".",
                            steps);
        }
        life.covered().terms().forEach(term -> steps.add(release.covered(rule(), term)));
        return life.covered()
                .on(release.day())
                .map(term -> covered(term, steps))
                .or(() -> laterTerm(steps))
                .orElseGet(() -> holding().notEntitled(refusingRule(), refusal(), steps));
    }

    private Entitlement covered(Coverage term, List<Step> steps) {
        if (term.kind() == CoverageKind.MAINTENANCE) {
            steps.add(Step.of(
                    "NM-03",
                    "Maintenance includes new versions of the same edition, not another edition",
                    "same product",
                    with("product", licence.sku()),
                    with("edition", licence.edition())));
        } else if (term.kind() == CoverageKind.SA) {
            steps.add(Step.of("MO-13", "The right holds for an older version in use as well", "entitled"));
        }
        return holding()
                .entitled(
                        Ground.of(term.kind()),
                        rule(),
                        who() + " is entitled to " + release.text() + ", because its " + name(term.kind())
                                + " ran from " + term.from() + " to " + term.to() + ".",
                        steps);
    }

    /** A subscription that begins anew begins with the version of its first day (NP-01). */
    private Optional<Entitlement> laterTerm(List<Step> steps) {
        return life.covered()
                .from(release.day())
                .filter(term -> term.kind() == CoverageKind.SUBSCRIPTION)
                .map(term -> holding()
                        .entitled(
                                Ground.SUBSCRIPTION,
                                "NP-01",
                                who() + " is entitled to " + release.text()
                                        + ", because its subscription began with it on " + term.from() + ".",
                                steps));
    }

    private String refusal() {
        String start = who() + " is not entitled to " + release.text() + ": ";
        if (life.covered().terms().isEmpty()) {
            return start + "it was bought on " + life.acquired() + " without assurance; order what includes it.";
        }
        return start + "its " + name(life.covered().terms().get(0).kind()) + " ran "
                + life.covered().text()
                + (isSubscription() ? "." : "; it may be used on in its present version.");
    }

    private String rule() {
        if (isByLevel()) {
            return terms.filter(AuthorizationTerms.class::isInstance).isPresent() ? "MO-12" : "MS-07";
        }
        return "NP-06";
    }

    private String purchaseRule() {
        return isByLevel() ? "MS-06" : "NM-06";
    }

    private String refusingRule() {
        return isByLevel() ? rule() : isSubscription() ? "NP-01" : "NM-09";
    }

    private boolean isSubscription() {
        return licence.lastDay().isPresent();
    }

    private boolean isByLevel() {
        return terms.filter(held -> held instanceof AuthorizationTerms || held instanceof ForecastTerms)
                .isPresent();
    }

    private static String name(CoverageKind kind) {
        return switch (kind) {
            case MAINTENANCE -> "maintenance";
            case SA -> "software assurance";
            case SSA -> "service agreement";
            case SUBSCRIPTION -> "subscription";
        };
    }

    private String who() {
        return "Licence " + licence.id();
    }

    private Holding holding() {
        return new Holding(
                licence.id(),
                licence.sku(),
                licence.account(),
                Optional.of(licence.endCustomer()),
                life.project(),
                licence.units());
    }
}
