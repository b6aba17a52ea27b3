package dev.serai.pricing.select;

import dev.serai.pricing.LevelAgreement;
import dev.serai.pricing.Standing;
import dev.serai.pricing.Unknown;
import dev.serai.programme.ForecastTerms;
import dev.serai.programme.Programmes;
import java.time.LocalDate;
import java.util.Optional;

/** Finds agreements with forecasts, and the terms that hold for them on a day. */
record ForecastAgreements(Programmes programmes) {

    /**
     * An agreement that is open.
     *
     * @param agreement as it stands
     * @param terms terms of its programme in force on the day
     */
    record Open(LevelAgreement agreement, ForecastTerms terms) {

        AgreementTerm term() {
            return AgreementTerm.of(agreement);
        }
    }

    /** The terms of a programme with forecasts on {@code day}; empty for any other programme. */
    Optional<ForecastTerms> terms(String programme, LocalDate day) {
        return programmes
                .inForce(programme, day)
                .filter(ForecastTerms.class::isInstance)
                .map(ForecastTerms.class::cast);
    }

    /** The agreement of that number; empty where there is none, or one of another kind. */
    Optional<Open> find(String number, LocalDate day, Standing standing) {
        return standing.levelAgreement(number)
                .flatMap(agreement -> terms(agreement.programme(), day).map(terms -> new Open(agreement, terms)));
    }

    /** Why an agreement is not found, and what to do. */
    String unknown(String number, LocalDate day, Standing standing) {
        return programme(number, standing)
                .map(programme -> "Agreement " + number + " is one of programme " + programme
                        + ", which has no forecasts on " + day + "; correct the number.")
                .orElseGet(() -> Unknown.agreement(number, day));
    }

    /** The programme of an agreement of any kind. */
    static Optional<String> programme(String number, Standing standing) {
        return standing.levelAgreement(number).map(LevelAgreement::programme).or(() -> standing.agreement(number)
                .map(agreement -> agreement.programme()));
    }
}
