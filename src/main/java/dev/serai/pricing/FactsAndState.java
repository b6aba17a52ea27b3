package dev.serai.pricing;

import dev.serai.licence.Account;
import dev.serai.licence.Agreement;
import dev.serai.licence.Identity;
import dev.serai.licence.LicenceEvent;
import dev.serai.licence.Measure;
import dev.serai.licence.Product;
import dev.serai.programme.PriceHistory;
import dev.serai.programme.PriceKey;
import dev.serai.programme.ValueHistory;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * A standing of two halves: accounts, products, prices and values as somebody knew them, everything else as it stands.
 *
 * @param facts what was known of accounts, products, prices and values
 * @param state licences, rentals, positions, agreements, balances and booked lines
 */
public record FactsAndState(Standing facts, Standing state) implements Standing {

    @Override
    public Optional<Account> account(String account) {
        return facts.account(account);
    }

    @Override
    public Optional<Product> product(String sku) {
        return facts.product(sku);
    }

    @Override
    public PriceHistory prices(PriceKey key) {
        return facts.prices(key);
    }

    @Override
    public ValueHistory values(String sku, Measure measure) {
        return facts.values(sku, measure);
    }

    @Override
    public Optional<LicenceEvent> booked(Identity identity) {
        return state.booked(identity);
    }

    @Override
    public Optional<Agreement> agreement(String agreement) {
        return state.agreement(agreement);
    }

    @Override
    public List<Agreement> agreements(String account, String endCustomer) {
        return state.agreements(account, endCustomer);
    }

    @Override
    public Optional<LevelAgreement> levelAgreement(String agreement) {
        return state.levelAgreement(agreement);
    }

    @Override
    public List<LevelAgreement> reviewsDue(LocalDate day, int limit) {
        return state.reviewsDue(day, limit);
    }

    @Override
    public List<LevelAgreement> agreementsEnding(String programme, LocalDate day) {
        return state.agreementsEnding(programme, day);
    }

    @Override
    public Optional<Licence> licence(String licence) {
        return state.licence(licence);
    }

    @Override
    public long units(UnitGroup group, LocalDate day) {
        return state.units(group, day);
    }

    @Override
    public Optional<Rental> rental(String licence) {
        return state.rental(licence);
    }

    @Override
    public Optional<Rental> rental(String licence, LocalDate activated) {
        return state.rental(licence, activated);
    }

    @Override
    public long rentedUnits(String provider, String programme, LocalDate day) {
        return state.rentedUnits(provider, programme, day);
    }

    @Override
    public List<Rental> rentalsDue(LocalDate day, int limit) {
        return state.rentalsDue(day, limit);
    }

    @Override
    public Optional<Position> position(String licence) {
        return state.position(licence);
    }

    @Override
    public List<Position> project(String project) {
        return state.project(project);
    }

    @Override
    public NavigableMap<LocalDate, Integer> ends(String project) {
        return state.ends(project);
    }

    @Override
    public List<Position> covered(String sku, LocalDate day) {
        return state.covered(sku, day);
    }

    @Override
    public List<String> projectsEnding(LocalDate day) {
        return state.projectsEnding(day);
    }

    @Override
    public boolean isEnrolled(String project) {
        return state.isEnrolled(project);
    }

    @Override
    public Optional<Balance> balance(String account, String programme) {
        return state.balance(account, programme);
    }

    @Override
    public List<BookedLine> lines(String order, String line) {
        return state.lines(order, line);
    }
}
