package dev.serai.register;

import dev.serai.licence.Account;
import dev.serai.licence.Offering;
import dev.serai.pricing.PriceAsked;
import dev.serai.pricing.PriceList;
import dev.serai.programme.PriceKey;
import dev.serai.programme.Programmes;
import dev.serai.programme.RentalTerms;
import dev.serai.programme.TierCounting;
import dev.serai.register.KnownFacts.Place;
import dev.serai.register.RentedCounts.Provider;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * By what the months of a provider's rentals are priced again because some came late (K-05).
 *
 * @param account the provider as it is now, for it has too many events to read
 * @param skus the products that it rents or rented
 * @param facts prices as they became known
 */
record RentalScope(Provider provider, Account account, List<String> skus, KnownFacts facts) {

    /** The scope of a provider. */
    static RentalScope of(Provider provider, Books books, ScopeEvents events, RentedProducts products) {
        Account account = new SqlStanding(books).account(provider.account()).orElseThrow();
        List<String> skus = products.of(provider);
        KnownFacts facts = LateScope.ofProducts(skus, events).facts();
        facts.add(Place.begin(0), account);
        return new RentalScope(provider, account, skus, facts);
    }

    /**
     * What counts on a day.
     *
     * @param units the provider's units as they are known now
     * @param more by how many units that is more than when the months of the day were charged
     */
    record Counted(LocalDate day, long units, long more) {}

    /** Whether a month that a step charged has another price by what counts now. */
    boolean isPricedOtherwise(Counted counted, long step, Programmes terms) {
        boolean isGraduated = terms.inForce(provider.programme(), counted.day())
                .filter(RentalTerms.class::isInstance)
                .map(RentalTerms.class::cast)
                .filter(rental -> rental.tiers() == TierCounting.GRADUATED)
                .isPresent();
        PriceList prices = new PriceList(facts.before(Place.begin(step)));
        return isGraduated
                || skus.stream().anyMatch(sku -> !price(prices, sku, counted.day(), counted.units())
                        .equals(price(prices, sku, counted.day(), counted.units() - counted.more())));
    }

    private Optional<String> price(PriceList prices, String sku, LocalDate day, long units) {
        PriceKey key = new PriceKey(provider.programme(), sku, Offering.RENTAL, account.currency());
        return prices.find(PriceAsked.of(key, day, units))
                .map(price -> price.amount().stripTrailingZeros().toPlainString());
    }
}
