package dev.serai.register;

import dev.serai.licence.LandedEvent;
import dev.serai.licence.LandedUnit;
import dev.serai.pricing.BookedLine;
import dev.serai.pricing.Licence;
import dev.serai.pricing.LinePoints;
import dev.serai.pricing.Position;
import dev.serai.pricing.Rental;
import dev.serai.register.RentedCounts.Provider;
import java.util.ArrayList;
import java.util.List;

/** Loads what a chunk of events or a close will ask for: first what is named, then what that leads to. */
final class Prefetch {

    private final SqlStanding standing;

    Prefetch(SqlStanding standing) {
        this.standing = standing;
    }

    void load(List<LandedUnit> chunk) {
        List<LandedEvent> events =
                chunk.stream().flatMap(unit -> unit.events().stream()).toList();
        standing.identities.load(events.stream().map(LandedEvent::identity).toList());
        Needs needs = new Needs();
        events.forEach(landed -> needs.add(landed.event()));
        addReturned(needs);
        addPositions(needs);
        addRentals(needs);
        loadNamed(needs);
        standing.units.load(needs.groups);
    }

    /** Loads what charging the rentals will ask for. */
    void loadFor(List<Rental> due) {
        Needs needs = new Needs();
        due.forEach(rental -> {
            needs.accounts.add(rental.account());
            needs.skus.add(rental.sku());
            needs.pricedSkus.add(rental.sku());
        });
        loadNamed(needs);
        standing.rented.load(due.stream().map(Provider::of).toList());
    }

    /** Loads what renewing the projects will ask for. */
    void loadForProjects(List<String> projects) {
        Needs needs = new Needs();
        needs.projects.addAll(projects);
        addPositions(needs);
        loadNamed(needs);
    }

    private void addReturned(Needs needs) {
        standing.lines.load(needs.lines);
        for (List<BookedLine> lines : standing.lines.known(needs.lines)) {
            for (BookedLine line : lines) {
                needs.accounts.add(line.account());
                needs.balances.add(line.account());
                line.licence().ifPresent(needs.licences::add);
                line.points().map(LinePoints::agreement).ifPresent(needs.levelAgreements::add);
                line.parts()
                        .forEach(part -> needs.skus.add(part.charge().subject().sku()));
            }
        }
    }

    private void addPositions(Needs needs) {
        List<Position> found = new ArrayList<>(standing.positions.load(needs.licences));
        found.forEach(position -> needs.projects.add(position.project()));
        found.addAll(standing.positions.loadProjects(needs.projects));
        found.addAll(standing.positions.loadCovered(needs.covered));
        for (Position position : found) {
            needs.accounts.add(position.account());
            needs.balances.add(position.account());
            needs.skus.add(position.sku());
            needs.valuedSkus.add(position.sku());
        }
        standing.enrolments.load(needs.projects);
    }

    private void addRentals(Needs needs) {
        standing.rentals.load(needs.licences);
        standing.rentals
                .known(needs.licences)
                .forEach(rentals -> rentals.forEach(rental -> {
                    needs.accounts.add(rental.account());
                    needs.skus.add(rental.sku());
                }));
    }

    private void loadNamed(Needs needs) {
        standing.accounts.load(needs.accounts);
        standing.products.load(needs.skus);
        standing.prices.load(needs.pricedSkus);
        standing.values.load(needs.valuedSkus);
        standing.agreements.load(needs.agreements);
        standing.levelAgreements.load(needs.levelAgreements);
        standing.customers.load(needs.customers);
        standing.balances.load(needs.balances);
        standing.licences.load(needs.licences);
        standing.licences.known(needs.licences).stream().map(Licence::group).forEach(needs.groups::add);
    }
}
