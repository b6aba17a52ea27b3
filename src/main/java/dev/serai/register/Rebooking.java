package dev.serai.register;

import dev.serai.licence.BookedFile;
import dev.serai.licence.EventFields;
import dev.serai.licence.LandedEvent;
import dev.serai.licence.LandedEvents;
import dev.serai.licence.LandedUnit;
import dev.serai.licence.LicenceEvent;
import dev.serai.licence.Price;
import dev.serai.licence.Product;
import dev.serai.licence.Value;
import dev.serai.licence.Verdict;
import dev.serai.pricing.desk.DayEnd;
import dev.serai.pricing.desk.PricingDesk;
import dev.serai.programme.Programmes;
import dev.serai.register.RebookTables.Booked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes booked events out of the books as if they had never come. What is known of the matters that they touched is removed
 * and follows anew from the other events of these matters, booked by the same rules in the same order, with the same closes
 * of days between. Their charges and levels stay in the books, and must come out the same: whatever differs was booked with
 * what is taken back, and undoes it all.
 */
public final class Rebooking {

    private static final int MOST_DOCUMENTED = 1_000;

    private final JdbcTemplate jdbc;
    private final BookedEvents events;
    private final LandedEvents landed;
    private final Basis basis;
    private final Transactions transactions;

    /** Rebooking of what {@code landed} hands out. */
    public Rebooking(
            JdbcTemplate jdbc, BookedEvents events, LandedEvents landed, Basis basis, Transactions transactions) {
        this.jdbc = jdbc;
        this.events = events;
        this.landed = landed;
        this.basis = basis;
        this.transactions = transactions;
    }

    /** The rules by which is booked: terms in force, and what is invoiced. */
    public record Basis(Supplier<Programmes> programmes, Invoicing invoicing) {}

    /**
     * Takes the booked events of a file back, in the caller's transaction.
     *
     * @param lastClosed last day that is closed
     * @throws NotTakenBack if something is invoiced or was booked with them; the caller undoes the transaction
     */
    public void takeBack(BookedFile file, Optional<LocalDate> lastClosed) {
        new Run().takeBack(file, lastClosed);
    }

    /** One rebooking. */
    private final class Run {

        private final RebookTables tables = new RebookTables(jdbc);
        private final RebookScope scope = new RebookScope();
        private final KeptCharges charges = new KeptCharges(jdbc, tables);
        private final ComparedOutcomes outcomes =
                new ComparedOutcomes(scope, new Kept<>(charges), new Kept<>(new KeptLevels(jdbc, tables)));
        private final Register register = new Register(Books.over(jdbc, events, scope), outcomes, transactions);
        private final Programmes programmes = basis.programmes().get();
        private final RebookedDays days = new RebookedDays(
                jdbc, register, scope, new RebookedDays.Rules(new DayEnd(programmes), basis.invoicing()));

        void takeBack(BookedFile file, Optional<LocalDate> lastClosed) {
            tables.clear();
            take(file);
            tables.addCoupled();
            List<Matter> matters = tables.matters();
            tables.loadEvents(matters);
            tables.loadCharges(matters);
            List<Long> invoiced = charges.invoiced(MOST_DOCUMENTED);
            if (!invoiced.isEmpty()) {
                throw NotTakenBack.invoiced(invoiced);
            }
            remove(matters);
            bookAgain();
            outcomes.begin(Long.MAX_VALUE, Long.MAX_VALUE);
            lastClosed.ifPresent(days::close);
            outcomes.settle();
            tables.clear();
        }

        private void take(BookedFile file) {
            Set<String> skus = new LinkedHashSet<>();
            long first = Long.MAX_VALUE;
            for (List<LandedEvent> page : file.events()) {
                List<Booked> booked = tables.booked(page);
                if (booked.size() != page.size()) {
                    throw new IllegalStateException("Of " + page.size() + " booked events from "
                            + page.get(0).source().place() + " on, the register knows " + booked.size());
                }
                tables.take(booked);
                tables.add(booked.stream().map(Booked::matter).toList());
                page.stream().map(LandedEvent::event).filter(Run::isFact).forEach(event -> skus.addAll(sku(event)));
                first = booked.stream().mapToLong(Booked::step).reduce(first, Math::min);
            }
            if (!skus.isEmpty()) {
                tables.add(new FactUsers(jdbc, tables).of(skus, first, file));
            }
        }

        private static boolean isFact(LicenceEvent event) {
            return event instanceof Product || event instanceof Price || event instanceof Value;
        }

        private static List<String> sku(LicenceEvent event) {
            return Optional.ofNullable(EventFields.format(event).get("sku")).stream()
                    .toList();
        }

        /** Removes what is known of the matters and of the products that their events name. */
        private void remove(List<Matter> matters) {
            RemovedStandings standings = new RemovedStandings(jdbc);
            for (long step : tables.steps()) {
                List<LicenceEvent> of = landed.booked(tables.events(step)).stream()
                        .flatMap(unit -> unit.events().stream())
                        .map(LandedEvent::event)
                        .toList();
                standings.removeNamed(of);
                tables.loadLevels(RemovedStandings.agreements(of));
                tables.add(of.stream()
                        .flatMap(event -> sku(event).stream())
                        .map(Matter::product)
                        .toList());
            }
            tables.addCharged();
            List<Matter> all = tables.matters();
            List<Matter> products = new ArrayList<>(all);
            products.removeAll(Set.copyOf(matters));
            tables.loadEvents(products);
            standings.removeMatters(all);
        }

        private void bookAgain() {
            RebookedSteps steps = new RebookedSteps(jdbc);
            Optional<RebookedSteps.Group> group = steps.next();
            while (group.isPresent()) {
                outcomes.begin(group.get().first(), group.get().last());
                bookAgain(group.get());
                outcomes.settle();
                group = steps.next();
            }
        }

        private void bookAgain(RebookedSteps.Group group) {
            StepLog.Entry entry = group.entry();
            switch (entry.kind()) {
                case BOOK -> book(group.first(), entry.businessDay());
                case CLOSE -> days.close(entry.day());
                case REVIEW -> days.review(entry.day(), entry.businessDay());
            }
        }

        private void book(long step, LocalDate businessDay) {
            List<LandedUnit> units = landed.booked(tables.kept(step));
            if (units.isEmpty()) {
                return;
            }
            List<Verdict> verdicts = register.book(
                            units,
                            PricingDesk.booking(programmes),
                            new BookingStep(businessDay, true, basis.invoicing()))
                    .verdicts();
            Set<Long> refused = new LinkedHashSet<>();
            verdicts.stream()
                    .filter(verdict -> verdict.outcome() != Verdict.Outcome.BOOKED)
                    .forEach(verdict -> refused.add(verdict.ref()));
            List<String> places = units.stream()
                    .flatMap(unit -> unit.events().stream())
                    .filter(event -> refused.contains(event.ref()))
                    .map(event -> event.source().place())
                    .limit(Kept.NAMED)
                    .toList();
            if (!places.isEmpty()) {
                throw NotTakenBack.used(places);
            }
        }
    }
}
