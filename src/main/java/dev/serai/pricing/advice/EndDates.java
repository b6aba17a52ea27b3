package dev.serai.pricing.advice;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Coverage;
import dev.serai.licence.CoverageKind;
import dev.serai.licence.Offering;
import dev.serai.licence.OrderLine;
import dev.serai.licence.Payment;
import dev.serai.pricing.Licence;
import dev.serai.pricing.Step;
import dev.serai.pricing.TriedCoverage;
import dev.serai.programme.PerpetualTerms;
import dev.serai.programme.SubscriptionTerms;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Maintenance and subscriptions that have ended or end soon, with every term for which they can be renewed and its price
 * (NM-08, NP-16). Each is really tried as an order of the day.
 */
record EndDates(Situation situation) {

    private static final int SOON = 60;

    Stream<AdviceItem> items() {
        return situation.end().changedLicences().stream()
                .filter(licence -> licence.units() > 0)
                .sorted(Comparator.comparing(Licence::id))
                .flatMap(licence -> Stream.concat(maintenance(licence), subscription(licence)));
    }

    private Stream<AdviceItem> maintenance(Licence licence) {
        return situation.terms(licence.programme(), PerpetualTerms.class).stream()
                .flatMap(terms -> licence.coverage().stream()
                        .filter(coverage -> coverage.kind() == CoverageKind.MAINTENANCE)
                        .map(Coverage::to)
                        .filter(this::isSoon)
                        .map(end -> item(licence, end, Offering.MAINTENANCE, terms.renewalYears())));
    }

    private Stream<AdviceItem> subscription(Licence licence) {
        return situation.terms(licence.programme(), SubscriptionTerms.class).stream()
                .flatMap(terms -> licence.lastDay().stream()
                        .filter(this::isSoon)
                        .map(end -> item(licence, end, Offering.SUBSCRIPTION, terms.years())));
    }

    private boolean isSoon(LocalDate end) {
        return !end.isAfter(situation.day().plusDays(SOON));
    }

    private AdviceItem item(Licence licence, LocalDate end, Offering offering, Set<Integer> offered) {
        boolean isMaintenance = offering == Offering.MAINTENANCE;
        List<Map<String, Object>> options = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        StringJoiner prices = new StringJoiner(", ");
        steps.add(Step.of(
                isMaintenance ? "NM-08" : "NP-16",
                "What has ended, or ends soon, can be renewed for one of these terms",
                "years " + new TreeSet<>(offered).stream().map(String::valueOf).collect(Collectors.joining(", ")),
                with("last day", end),
                with("day", situation.day())));
        for (int years : new TreeSet<>(offered)) {
            TriedCoverage tried = situation.whatIf().coverage(renewal(licence, offering, years));
            options.add(Figures.of("years", years, tried));
            prices.add("for " + years + (years == 1 ? " year " : " years ") + Figures.text(tried));
            steps.addAll(tried.steps());
        }
        return new AdviceItem(
                isMaintenance ? AdviceKind.MAINTENANCE_END : AdviceKind.SUBSCRIPTION_END,
                Concern.account(licence.account()).with(licence.sku()).ofLicence(licence.id()),
                (isMaintenance ? "Maintenance of licence " : "Subscription ") + licence.id()
                        + (end.isBefore(situation.day()) ? " ended on " : " ends on ") + end
                        + "; renewed on " + situation.day() + " it " + prices + ".",
                Figures.of("end", end, "units", licence.units(), "options", options),
                steps);
    }

    private OrderLine renewal(Licence licence, Offering offering, int years) {
        return new OrderLine(
                situation.day(),
                situation.whatIf().unusedNumber("RENEWAL"),
                "1",
                licence.account(),
                licence.programme(),
                licence.sku(),
                offering,
                licence.units(),
                Optional.of(licence.endCustomer()),
                Optional.empty(),
                Optional.of(years),
                Payment.UPFRONT,
                Optional.of(licence.id()),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
