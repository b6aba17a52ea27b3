package dev.serai.register;

import dev.serai.licence.Account;
import dev.serai.licence.Agreement;
import dev.serai.licence.Identity;
import dev.serai.licence.LandedUnit;
import dev.serai.licence.LicenceEvent;
import dev.serai.licence.Measure;
import dev.serai.licence.Product;
import dev.serai.pricing.Balance;
import dev.serai.pricing.BookedLine;
import dev.serai.pricing.Enrolment;
import dev.serai.pricing.LevelAgreement;
import dev.serai.pricing.Licence;
import dev.serai.pricing.Position;
import dev.serai.pricing.Rental;
import dev.serai.pricing.Standing;
import dev.serai.pricing.UnitGroup;
import dev.serai.programme.PriceHistory;
import dev.serai.programme.PriceKey;
import dev.serai.programme.ValueHistory;
import dev.serai.register.AgreementRows.Customer;
import dev.serai.register.OrderLineRows.LineKey;
import dev.serai.register.PositionMemory.Covered;
import dev.serai.register.RentedCounts.Provider;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The standing that the books hold, as of before a chunk: read at most once, while nothing of the chunk is written.
 * What {@link #prefetch} did not foresee is read when it is asked for. For one thread at a time.
 */
final class SqlStanding implements Standing {

    final Memo<String, Account> accounts;
    final Memo<String, Product> products;
    final Memo<String, Map<PriceKey, PriceHistory>> prices;
    final Memo<String, Map<Measure, ValueHistory>> values;
    final Memo<Identity, LicenceEvent> identities;
    final Memo<String, Agreement> agreements;
    final Memo<Customer, List<Agreement>> customers;
    final Memo<String, LevelAgreement> levelAgreements;
    final Memo<String, Licence> licences;
    final Memo<UnitGroup, NavigableMap<LocalDate, Long>> units;
    final Memo<String, List<Rental>> rentals;
    final Memo<Provider, NavigableMap<LocalDate, Long>> rented;
    final Memo<String, Enrolment> enrolments;
    final Memo<String, List<Balance>> balances;
    final Memo<LineKey, List<BookedLine>> lines;
    final PositionMemory positions;
    private final Memo<String, NavigableMap<LocalDate, Integer>> ends;
    private final Map<Begun, Rental> dueRentals = new HashMap<>();
    private final Books books;
    private final Optional<Rental> after;

    /** By what a rental is found. */
    private record Begun(String licence, LocalDate activated) {}

    SqlStanding(Books books) {
        this(books, Optional.empty());
    }

    /** A standing whose due rentals begin behind one. */
    SqlStanding(Books books, Optional<Rental> after) {
        this.books = books;
        this.after = after;
        this.accounts = new Memo<>(books.accounts()::find);
        this.products = new Memo<>(books.products()::find);
        this.prices = new Memo<>(books.prices()::find);
        this.values = new Memo<>(books.values()::find);
        this.identities = new Memo<>(books.identities()::find);
        this.agreements = new Memo<>(books.agreements()::find);
        this.customers = new Memo<>(books.agreements()::ofCustomers);
        this.levelAgreements = new Memo<>(books.levelAgreements()::find);
        this.licences = new Memo<>(books.licences()::find);
        this.units = new Memo<>(books.units()::find);
        this.rentals = new Memo<>(books.rentals()::find);
        this.rented = new Memo<>(books.rented()::find);
        this.enrolments = new Memo<>(books.accountRows()::enrolments);
        this.balances = new Memo<>(books.accountRows()::balances);
        this.lines = new Memo<>(books.lines()::find);
        this.positions = new PositionMemory(books.positions());
        this.ends = new Memo<>(this::readEnds);
    }

    /** Loads what a chunk will ask for, by a number of queries that does not depend on its size. */
    void prefetch(List<LandedUnit> chunk) {
        new Prefetch(this).load(chunk);
    }

    @Override
    public Optional<Account> account(String account) {
        return accounts.get(account);
    }

    @Override
    public Optional<Product> product(String sku) {
        return products.get(sku);
    }

    @Override
    public PriceHistory prices(PriceKey key) {
        return prices.get(key.sku())
                .flatMap(histories -> Optional.ofNullable(histories.get(key)))
                .orElseGet(PriceHistory::none);
    }

    @Override
    public ValueHistory values(String sku, Measure measure) {
        return values.get(sku)
                .flatMap(histories -> Optional.ofNullable(histories.get(measure)))
                .orElseGet(ValueHistory::none);
    }

    @Override
    public Optional<LicenceEvent> booked(Identity identity) {
        return identities.get(identity);
    }

    @Override
    public Optional<Agreement> agreement(String agreement) {
        return agreements.get(agreement);
    }

    @Override
    public List<Agreement> agreements(String account, String endCustomer) {
        return customers.get(new Customer(account, endCustomer)).orElseGet(List::of);
    }

    @Override
    public Optional<LevelAgreement> levelAgreement(String agreement) {
        return levelAgreements.get(agreement);
    }

    @Override
    public List<LevelAgreement> reviewsDue(LocalDate day, int limit) {
        List<LevelAgreement> due = books.levelAgreements().due(day, limit);
        due.forEach(agreement -> levelAgreements.put(agreement.number(), agreement));
        return due;
    }

    @Override
    public List<LevelAgreement> agreementsEnding(String programme, LocalDate day) {
        return books.levelAgreements().ending(programme, day);
    }

    @Override
    public Optional<Licence> licence(String licence) {
        return licences.get(licence);
    }

    @Override
    public long units(UnitGroup group, LocalDate day) {
        return total(units.get(group).orElseGet(TreeMap::new).tailMap(day, true));
    }

    @Override
    public Optional<Rental> rental(String licence) {
        return ofLicence(licence).stream().max(Comparator.comparing(Rental::activated));
    }

    @Override
    public Optional<Rental> rental(String licence, LocalDate activated) {
        return Optional.ofNullable(dueRentals.get(new Begun(licence, activated)))
                .or(() -> ofLicence(licence).stream()
                        .filter(rental -> rental.activated().equals(activated))
                        .findFirst());
    }

    @Override
    public long rentedUnits(String provider, String programme, LocalDate day) {
        return total(rented.get(new Provider(provider, programme))
                .orElseGet(TreeMap::new)
                .headMap(day, true));
    }

    @Override
    public List<Rental> rentalsDue(LocalDate day, int limit) {
        List<Rental> due = books.rentals().due(day, limit, after);
        due.forEach(rental -> dueRentals.put(new Begun(rental.licence(), rental.activated()), rental));
        new Prefetch(this).loadFor(due);
        return due;
    }

    @Override
    public Optional<Position> position(String licence) {
        return positions.find(licence);
    }

    @Override
    public List<Position> project(String project) {
        return positions.project(project);
    }

    @Override
    public NavigableMap<LocalDate, Integer> ends(String project) {
        return ends.get(project).orElseGet(TreeMap::new);
    }

    @Override
    public List<Position> covered(String sku, LocalDate day) {
        return positions.covered(new Covered(sku, day));
    }

    @Override
    public List<String> projectsEnding(LocalDate day) {
        List<String> projects = books.positions().projectsEnding(day);
        new Prefetch(this).loadForProjects(projects);
        return projects;
    }

    @Override
    public boolean isEnrolled(String project) {
        return enrolments.get(project).map(Enrolment::isOn).orElse(false);
    }

    @Override
    public Optional<Balance> balance(String account, String programme) {
        return balances.get(account).stream()
                .flatMap(List::stream)
                .filter(balance -> balance.programme().equals(programme))
                .findFirst();
    }

    @Override
    public List<BookedLine> lines(String order, String line) {
        return lines.get(new LineKey(order, line)).orElseGet(List::of);
    }

    private Map<String, NavigableMap<LocalDate, Integer>> readEnds(List<String> projects) {
        Map<String, NavigableMap<LocalDate, Integer>> found = new HashMap<>();
        projects.forEach(project -> found.put(project, Standing.super.ends(project)));
        return found;
    }

    private List<Rental> ofLicence(String licence) {
        return rentals.get(licence).orElseGet(List::of);
    }

    private static long total(NavigableMap<LocalDate, Long> units) {
        return units.values().stream().mapToLong(Long::longValue).sum();
    }
}
