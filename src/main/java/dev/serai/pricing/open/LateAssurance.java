package dev.serai.pricing.open;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Period;
import dev.serai.pricing.Advice;
import dev.serai.pricing.AdviceCode;
import dev.serai.pricing.Charge;
import dev.serai.pricing.CoveredMonths;
import dev.serai.pricing.LazySteps;
import dev.serai.pricing.LevelAgreement;
import dev.serai.pricing.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Advice on assurance bought after the opening day: its price is that of the whole years, but it ends with the authorization
 * (MO-17, MO-18, A-30, K-45).
 *
 * @param line the line
 * @param agreement its authorization
 * @param charge what it costs
 */
record LateAssurance(OpenLine line, LevelAgreement agreement, Charge charge) {

    Optional<Advice> advice() {
        LocalDate later = line.terms().lastDay(line.day());
        if (!line.level().hasAssurance()
                || !line.day().isAfter(agreement.opened())
                || !later.isAfter(agreement.lastDay())) {
            return Optional.empty();
        }
        CoveredMonths now = covered(agreement.lastDay());
        CoveredMonths then = covered(later);
        return Optional.of(new Advice(
                line.ordered().landed().ref(),
                AdviceCode.OPEN_NEW_AUTHORIZATION,
                message(later, now, then),
                LazySteps.of(() -> steps(later, now, then))));
    }

    private String message(LocalDate later, CoveredMonths now, CoveredMonths then) {
        String currency = " " + charge.unit();
        return "Assurance of " + line.line().sku() + " ordered on " + line.day() + " ends with authorization "
                + agreement.number() + " on " + agreement.lastDay() + ": "
                + charge.amount().toPlainString() + currency + " for " + now.text() + " is "
                + now.shown().toPlainString() + currency + " a month; opening a new authorization would cover "
                + then.text() + " until " + later + " for the same amount, "
                + then.shown().toPlainString() + currency + " a month.";
    }

    private List<Step> steps(LocalDate later, CoveredMonths now, CoveredMonths then) {
        return List.of(
                ends("Assurance ends with its authorization", agreement.lastDay(), agreement.opened()),
                now.step(),
                ends("Under an authorization opened with this order it would end later", later, line.day()),
                then.step());
    }

    private static Step ends(String sentence, LocalDate lastDay, LocalDate opened) {
        return Step.of("MO-16", sentence, lastDay, with("opened", opened));
    }

    private CoveredMonths covered(LocalDate to) {
        return new CoveredMonths(charge.amount(), line.level().currency(), new Period(line.day(), to));
    }
}
