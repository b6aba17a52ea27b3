package dev.serai.quote;

import dev.serai.licence.Period;
import dev.serai.pricing.Advice;
import dev.serai.pricing.Charge;
import dev.serai.pricing.Decision;
import dev.serai.pricing.Instalment;
import dev.serai.pricing.LevelSet;
import dev.serai.pricing.Notice;
import dev.serai.pricing.Rejection;
import dev.serai.pricing.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.StringJoiner;
import java.util.function.Predicate;

/** The parts of a decision as lines to read, each followed by its numbered steps. */
final class ExplainedItems {

    private ExplainedItems() {}

    /** Charges, refusals and advice whose event is among {@code events}. */
    static List<String> caused(Decision decision, Predicate<OptionalLong> events) {
        List<String> lines = new ArrayList<>();
        decision.charges().stream()
                .filter(charge -> events.test(charge.event()))
                .forEach(charge -> charge(charge, lines));
        decision.rejections().stream()
                .filter(rejection -> events.test(rejection.event()))
                .forEach(rejection -> rejection(rejection, lines));
        decision.advice().stream()
                .filter(advice -> events.test(OptionalLong.of(advice.event())))
                .forEach(advice -> advice(advice, lines));
        return lines;
    }

    /** Levels and notices, which name no event. */
    static List<String> announced(Decision decision) {
        List<String> lines = new ArrayList<>();
        decision.levels().forEach(level -> level(level, lines));
        decision.notices().forEach(notice -> lines.add(notice(notice)));
        return lines;
    }

    private static void charge(Charge charge, List<String> lines) {
        boolean isGivenBack = charge.amount().signum() < 0;
        lines.add((isGivenBack ? "Given back to account " : "Charged to account ")
                + charge.subject().account() + ": " + charge.amount().abs().toPlainString() + " " + charge.unit()
                + " for " + charge.offering().code() + " of " + charge.subject().sku() + details(charge));
        steps(charge.steps(), lines);
        charge.instalments().forEach(each -> lines.add(instalment(each, charge.unit())));
    }

    private static String details(Charge charge) {
        StringJoiner details = new StringJoiner(", ", " (", ")");
        details.add("quantity " + Math.abs(charge.quantity()));
        details.add("unit price " + charge.unitPrice().toPlainString());
        if (charge.discount().signum() != 0) {
            details.add("discount " + charge.discount().toPlainString());
        }
        charge.subject().licence().ifPresent(licence -> details.add("licence " + licence));
        charge.period().map(ExplainedItems::period).ifPresent(details::add);
        return details.add("rule " + charge.rule()).toString();
    }

    private static String period(Period period) {
        return "from " + period.from() + " to " + period.to();
    }

    private static String instalment(Instalment instalment, String unit) {
        return "Instalment " + instalment.number() + " of " + instalment.of() + ": "
                + instalment.amount().toPlainString() + " " + unit + " due on " + instalment.date();
    }

    private static void rejection(Rejection rejection, List<String> lines) {
        lines.add(
                "Refused as " + rejection.code().code() + " by rule " + rejection.rule() + ": " + rejection.message());
        steps(rejection.steps(), lines);
    }

    private static void advice(Advice advice, List<String> lines) {
        lines.add("Advice " + advice.code().code() + ": " + advice.message());
        steps(advice.steps(), lines);
    }

    private static void level(LevelSet level, List<String> lines) {
        lines.add("Agreement " + level.agreement() + " has level " + level.level() + " for pool "
                + level.pool().code() + " from " + level.from() + " ("
                + level.reason().code() + ")");
        steps(level.steps(), lines);
    }

    private static String notice(Notice notice) {
        Optional<String> about = notice.project().map(" for project "::concat).or(() -> notice.licence()
                .map(" for licence "::concat));
        return "Notice " + notice.kind() + " to account " + notice.account() + about.orElse("") + ": due on "
                + notice.due();
    }

    private static void steps(List<Step> steps, List<String> lines) {
        for (int i = 0; i < steps.size(); i++) {
            lines.add("  " + (i + 1) + ". " + steps.get(i).text());
        }
    }
}
