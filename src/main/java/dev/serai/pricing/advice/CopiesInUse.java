package dev.serai.pricing.advice;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Deploy;
import dev.serai.licence.Use;
import dev.serai.pricing.LevelAgreement;
import dev.serai.pricing.OrderObligation;
import dev.serai.pricing.Step;
import dev.serai.programme.ForecastTerms;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Copies in use that have to be ordered, and those used for training (MS-11, MS-14). */
record CopiesInUse(Situation situation) {

    Stream<AdviceItem> items() {
        return situation
                .agreements(ForecastTerms.class)
                .flatMap(agreement -> Stream.concat(obligations(agreement), training(agreement)));
    }

    private Stream<AdviceItem> obligations(LevelAgreement agreement) {
        List<Deploy> reports = situation.history().booked(Deploy.class).toList();
        return OrderObligation.of(agreement.number(), reports, situation.end().changedLines()).stream()
                .map(obligation -> obligation(agreement, obligation));
    }

    private static AdviceItem obligation(LevelAgreement agreement, OrderObligation obligation) {
        return new AdviceItem(
                AdviceKind.ORDER_OBLIGATION,
                Concern.agreement(agreement.account(), agreement.number()).with(obligation.sku()),
                "Under agreement " + agreement.number() + " " + obligation.inUse() + " copies of " + obligation.sku()
                        + " are in production and " + obligation.ordered() + " licences are ordered, so "
                        + obligation.open() + " have to be ordered.",
                Figures.of("inUse", obligation.inUse(), "ordered", obligation.ordered(), "toOrder", obligation.open()),
                List.of(Step.of(
                        "MS-11",
                        "Copies in production oblige to order licences for them",
                        obligation.open(),
                        with("in production", obligation.inUse()),
                        with("ordered", obligation.ordered()))));
    }

    private Stream<AdviceItem> training(LevelAgreement agreement) {
        Map<String, Deploy> latest = new TreeMap<>();
        situation
                .history()
                .booked(Deploy.class)
                .filter(report -> report.agreement().equals(agreement.number()) && report.use() == Use.TRAINING)
                .sorted(Comparator.comparing(Deploy::date))
                .forEach(report -> latest.put(report.sku(), report));
        int most = situation
                .terms(agreement.programme(), ForecastTerms.class)
                .map(ForecastTerms::trainingCopies)
                .orElse(0);
        return latest.values().stream().map(report -> training(agreement, report, most));
    }

    private static AdviceItem training(LevelAgreement agreement, Deploy report, int most) {
        return new AdviceItem(
                AdviceKind.TRAINING_COPIES,
                Concern.agreement(agreement.account(), agreement.number()).with(report.sku()),
                "Under agreement " + agreement.number() + " " + report.quantity() + " of " + most + " copies of "
                        + report.sku() + " allowed for training are in use.",
                Figures.of("used", report.quantity(), "allowed", most, "reported", report.date()),
                List.of(Step.of(
                        "MS-14",
                        "So many copies of a product may be used for training",
                        report.quantity(),
                        with("allowed", most))));
    }
}
