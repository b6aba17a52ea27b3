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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * A standing with changes on top of another one, which stays as it is. Over nothing it is the memory of a quote; over
 * the books it is what a chunk of events has changed so far; over that it is a trial of one order. Not thread-safe.
 */
public final class Overlay implements Standing {

    private final Standing base;
    private final Map<Identity, LicenceEvent> booked = new LinkedHashMap<>();
    private final Map<String, Enrolment> enrolments = new LinkedHashMap<>();
    private final Map<Balance.Key, Balance> balances = new LinkedHashMap<>();
    private final FactsStated facts;
    private final LicencesChanged licences;
    private final RentalsChanged rentals;
    private final PositionsChanged positions;
    private final AgreementsChanged levels;
    private final LinesChanged lines;

    private Overlay(Standing base) {
        this.base = base;
        this.facts = new FactsStated(base);
        this.licences = new LicencesChanged(base);
        this.rentals = new RentalsChanged(base);
        this.positions = new PositionsChanged(base);
        this.levels = new AgreementsChanged(base);
        this.lines = new LinesChanged(base);
    }

    /** A standing that knows nothing yet. */
    public static Overlay empty() {
        return new Overlay(new NothingKnown());
    }

    /** A standing on top of {@code base}. */
    public static Overlay over(Standing base) {
        return new Overlay(base);
    }

    /** Takes over what a decision changes, in its order. */
    public void apply(Decision decision) {
        decision.changes().forEach(this::apply);
    }

    private void apply(Change change) {
        if (change instanceof Stated fact) {
            facts.put(fact.event());
        } else if (change instanceof Remembered event) {
            booked.put(event.identity(), event.event());
        } else if (change instanceof Licence licence) {
            licences.put(licence);
        } else if (change instanceof Rental rental) {
            rentals.put(rental);
        } else if (change instanceof Position position) {
            positions.put(position);
        } else if (change instanceof LevelAgreement agreement) {
            levels.put(agreement);
        } else if (change instanceof Enrolment enrolment) {
            enrolments.put(enrolment.project(), enrolment);
        } else if (change instanceof Balance balance) {
            balances.put(balance.key(), balance);
        } else if (change instanceof BookedLine line) {
            lines.put(line);
        }
    }

    /** Events stated since this overlay was made, in order. */
    public List<LicenceEvent> stated() {
        return facts.stated();
    }

    /** Licences as changed since this overlay was made. */
    public Collection<Licence> changedLicences() {
        return licences.changed();
    }

    /** Rentals as changed since this overlay was made. */
    public Collection<Rental> changedRentals() {
        return rentals.changed();
    }

    /** Positions as changed since this overlay was made. */
    public Collection<Position> changedPositions() {
        return positions.changed();
    }

    /** Agreements with levels as changed since this overlay was made. */
    public Collection<LevelAgreement> changedLevelAgreements() {
        return levels.changed();
    }

    /** Enrolments as changed since this overlay was made. */
    public Collection<Enrolment> changedEnrolments() {
        return List.copyOf(enrolments.values());
    }

    /** Balances as changed since this overlay was made. */
    public Collection<Balance> changedBalances() {
        return List.copyOf(balances.values());
    }

    /** Order lines as changed since this overlay was made. */
    public Collection<BookedLine> changedLines() {
        return lines.changed();
    }

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
        return Optional.ofNullable(booked.get(identity)).or(() -> base.booked(identity));
    }

    @Override
    public Optional<Agreement> agreement(String agreement) {
        return facts.agreement(agreement);
    }

    @Override
    public List<Agreement> agreements(String account, String endCustomer) {
        return facts.agreements(account, endCustomer);
    }

    @Override
    public Optional<LevelAgreement> levelAgreement(String agreement) {
        return levels.find(agreement);
    }

    @Override
    public List<LevelAgreement> reviewsDue(LocalDate day, int limit) {
        return levels.reviewsDue(day, limit);
    }

    @Override
    public List<LevelAgreement> agreementsEnding(String programme, LocalDate day) {
        return levels.ending(programme, day);
    }

    @Override
    public Optional<Licence> licence(String licence) {
        return licences.find(licence);
    }

    @Override
    public long units(UnitGroup group, LocalDate day) {
        return licences.units(group, day);
    }

    @Override
    public Optional<Rental> rental(String licence) {
        return rentals.latest(licence);
    }

    @Override
    public Optional<Rental> rental(String licence, LocalDate activated) {
        return rentals.find(licence, activated);
    }

    @Override
    public long rentedUnits(String provider, String programme, LocalDate day) {
        return rentals.units(provider, programme, day);
    }

    @Override
    public List<Rental> rentalsDue(LocalDate day, int limit) {
        return rentals.due(day, limit);
    }

    @Override
    public Optional<Position> position(String licence) {
        return positions.find(licence);
    }

    @Override
    public List<Position> project(String project) {
        return positions.of(project);
    }

    @Override
    public NavigableMap<LocalDate, Integer> ends(String project) {
        return positions.ends(project);
    }

    @Override
    public List<Position> covered(String sku, LocalDate day) {
        return positions.covered(sku, day);
    }

    @Override
    public List<String> projectsEnding(LocalDate day) {
        return positions.projectsEnding(day);
    }

    @Override
    public boolean isEnrolled(String project) {
        return Optional.ofNullable(enrolments.get(project))
                .map(Enrolment::isOn)
                .orElseGet(() -> base.isEnrolled(project));
    }

    @Override
    public Optional<Balance> balance(String account, String programme) {
        return Optional.ofNullable(balances.get(new Balance.Key(account, programme)))
                .or(() -> base.balance(account, programme));
    }

    @Override
    public List<BookedLine> lines(String order, String line) {
        return lines.of(order, line);
    }
}
