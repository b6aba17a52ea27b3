package dev.serai.pricing.advice;

import dev.serai.licence.Agreement;
import dev.serai.licence.Forecast;
import dev.serai.licence.LicenceEvent;
import dev.serai.licence.Offering;
import dev.serai.licence.OrderLine;
import dev.serai.licence.Payment;
import dev.serai.licence.Product;
import dev.serai.pricing.LevelAgreement;
import dev.serai.pricing.PoolLevel;
import dev.serai.pricing.TriedCoverage;
import dev.serai.programme.AuthorizationTerms;
import dev.serai.programme.ForecastTerms;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What assurance costs a covered month if it is bought today under a running agreement, and under a new one opened with it
 * (MO-18). Both are really tried, for as many licences as the agreement has of each product.
 */
record LateAssurance(Situation situation) {

    Stream<AdviceItem> items() {
        return Stream.concat(situation.agreements(AuthorizationTerms.class), situation.agreements(ForecastTerms.class))
                .filter(agreement -> !agreement.opened().isAfter(situation.day())
                        && !agreement.lastDay().isBefore(situation.day()))
                .flatMap(agreement -> units(agreement).entrySet().stream()
                        .map(product -> item(agreement, product.getKey(), product.getValue())));
    }

    private Map<String, Integer> units(LevelAgreement agreement) {
        Map<String, Integer> units = new TreeMap<>();
        situation
                .orders(agreement)
                .filter(order -> order.order().offering() != Offering.SA)
                .filter(order -> order.unitsLeft() > 0)
                .forEach(order -> units.merge(order.order().sku(), order.unitsLeft(), Integer::sum));
        return units;
    }

    private AdviceItem item(LevelAgreement agreement, String sku, int units) {
        TriedCoverage now = situation.whatIf().coverage(order(agreement, agreement.number(), sku, units));
        TriedCoverage then = situation.whatIf().coverage(anew(agreement, sku, units));
        return new AdviceItem(
                AdviceKind.LATE_ASSURANCE,
                Concern.agreement(agreement.account(), agreement.number()).with(sku),
                "Assurance for " + units + (units == 1 ? " licence of " : " licences of ") + sku + " bought on "
                        + situation.day() + " under " + agreement.number() + " " + Figures.text(now)
                        + "; under a new agreement opened that day it " + Figures.text(then) + ".",
                Figures.of("units", units, "now", Figures.of(now), "new", Figures.of(then)),
                Stream.concat(now.steps().stream(), then.steps().stream()).toList());
    }

    /** The order under a new agreement: a new authorization by itself, a new forecast agreement with its former forecast. */
    private LicenceEvent[] anew(LevelAgreement agreement, String sku, int units) {
        String number = situation.whatIf().unusedNumber("NEW");
        OrderLine order = order(agreement, number, sku, units);
        if (situation.terms(agreement.programme(), AuthorizationTerms.class).isPresent()) {
            return new LicenceEvent[] {order};
        }
        LocalDate day = situation.day();
        LicenceEvent opening = new Agreement(
                day, number, agreement.programme(), agreement.account(), Optional.empty(), Optional.of(day));
        return situation
                .end()
                .product(sku)
                .flatMap(Product::pool)
                .flatMap(agreement::pool)
                .map(level -> new LicenceEvent[] {opening, forecast(number, level), order})
                .orElseGet(() -> new LicenceEvent[] {opening, order});
    }

    private LicenceEvent forecast(String number, PoolLevel level) {
        return new Forecast(situation.day(), number, level.pool(), level.basis());
    }

    private OrderLine order(LevelAgreement agreement, String number, String sku, int units) {
        return new OrderLine(
                situation.day(),
                situation.whatIf().unusedNumber("ADVICE"),
                "1",
                agreement.account(),
                agreement.programme(),
                sku,
                Offering.SA,
                units,
                Optional.empty(),
                Optional.of(number),
                Optional.empty(),
                Payment.UPFRONT,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.of(situation.day()),
                Optional.empty(),
                Optional.empty());
    }
}
