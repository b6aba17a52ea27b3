package dev.serai.pricing.level;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Offering;
import dev.serai.licence.Pool;
import dev.serai.money.Rounding;
import dev.serai.pricing.LazySteps;
import dev.serai.pricing.PriceAsked;
import dev.serai.pricing.PriceList;
import dev.serai.pricing.Step;
import dev.serai.pricing.UnitPrice;
import dev.serai.programme.AssuranceTerms;
import dev.serai.programme.PriceKey;
import dev.serai.programme.PriceTable.Tier;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Prices of licences with and without assurance at one level (K-21): an L&amp;SA row, else L plus SA; an SA row, else a part
 * of the licence price for each year.
 *
 * @param line the line, which gives product, day and currency
 * @param programme programme whose price rows hold
 * @param level level whose rows hold; empty where the programme has one price
 * @param pool the product's pool, which decides the part of the licence price that a year of assurance costs; without one
 *     only a price row says it
 * @param years years of assurance
 * @param terms terms of assurance in force
 */
public record LevelPrices(
        LevelLine line,
        String programme,
        Optional<String> level,
        Optional<Pool> pool,
        int years,
        AssuranceTerms terms) {

    /** Prices of a product that has a pool. */
    public LevelPrices(
            LevelLine line, String programme, Optional<String> level, Pool pool, int years, AssuranceTerms terms) {
        this(line, programme, level, Optional.of(pool), years, terms);
    }

    /** The price of one unit of the line's offering, the row being that of {@code counted} units; empty where it is missing. */
    public Optional<UnitPrice> find(int counted) {
        return switch (line.offering()) {
            case L -> licence(counted);
            case SA -> assurance(counted);
            case L_SA -> both(counted);
            default -> Optional.empty();
        };
    }

    /** Why there is no price, and what to send: a price of the licence, from which that of its assurance follows. */
    public String missing(int counted) {
        return new PriceList(line.ordered().now()).missing(asked(Offering.L, counted));
    }

    private Optional<UnitPrice> both(int counted) {
        return row(Offering.L_SA, counted).or(() -> licence(counted)
                .flatMap(licence -> assurance(counted, licence).map(assurance -> sum(licence, assurance))));
    }

    private Optional<UnitPrice> licence(int counted) {
        return row(Offering.L, counted);
    }

    private Optional<UnitPrice> assurance(int counted) {
        return row(Offering.SA, counted).or(() -> licence(counted).flatMap(this::partOf));
    }

    private Optional<UnitPrice> assurance(int counted, UnitPrice licence) {
        return row(Offering.SA, counted).or(() -> partOf(licence));
    }

    private Optional<UnitPrice> partOf(UnitPrice licence) {
        return pool.map(named -> partOf(licence, named));
    }

    private Optional<UnitPrice> row(Offering offering, int counted) {
        return new PriceList(line.ordered().now()).find(asked(offering, counted));
    }

    private PriceAsked asked(Offering offering, int counted) {
        PriceKey key = new PriceKey(programme, line.line().sku(), offering, line.currency());
        Optional<Integer> term = offering == Offering.L ? licenceTerm() : Optional.of(years);
        return new PriceAsked(key, line.day(), level, term, counted);
    }

    /** The years of a line with assurance are those of the assurance; its licence has no term. */
    private Optional<Integer> licenceTerm() {
        return line.offering() == Offering.L ? line.line().years() : Optional.empty();
    }

    /** A year costs a part of the licence, rounded like any price, and every year the same (MO-14). */
    private UnitPrice partOf(UnitPrice licence, Pool named) {
        BigDecimal rate = Optional.ofNullable(terms.annualRates().get(named)).orElseThrow();
        BigDecimal annual = Rounding.payable(licence.amount().multiply(rate), line.currency());
        BigDecimal amount = annual.multiply(BigDecimal.valueOf(years));
        return new UnitPrice(amount, licence.row(), licence.nextRow(), LazySteps.of(() -> Stream.concat(
                        licence.steps().stream(),
                        Stream.of(
                                Step.of(
                                        "MO-14",
                                        "A year of assurance costs a part of the licence, by its pool, rounded half up",
                                        annual,
                                        with("licence", licence.amount()),
                                        with("pool", named),
                                        with("part", rate)),
                                Step.of(
                                        "K-21",
                                        "Assurance costs its yearly price for each year",
                                        amount,
                                        with("a year", annual),
                                        with("years", years))))
                .toList()));
    }

    private static UnitPrice sum(UnitPrice licence, UnitPrice assurance) {
        BigDecimal amount = licence.amount().add(assurance.amount());
        Optional<Tier> next = Stream.of(licence.nextRow(), assurance.nextRow())
                .flatMap(Optional::stream)
                .min(Comparator.comparingInt(Tier::minQuantity));
        return new UnitPrice(amount, licence.row(), next, LazySteps.of(() -> Stream.of(
                        licence.steps().stream(),
                        assurance.steps().stream()
                                .filter(step -> !licence.steps().contains(step)),
                        Stream.of(Step.of(
                                "K-21",
                                "A licence with assurance costs both",
                                amount,
                                with("licence", licence.amount()),
                                with("assurance", assurance.amount()))))
                .flatMap(steps -> steps)
                .toList()));
    }
}
