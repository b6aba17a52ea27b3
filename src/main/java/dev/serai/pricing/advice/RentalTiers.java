package dev.serai.pricing.advice;

import static dev.serai.pricing.Step.with;

import dev.serai.licence.Account;
import dev.serai.licence.Offering;
import dev.serai.money.Rounding;
import dev.serai.pricing.PriceAsked;
import dev.serai.pricing.PriceList;
import dev.serai.pricing.Rental;
import dev.serai.pricing.Step;
import dev.serai.pricing.UnitPrice;
import dev.serai.programme.PriceKey;
import dev.serai.programme.PriceTable.Tier;
import dev.serai.programme.RentalTerms;
import dev.serai.programme.TierCounting;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;

/** How many rentals a provider misses to the next tier, and what its running rentals would cost a month there (NP-10). */
record RentalTiers(Situation situation) {

    Stream<AdviceItem> items() {
        Map<Provider, List<Rental>> byProvider = situation.end().changedRentals().stream()
                .filter(rental -> rental.isRunning() && rental.countsOn(situation.day()))
                .filter(this::isPricedByOneRow)
                .collect(Collectors.groupingBy(
                        rental -> new Provider(rental.account(), rental.programme()),
                        () -> new TreeMap<>(
                                Comparator.comparing(Provider::account).thenComparing(Provider::programme)),
                        Collectors.toList()));
        return byProvider.entrySet().stream()
                .flatMap(each -> situation.end().account(each.getKey().account()).stream()
                        .flatMap(account -> item(account, each.getKey().programme(), each.getValue()).stream()));
    }

    /** Rentals under different programmes do not count together. */
    private record Provider(String account, String programme) {}

    /** Where each unit has the price of its own place, more of them change no other's price. */
    private boolean isPricedByOneRow(Rental rental) {
        return situation
                .terms(rental.programme(), RentalTerms.class)
                .filter(terms -> terms.tiers() == TierCounting.ALL_UNITS)
                .isPresent();
    }

    private Optional<AdviceItem> item(Account account, String programme, List<Rental> rentals) {
        long units = situation.end().rentedUnits(account.account(), programme, situation.day());
        Optional<Integer> next = rentals.stream()
                .flatMap(rental -> price(rental, account, units).stream())
                .flatMap(price -> price.nextRow().stream())
                .map(Tier::minQuantity)
                .min(Integer::compare);
        return next.flatMap(
                reached -> monthly(rentals, account, units).flatMap(now -> monthly(rentals, account, reached)
                        .map(then -> item(account, units, reached, now, then))));
    }

    private AdviceItem item(Account account, long units, int next, BigDecimal now, BigDecimal then) {
        String currency = " " + account.currency().getCode();
        return new AdviceItem(
                AdviceKind.NEXT_RENTAL_TIER,
                Concern.account(account.account()),
                "Provider " + account.account() + " rents " + units + " licences on " + situation.day() + "; with "
                        + (next - units) + " more the next tier begins, and those running now would cost "
                        + then.toPlainString() + currency + " a month instead of " + now.toPlainString() + currency
                        + ", the added ones not counted.",
                Figures.of(
                        "units", units,
                        "nextTier", next,
                        "missing", next - units,
                        "monthly", now,
                        "monthlyAtNextTier", then,
                        "monthlyDifference", now.subtract(then),
                        "currency", account.currency().getCode()),
                List.of(
                        Step.of(
                                "NP-10",
                                "All licences the provider rents count together",
                                units,
                                with("day", situation.day())),
                        Step.of("K-16", "The running rentals cost a month", now, with("units that count", units)),
                        Step.of(
                                "K-45",
                                "At the next tier they would cost a month",
                                then,
                                with("units that count", next))));
    }

    /** What the rentals cost a month if so many units counted; empty where a price is missing. */
    private Optional<BigDecimal> monthly(List<Rental> rentals, Account account, long counted) {
        CurrencyUnit currency = account.currency();
        BigDecimal total = BigDecimal.ZERO;
        for (Rental rental : rentals) {
            Optional<UnitPrice> price = price(rental, account, counted);
            if (price.isEmpty()) {
                return Optional.empty();
            }
            BigDecimal exact = price.get().amount().multiply(BigDecimal.valueOf(rental.quantity()));
            total = total.add(Rounding.payable(exact, currency));
        }
        return Optional.of(total);
    }

    private Optional<UnitPrice> price(Rental rental, Account account, long counted) {
        PriceKey key = new PriceKey(rental.programme(), rental.sku(), Offering.RENTAL, account.currency());
        return new PriceList(situation.end()).find(PriceAsked.of(key, situation.day(), counted));
    }
}
