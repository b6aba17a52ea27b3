package dev.serai.register;

import dev.serai.licence.LandedEvents;
import dev.serai.programme.Programmes;
import dev.serai.register.LateRentals.Change;
import dev.serai.register.LateRentals.Ended;
import dev.serai.register.RentalPages.Page;
import dev.serai.register.RentalScope.Counted;
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
        RentalScope scope = transactions.run(() -> RentalScope.of(provider, books, events, products));
        for (Page page : transactions.run(() -> differing(scope, day, terms))) {
            transactions.run(() -> {
                new RentalPageCorrection(jdbc, books, terms, invoicing).correct(scope, page, day);
                return page;
            });
        }
        transactions.run(() -> {
            late.putRight(provider, day);
            return provider;
        });
    }

    /** The pages with charges that may differ. */
    private List<Page> differing(RentalScope scope, LocalDate day, StepTerms terms) {
        Provider provider = scope.provider();
        List<Change> changes = late.changes(provider, day);
        List<Ended> ended = late.ended(provider, day);
        SqlStanding now = new SqlStanding(books);
        TreeMap<LocalDate, Long> differences = new TreeMap<>();
        changes.forEach(change -> differences.merge(change.day(), change.units(), Long::sum));
        // a month that began before a rental ended may be charged by its days
        LocalDate first = differences.firstKey().minusMonths(1).minusDays(1);
        List<Page> found = new ArrayList<>();
        for (Page page : pages.between(provider.account(), first, day)) {
            long more = differences.headMap(page.firstDay(), true).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            long units = now.rentedUnits(provider.account(), provider.programme(), page.firstDay());
            Counted counted = new Counted(page.firstDay(), units, more);
            if (more != 0 && scope.isPricedOtherwise(counted, page.step(), terms.of(page.step()))
                    || mayHold(page, ended)) {
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
}
