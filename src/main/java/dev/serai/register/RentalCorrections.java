package dev.serai.register;

import dev.serai.licence.Account;
import dev.serai.licence.LandedEvents;
import dev.serai.licence.LandedUnit;
import dev.serai.licence.Offering;
import dev.serai.pricing.PriceAsked;
import dev.serai.pricing.PriceList;
import dev.serai.pricing.Standing;
import dev.serai.programme.PriceKey;
import dev.serai.programme.Programmes;
import dev.serai.programme.RentalTerms;
import dev.serai.programme.TierCounting;
import dev.serai.register.KnownFacts.Place;
import dev.serai.register.LateRentals.Change;
import dev.serai.register.LateRentals.Ended;
import dev.serai.register.RentalPages.Page;
import dev.serai.register.RentedCounts.Provider;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Puts right the months of a provider's rentals after rentals that began or ended late (K-05). Only months are read whose
 * price row is another one with the units that count now, and those of a rental that had ended: a provider with a million
 * rentals costs no more than the charges that differ.
 */
final class RentalCorrections {

    private final JdbcTemplate jdbc;
    private final Books books;
    private final ScopeEvents events;
    private final LateRentals late;
    private final RentalPages pages;
    private final RentedProducts products;
    private final Invoicing invoicing;
    private final Transactions transactions;
    private final AccountFaults faults;

    RentalCorrections(
            JdbcTemplate jdbc,
            Books books,
            LandedEvents landed,
            Invoicing invoicing,
            Transactions transactions,
            AccountFaults faults) {
        this.jdbc = jdbc;
        this.books = books;
        this.events = new ScopeEvents(jdbc, landed);
        this.late = new LateRentals(jdbc);
        this.pages = new RentalPages(jdbc);
        this.products = new RentedProducts(jdbc);
        this.invoicing = invoicing;
        this.transactions = transactions;
        this.faults = faults;
    }

    /** Puts right, page by page, what late rentals of events dated up to {@code day} changed. */
    void correct(LocalDate day, Programmes programmes) {
        StepTerms terms = new StepTerms(jdbc, programmes);
        Optional<Provider> provider = transactions.run(() -> late.next(day));
        while (provider.isPresent()) {
            correctOrPark(provider.get(), day, terms);
            provider = transactions.run(() -> late.next(day));
        }
    }

    /** The late rentals of a parked account wait until it is taken back. */
    private void correctOrPark(Provider provider, LocalDate day, StepTerms terms) {
        try {
            correct(provider, day, terms);
        } catch (RuntimeException e) {
            if (!AccountFaults.isPossible(e)) {
                throw e;
            }
            faults.park(List.of(
                    new ParkedAccounts.Parked(provider.account(), day, Corrections.STEP, AccountFaults.reason(e))));
        }
    }

    private void correct(Provider provider, LocalDate day, StepTerms terms) {
        List<Page> differing = transactions.run(() -> differing(provider, day, terms));
        KnownFacts facts = transactions.run(() -> facts(provider, account(provider)));
        for (Page page : differing) {
            transactions.run(() -> {
                new RentalPageCorrection(jdbc, books, terms, invoicing)
                        .correct(provider, page, facts.before(Place.begin(page.step())), day);
                return page;
            });
        }
        transactions.run(() -> {
            late.putRight(provider, day);
            return provider;
        });
    }

    /** The pages with charges that may differ. */
    private List<Page> differing(Provider provider, LocalDate day, StepTerms terms) {
        List<Change> changes = late.changes(provider, day);
        List<Ended> ended = late.ended(provider, day);
        SqlStanding now = new SqlStanding(books);
        Account account = account(provider);
        TreeMap<LocalDate, Long> differences = new TreeMap<>();
        changes.forEach(change -> differences.merge(change.day(), change.units(), Long::sum));
        // a month that began before a rental ended may be charged by its days
        LocalDate first = differences.firstKey().minusMonths(1).minusDays(1);
        KnownFacts facts = facts(provider, account);
        List<String> skus = products.of(provider);
        List<Page> found = new ArrayList<>();
        for (Page page : pages.between(provider.account(), first, day)) {
            long more = differences.headMap(page.firstDay(), true).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            Counted counted = new Counted(provider, account, page.firstDay(), now, more);
            Standing known = facts.before(Place.begin(page.step()));
            if (more != 0 && counted.isPricedOtherwise(skus, known, terms.of(page.step())) || mayHold(page, ended)) {
                found.add(page);
            }
        }
        return found;
    }

    private static boolean mayHold(Page page, List<Ended> ended) {
        return ended.stream()
                .anyMatch(each -> page.mayHold(each.licence())
                        && !page.firstDay().plusMonths(1).isBefore(each.ended()));
    }

    /** What is known of a provider's count on a day: as it is, and by how much that is more than it was. */
    private record Counted(Provider provider, Account account, LocalDate day, Standing now, long more) {

        boolean isPricedOtherwise(List<String> skus, Standing known, Programmes terms) {
            long units = now.rentedUnits(provider.account(), provider.programme(), day);
            boolean isGraduated = terms.inForce(provider.programme(), day)
                    .filter(RentalTerms.class::isInstance)
                    .map(RentalTerms.class::cast)
                    .filter(rental -> rental.tiers() == TierCounting.GRADUATED)
                    .isPresent();
            PriceList prices = new PriceList(known);
            return isGraduated
                    || skus.stream()
                            .anyMatch(sku -> !price(prices, sku, units).equals(price(prices, sku, units - more)));
        }

        private Optional<String> price(PriceList prices, String sku, long units) {
            PriceKey key = new PriceKey(provider.programme(), sku, Offering.RENTAL, account.currency());
            return prices.find(PriceAsked.of(key, day, units))
                    .map(price -> price.amount().stripTrailingZeros().toPlainString());
        }
    }

    private Account account(Provider provider) {
        return new SqlStanding(books).account(provider.account()).orElseThrow();
    }

    /** Prices as they became known; the provider as it is now, for it has too many events to read. */
    private KnownFacts facts(Provider provider, Account account) {
        KnownFacts facts = new KnownFacts();
        facts.add(Place.begin(0), account);
        events.of(products.of(provider).stream().map(Matter::product).toList()).forEach(step -> {
            List<LandedUnit> units = events.units(step);
            for (int number = 0; number < units.size(); number++) {
                Place place = new Place(step.step(), number);
                units.get(number).events().stream()
                        .filter(landed -> KnownFacts.isFact(landed.event()))
                        .forEach(landed -> facts.add(place, landed.event()));
            }
        });
        return facts;
    }
}
