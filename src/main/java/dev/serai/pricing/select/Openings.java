package dev.serai.pricing.select;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Agreement;
import dev.serai.licence.LandedEvent;
import dev.serai.pricing.Decision;
import dev.serai.pricing.LevelAgreement;
import dev.serai.pricing.Rejection;
import dev.serai.pricing.RejectionCode;
import dev.serai.pricing.Standing;
import dev.serai.pricing.StatedEvents;
import dev.serai.programme.ForecastTerms;
import java.util.Map;
import java.util.Optional;

/** Opens agreements with forecasts; a number is opened once, because its term cannot change afterwards (MS-01, K-35). */
record Openings(ForecastAgreements agreements) {

    private static final String RULE = "K-35";

    Decision decide(LandedEvent landed, Agreement stated, Standing standing) {
        Decision kept = new StatedEvents().decide(landed, standing);
        Optional<ForecastTerms> terms = agreements.terms(stated.programme(), stated.date());
        if (terms.isEmpty() || kept.isRefused()) {
            return kept;
        }
        return taken(landed, stated, standing)
                .map(Decision::refused)
                .orElseGet(() -> kept.and(Decision.of(opened(stated, terms.get()))));
    }

    private static LevelAgreement opened(Agreement stated, ForecastTerms terms) {
        AgreementTerm term = AgreementTerm.of(stated.date(), terms.termYears());
        return new LevelAgreement(
                stated.agreement(),
                stated.programme(),
                stated.account(),
                Optional.empty(),
                term.opened(),
                term.lastDay(),
                Map.of(),
                0,
                terms.reviewYears().stream().findFirst().map(term::anniversary));
    }

    private static Optional<Rejection> taken(LandedEvent landed, Agreement stated, Standing standing) {
        String number = stated.agreement();
        Optional<Rejection> open = standing.levelAgreement(number)
                .map(agreement -> Rejection.of(
                        landed.ref(),
                        RejectionCode.ALREADY_USED,
                        RULE,
                        "Agreement " + number + " runs "
                                + AgreementTerm.of(agreement).text()
                                + " and cannot be opened again; give the new agreement a number of its own.",
                        with("agreement", number),
                        with("opened", agreement.opened())));
        return open.or(() -> standing.agreement(number)
                .filter(known -> !known.programme().equals(stated.programme()))
                .map(known -> Rejection.of(
                        landed.ref(),
                        RejectionCode.ALREADY_USED,
                        RULE,
                        "Agreement " + number + " is one of programme " + known.programme()
                                + " already; give the new agreement a number of its own.",
                        with("agreement", number),
                        with("programme", known.programme()))));
    }
}
