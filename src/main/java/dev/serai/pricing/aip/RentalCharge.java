package dev.serai.pricing.aip;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Account;
import dev.serai.licence.Offering;
import dev.serai.money.Rounding;
import dev.serai.pricing.Charge;
import dev.serai.pricing.Discount;
import dev.serai.pricing.Item;
import dev.serai.pricing.LazySteps;
import dev.serai.pricing.PriceAsked;
import dev.serai.pricing.PriceList;
import dev.serai.pricing.Rental;
import dev.serai.pricing.ServiceMonth;
import dev.serai.pricing.Standing;
import dev.serai.pricing.Step;
import dev.serai.pricing.Subject;
import dev.serai.pricing.UnitPrice;
import dev.serai.programme.PriceKey;
import dev.serai.programme.TierCounting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.joda.money.CurrencyUnit;

/**
 * What a month of a rental costs.
 *
 * @param rental what is rented
 * @param month the month
 * @param units units that the provider rents under the programme on the month's first day
 * @param tiers how they meet the price table
 * @param standing what is known, prices among it
 */
record RentalCharge(Rental rental, ServiceMonth month, long units, TierCounting tiers, Standing standing) {

    private static final String RULE = "NP-10";

    /** The charge; empty where no price is in force. */
    Optional<Charge> charge() {
        if (tiers == TierCounting.GRADUATED) {
            return GraduatedPrice.of(new PriceList(standing), asked(), units).map(this::fraction);
        }
        return new PriceList(standing)
                .find(asked())
                .map(price -> month.isWhole() ? whole(price) : fraction(GraduatedPrice.plain(price)));
    }

    /** Why there is no price, and what to do. */
    String missing() {
        return new PriceList(standing).missing(asked());
    }

    private Charge whole(UnitPrice price) {
        return new Item(
                        Offering.RENTAL,
                        rental.quantity(),
                        counted(),
                        price,
                        new Discount(BigDecimal.ZERO, monthSteps()),
                        Optional.of(month.period()),
                        RULE)
                .charge(OptionalLong.empty(), subject(), month.due(), currency());
    }

    /** The exact price of all units and days as one fraction, rounded once. */
    private Charge fraction(GraduatedPrice price) {
        BigDecimal part = BigDecimal.valueOf(rental.quantity()).multiply(BigDecimal.valueOf(month.daysUsed()));
        BigDecimal whole = BigDecimal.valueOf(price.units()).multiply(BigDecimal.valueOf(month.days()));
        BigDecimal amount = Rounding.share(price.total(), part, whole, currency());
        return new Charge(
                OptionalLong.empty(),
                subject(),
                month.due(),
                Offering.RENTAL,
                rental.quantity(),
                currency().getCode(),
                price.shown(),
                BigDecimal.ZERO,
                amount,
                Optional.of(month.period()),
                RULE,
                LazySteps.of(() -> steps(price, amount)));
    }

    private List<Step> steps(GraduatedPrice price, BigDecimal amount) {
        List<Step> steps = new ArrayList<>();
        steps.add(counted());
        steps.addAll(price.steps());
        steps.addAll(monthSteps());
        steps.add(Step.of(
                "A-52",
                "The exact price times the quantity and the part of the month used is rounded half up once to the scale of "
                        + currency().getCode(),
                amount,
                with("exact price", price.exact()),
                with("quantity", rental.quantity()),
                with("days used", month.daysUsed()),
                with("days of the month", month.days())));
        return steps;
    }

    private Step counted() {
        return Step.of(
                RULE,
                "All licences that the provider rents on that day count together",
                units,
                with("provider", rental.account()),
                with("day", month.first()),
                with("service month", month.number() + 1));
    }

    private List<Step> monthSteps() {
        String rule = "A-50";
        return switch (rental.months().policy()) {
            case STARTED_SERVICE_MONTH -> List.of();
            case CALENDAR_MONTH ->
                List.of(Step.of(rule, "A calendar month begun is charged whole", month.last(), days()));
            case DAILY_PRORATED ->
                List.of(
                        month.number() == 0
                                ? Step.of(rule, "The first month is charged whole", month.last(), days())
                                : Step.of(
                                        rule, "Of a later month the days used are charged", month.daysUsed(), days()));
            case CALENDAR_MONTH_MIN_DAYS ->
                List.of(Step.of(
                        rule,
                        "A calendar month is charged whole on the day on which the days rented in it exceed the least",
                        month.due(),
                        with("first day rented", month.first()),
                        with("least days", rental.months().minDays())));
        };
    }

    private Step.Operand days() {
        return with("days of the month from " + month.first(), month.days());
    }

    /** What the price list is asked: the row of all units, or, place by place, from the first on. */
    private PriceAsked asked() {
        PriceKey key = new PriceKey(rental.programme(), rental.sku(), Offering.RENTAL, currency());
        return PriceAsked.of(key, month.first(), tiers == TierCounting.GRADUATED ? 1 : units);
    }

    private CurrencyUnit currency() {
        return standing.account(rental.account()).map(Account::currency).orElseThrow();
    }

    private Subject subject() {
        return new Subject(
                rental.account(),
                rental.programme(),
                rental.sku(),
                Optional.of(rental.licence()),
                Optional.empty(),
                Optional.empty());
    }
}
