package dev.serai.pricing.open;

import static dev.serai.pricing.Step.with;

import dev.serai.pricing.Advice;
import dev.serai.pricing.AdviceCode;
import dev.serai.pricing.Charge;
import dev.serai.pricing.LazySteps;
import dev.serai.pricing.LevelAgreement;
import dev.serai.pricing.Step;
import java.math.BigDecimal;
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
        CoveredMonths now = CoveredMonths.of(line.day(), agreement.lastDay());
        CoveredMonths then = CoveredMonths.of(line.day(), later);
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
                + each(now).toPlainString() + currency + " a month; opening a new authorization would cover "
                + then.text() + " until " + later + " for the same amount, "
                + each(then).toPlainString() + currency + " a month.";
    }

    private List<Step> steps(LocalDate later, CoveredMonths now, CoveredMonths then) {
        return List.of(
                ends("Assurance ends with its authorization", agreement.lastDay(), agreement.opened()),
                covered(now, agreement.lastDay()),
                monthly(now),
                ends("Under an authorization opened with this order it would end later", later, line.day()),
                covered(then, later),
                monthly(then));
    }

    private static Step ends(String sentence, LocalDate lastDay, LocalDate opened) {
        return Step.of("MO-16", sentence, lastDay, with("opened", opened));
    }

    private Step covered(CoveredMonths months, LocalDate to) {
        return Step.of(
                "MO-18",
                "Whole months are counted from the order, further days as a part of their month",
                months.text(),
                with("from", line.day()),
                with("to", to),
                with("days of the last month", months.daysOfMonth()));
    }

    private Step monthly(CoveredMonths months) {
        return Step.of(
                "MO-18",
                "The amount is divided by the months covered and rounded half up",
                each(months),
                with("amount", charge.amount()),
                with("months", months.text()));
    }

    private BigDecimal each(CoveredMonths months) {
        return months.each(charge.amount(), line.level().currency());
    }
}
