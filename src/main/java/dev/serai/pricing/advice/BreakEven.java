package dev.serai.pricing.advice;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Offering;
import dev.serai.licence.Pool;
import dev.serai.licence.Product;
import dev.serai.pricing.PriceAsked;
import dev.serai.pricing.PriceList;
import dev.serai.pricing.Step;
import dev.serai.pricing.UnitPrice;
import dev.serai.programme.AssuranceTerms;
import dev.serai.programme.AuthorizationTerms;
import dev.serai.programme.ForecastTerms;
import dev.serai.programme.PriceKey;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/**
 * After how many years assurance costs as much as buying the licence again: 1 / rate by the terms, and licence / year of
 * assurance by the price rows where there are both. A calculation, not a promise: the vendor itself names two figures.
 */
record BreakEven(Situation situation) {

    private record Priced(String programme, String sku, CurrencyUnit currency, Optional<String> level) {}

    private record Pooled(String programme, Pool pool) {}

    Stream<AdviceItem> items() {
        return Stream.concat(byTerms(), byRows());
    }

    private Stream<AdviceItem> byTerms() {
        return situation
                .prices()
                .flatMap(price -> pool(price.sku()).map(pool -> new Pooled(price.programme(), pool)).stream())
                .distinct()
                .sorted(Comparator.comparing(Pooled::programme).thenComparing(Pooled::pool))
                .flatMap(pooled -> assurance(pooled.programme()).stream()
                        .flatMap(
                                terms -> Optional.ofNullable(terms.annualRates().get(pooled.pool())).stream())
                        .map(rate -> byRate(pooled, rate)));
    }

    private static AdviceItem byRate(Pooled pooled, BigDecimal rate) {
        Fraction years = Fraction.of(BigDecimal.ONE, rate);
        return new AdviceItem(
                AdviceKind.BREAK_EVEN,
                Concern.none(),
                "Under " + pooled.programme() + " a year of assurance for products of pool "
                        + pooled.pool().code() + " costs " + rate.toPlainString()
                        + " of the licence, so by calculation, which"
                        + " is no promise, it costs as much as a new licence after " + years.text() + " years"
                        + about(years) + ".",
                Figures.of(
                        "programme", pooled.programme(),
                        "pool", pooled.pool(),
                        "annualRate", rate,
                        "years", years.text(),
                        "yearsRounded", years.shown()),
                List.of(
                        Step.of(
                                "MO-14",
                                "A year of assurance costs a part of the licence",
                                rate,
                                with("pool", pooled.pool())),
                        step(years)));
    }

    private Stream<AdviceItem> byRows() {
        return situation
                .prices()
                .filter(price -> price.offering() == Offering.SA)
                .map(price -> new Priced(price.programme(), price.sku(), price.currency(), price.level()))
                .distinct()
                .flatMap(priced -> byRow(priced).stream());
    }

    private Optional<AdviceItem> byRow(Priced priced) {
        int years = situation
                .terms(priced.programme(), AuthorizationTerms.class)
                .map(AuthorizationTerms::assuranceYears)
                .orElse(1);
        Optional<UnitPrice> licence = price(priced, Offering.L, Optional.empty());
        Optional<UnitPrice> assurance = price(priced, Offering.SA, Optional.of(years))
                .filter(found -> found.amount().signum() > 0);
        return assurance(priced.programme())
                .flatMap(terms -> licence)
                .flatMap(bought -> assurance.map(covered -> byRow(priced, bought, covered, years)));
    }

    private static AdviceItem byRow(Priced priced, UnitPrice licence, UnitPrice assurance, int years) {
        Fraction after = Fraction.of(licence.amount().multiply(BigDecimal.valueOf(years)), assurance.amount());
        String currency = " " + priced.currency().getCode();
        return new AdviceItem(
                AdviceKind.BREAK_EVEN,
                Concern.product(priced.sku()),
                "Under " + priced.programme()
                        + priced.level().map(level -> " at level " + level).orElse("") + " a licence of " + priced.sku()
                        + " costs " + licence.amount().toPlainString() + currency + " and assurance "
                        + assurance.amount().toPlainString() + currency + " for " + years
                        + (years == 1 ? " year" : " years")
                        + ", so by calculation, which is no promise, assurance costs as much as a new licence after "
                        + after.text() + " years" + about(after) + ".",
                Figures.of(
                        "programme", priced.programme(),
                        "level", priced.level(),
                        "currency", priced.currency().getCode(),
                        "licence", licence.amount(),
                        "assurance", assurance.amount(),
                        "assuranceYears", years,
                        "years", after.text(),
                        "yearsRounded", after.shown()),
                Stream.of(licence.steps().stream(), assurance.steps().stream(), Stream.of(step(after)))
                        .flatMap(steps -> steps)
                        .toList());
    }

    private static Step step(Fraction years) {
        return Step.of(
                "A-43",
                "The licence divided by a year of assurance, rounded for display only",
                years.shown(),
                with("exact", years.text()));
    }

    private static String about(Fraction years) {
        return years.text().contains("/") ? " (about " + years.shown().toPlainString() + ")" : "";
    }

    private Optional<UnitPrice> price(Priced priced, Offering offering, Optional<Integer> years) {
        PriceKey key = new PriceKey(priced.programme(), priced.sku(), offering, priced.currency());
        return new PriceList(situation.end()).find(new PriceAsked(key, situation.day(), priced.level(), years, 1));
    }

    private Optional<Pool> pool(String sku) {
        return situation.end().product(sku).flatMap(Product::pool);
    }

    private Optional<AssuranceTerms> assurance(String programme) {
        return situation
                .terms(programme, AuthorizationTerms.class)
                .map(AuthorizationTerms::assurance)
                .or(() -> situation.terms(programme, ForecastTerms.class).map(ForecastTerms::assurance));
    }
}
