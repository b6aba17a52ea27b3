package dev.serai.register;

import dev.serai.licence.BookedFile;
import dev.serai.licence.LandedEvent;
import dev.serai.licence.LandedEvents;
import dev.serai.licence.LandedUnit;
import dev.serai.licence.LicenceEvent;
import dev.serai.licence.Verdict;
import dev.serai.pricing.Booking;
import dev.serai.pricing.desk.DayEnd;
import dev.serai.pricing.desk.PricingDesk;
import dev.serai.programme.Programmes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** One rebooking: removes what is known of the matters, and books their events again without those that are taken. */
final class RebookingRun {

    private static final int MOST_DOCUMENTED = 1_000;

    private final RebookTables tables;
    private final RemovedStandings standings;
    private final RebookedSteps steps;
    private final LandedEvents landed;
    private final Invoicing invoicing;
    private final Booking booking;
    private final KeptCharges charges;
    private final ComparedOutcomes outcomes;
    private final Register register;
    private final RebookedDays days;

    RebookingRun(JdbcTemplate jdbc, RebookTables tables, Basis basis, Transactions transactions) {
        Programmes programmes = basis.programmes();
        RebookScope scope = new RebookScope();
        this.tables = tables;
        this.standings = new RemovedStandings(jdbc);
        this.steps = new RebookedSteps(jdbc);
        this.landed = basis.landed();
        this.invoicing = basis.invoicing();
        this.booking = PricingDesk.booking(programmes);
        this.charges = new KeptCharges(jdbc, tables, programmes);
        this.outcomes =
                new ComparedOutcomes(scope, new Kept<>(charges), new Kept<>(new KeptLevels(jdbc, tables, programmes)));
        this.register = new Register(jdbc, Books.over(jdbc, basis.events(), scope), outcomes, transactions);
        this.days = new RebookedDays(
                jdbc, register, scope, new RebookedDays.Rules(new DayEnd(programmes), basis.invoicing()));
    }

    /** What is booked again and by which rules. */
    record Basis(BookedEvents events, LandedEvents landed, Programmes programmes, Invoicing invoicing) {}

    /** Books again what is in the tables, but for the events of the file; days are closed up to {@code lastClosed}. */
    void run(BookedFile file, Optional<LocalDate> lastClosed) {
        List<Matter> matters = tables.matters();
        refuseCorrected();
        tables.loadSteps(matters);
        tables.loadCharges(matters);
        List<Long> invoiced = charges.invoiced(MOST_DOCUMENTED);
        if (!invoiced.isEmpty()) {
            throw NotTakenBack.invoiced(invoiced);
        }
        remove(matters);
        file.events().forEach(tables::forget);
        tables.openLate();
        steps.begin();
        Optional<RebookedSteps.Group> group = steps.next();
        while (group.isPresent()) {
            outcomes.begin(group.get().first(), group.get().last());
            bookAgain(group.get());
            outcomes.settle();
            group = steps.next();
        }
        outcomes.begin(Long.MAX_VALUE, Long.MAX_VALUE);
        lastClosed.ifPresent(days::close);
        outcomes.settle();
    }

    /** What was put right follows from the order of days, and not from that of booking: it is not booked again. */
    private void refuseCorrected() {
        List<String> corrected = tables.corrected().stream()
                .map(day -> "the corrections that the close of " + day + " made for late events")
                .limit(Kept.NAMED)
                .toList();
        if (!corrected.isEmpty()) {
            throw NotTakenBack.used(corrected);
        }
    }

    /** Removes what is known of the matters and of the products that their events name, which are stated again with them. */
    private void remove(List<Matter> matters) {
        for (long step : tables.steps()) {
            List<LicenceEvent> events = landed.booked(tables.events(step)).stream()
                    .flatMap(unit -> unit.events().stream())
                    .map(LandedEvent::event)
                    .toList();
            standings.removeNamed(events);
            tables.loadLevels(RemovedStandings.agreements(events));
            tables.add(events.stream()
                    .flatMap(event -> Rebooking.sku(event).stream())
                    .map(Matter::product)
                    .toList());
        }
        tables.addCharged();
        List<Matter> all = tables.matters();
        List<Matter> products = new ArrayList<>(all);
        products.removeAll(Set.copyOf(matters));
        tables.loadSteps(products);
        standings.removeMatters(all);
    }

    private void bookAgain(RebookedSteps.Group group) {
        StepLog.Entry entry = group.entry();
        switch (entry.kind()) {
            case BOOK -> book(landed.booked(tables.events(group.first())), entry.businessDay());
            case CLOSE -> days.close(entry.day());
            case REVIEW -> days.review(entry.day(), entry.businessDay());
            case CORRECT -> throw new IllegalStateException("What was put right is not booked again");
        }
    }

    private void book(List<LandedUnit> units, LocalDate businessDay) {
        if (units.isEmpty()) {
            return;
        }
        Set<Long> refused =
                register.book(units, booking, new BookingStep(businessDay, true, invoicing)).verdicts().stream()
                        .filter(verdict -> verdict.outcome() != Verdict.Outcome.BOOKED)
                        .map(Verdict::ref)
                        .collect(Collectors.toSet());
        if (!refused.isEmpty()) {
            throw NotTakenBack.used(units.stream()
                    .flatMap(unit -> unit.events().stream())
                    .filter(event -> refused.contains(event.ref()))
                    .map(event -> event.source().place())
                    .limit(Kept.NAMED)
                    .toList());
        }
    }
}
