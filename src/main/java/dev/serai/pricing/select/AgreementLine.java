package dev.serai.pricing.select;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Pool;
import dev.serai.pricing.LevelAgreement;
import dev.serai.pricing.PoolLevel;
import dev.serai.pricing.Rejection;
import dev.serai.pricing.RejectionCode;
import dev.serai.pricing.level.LevelLine;
import dev.serai.pricing.level.Points;
import dev.serai.programme.ForecastTerms;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A line under an agreement. Level, pool and points may be asked of a line without a fault only.
 *
 * @param line the line
 * @param terms terms in force on the order's date
 * @param agreement the agreement that it names
 */
record AgreementLine(LevelLine line, ForecastTerms terms, LevelAgreement agreement) {

    /** Why it cannot be ordered under the agreement, in the order of K-13. */
    Optional<Rejection> fault() {
        return foreign()
                .or(this::outsideTerm)
                .or(() -> line.withoutPool("MS-02"))
                .or(this::withoutLevel)
                .or(this::otherYears);
    }

    AgreementTerm term() {
        return AgreementTerm.of(agreement);
    }

    /** Years of assurance: those left of the agreement, the running one included (K-35). */
    int years() {
        return term().yearsLeft(day());
    }

    LocalDate day() {
        return line.day();
    }

    Pool pool() {
        return line.pool().orElseThrow();
    }

    PoolLevel level() {
        return agreement.pool(pool()).orElseThrow();
    }

    /** The points of one unit on the day of the order (K-36). */
    Points points() {
        return Points.of(
                line.line().sku(),
                line.offering(),
                years(),
                day(),
                terms.assurance(),
                line.ordered().now());
    }

    static Rejection ofAnotherProgramme(LevelLine line, String number, String programme) {
        return line.refuse(
                RejectionCode.NOT_ELIGIBLE,
                "K-35",
                "Agreement " + number + " is one of programme " + programme + ", not of "
                        + line.line().programme() + "; correct the agreement or the programme.",
                with("agreement", number),
                with("programme", programme));
    }

    private Optional<Rejection> foreign() {
        if (!agreement.programme().equals(line.line().programme())) {
            return Optional.of(ofAnotherProgramme(line, agreement.number(), agreement.programme()));
        }
        if (agreement.account().equals(line.line().account())) {
            return Optional.empty();
        }
        return Optional.of(line.refuse(
                RejectionCode.NOT_ELIGIBLE,
                "K-35",
                "Agreement " + agreement.number() + " is one of account " + agreement.account() + ", not of "
                        + line.line().account() + "; correct the agreement or the account.",
                with("agreement", agreement.number()),
                with("account", agreement.account())));
    }

    private Optional<Rejection> outsideTerm() {
        if (term().contains(day())) {
            return Optional.empty();
        }
        return Optional.of(line.refuse(
                RejectionCode.OUTSIDE_TERM,
                "K-35",
                "Agreement " + agreement.number() + " runs " + term().text() + ", so an order of " + day()
                        + " is outside its term; order under another agreement.",
                with("first day", agreement.opened()),
                with("last day", agreement.lastDay())));
    }

    private Optional<Rejection> withoutLevel() {
        if (agreement.pool(pool()).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(line.refuse(
                RejectionCode.NOT_ELIGIBLE,
                "K-34",
                "Agreement " + agreement.number() + " has no forecast for pool "
                        + pool().code() + ", to which " + line.line().sku()
                        + " belongs, so the pool has no price level; send its forecast first.",
                with("agreement", agreement.number()),
                with("pool", pool())));
    }

    private Optional<Rejection> otherYears() {
        Optional<Integer> asked = line.line().years();
        if (!line.hasAssurance() || asked.filter(years -> years != years()).isEmpty()) {
            return Optional.empty();
        }
        int year = term().year(day());
        return Optional.of(line.refuse(
                RejectionCode.TERM_NOT_OFFERED,
                "K-35",
                "Assurance ordered in year " + year + " of agreement " + agreement.number() + " is for " + years()
                        + " years, not " + asked.get() + "; leave years out or say " + years() + ".",
                with("agreement year", year),
                with("years left", years())));
    }
}
