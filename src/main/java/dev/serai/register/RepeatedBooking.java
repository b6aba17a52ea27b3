package dev.serai.register;

import dev.serai.licence.LandedEvent;
import dev.serai.licence.LandedEvents;
import dev.serai.licence.LandedUnit;
import dev.serai.licence.Verdict;
import dev.serai.pricing.Decision;
import dev.serai.pricing.desk.DayEnd;
import dev.serai.pricing.desk.PricingDesk;
import dev.serai.programme.Programmes;
import dev.serai.register.RebookTables.Booked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes the booking steps of books again in empty books of its own, one by one in their order: the same events, closes and
 * reviews under the same terms. Of the first books it reads which step booked which event, and nothing else.
 */
public final class RepeatedBooking {

    private static final Words<StepLog.Kind> KINDS = new Words<>(StepLog.Kind.class);

    private final RebookTables booked;
    private final RebookTables plan;
    private final LandedEvents landed;
    private final RepeatedOutcomes outcomes;
    private final Register register;
    private final StepLog steps;
    private final Charges charges;
    private final RentalPages pages;
    private final RepeatedCorrections corrections;
    private final AtomicReference<Optional<LocalDate>> renewed = new AtomicReference<>(Optional.empty());

    /**
     * A repetition.
     *
     * @param books the first books
     * @param own where it is booked again
     * @param landed the events of {@code own}
     */
    public RepeatedBooking(JdbcTemplate books, JdbcTemplate own, LandedEvents landed, Transactions transactions) {
        Books tables = Books.over(own, new SqlBookedEvents(own), Scope.EVERYTHING);
        this.booked = new RebookTables(books);
        this.plan = new RebookTables(own);
        this.landed = landed;
        this.outcomes = new RepeatedOutcomes(own, tables.identities());
        this.register = new Register(own, tables, outcomes, transactions);
        this.steps = new StepLog(own);
        this.charges = new Charges(own);
        this.pages = new RentalPages(own);
        this.corrections = new RepeatedCorrections(own);
    }

    /** What a step came to: its charges in order, and events that were booked in it and are refused now. */
    public record Taken(List<NewCharge> charges, List<Refused> refused) {}

    /** An event of the first books that is refused now. */
    public record Refused(LandedEvent event, String code, String message) {}

    /** Notes in which steps events were booked; returns those that were not booked under their numbers. */
    public List<LandedEvent> plan(List<LandedEvent> events) {
        Map<Long, Booked> known = new HashMap<>();
        booked.booked(events).forEach(each -> known.put(each.event(), each));
        List<Booked> found = new ArrayList<>();
        List<LandedEvent> unknown = new ArrayList<>();
        for (LandedEvent event : events) {
            Optional.ofNullable(known.get(event.ref())).ifPresentOrElse(found::add, () -> unknown.add(event));
        }
        plan.take(found);
        return unknown;
    }

    /** Takes a step again, in the caller's transaction; its charges are written by {@link #write}. */
    public Taken take(LoggedStep step, Programmes terms) {
        outcomes.begin(step.id());
        Invoicing invoicing = new Invoicing(step.opening());
        StepLog.Kind kind = KINDS.read(step.kind());
        List<Refused> refused =
                switch (kind) {
                    case BOOK -> book(step, terms, invoicing);
                    case CLOSE -> close(step, terms, invoicing);
                    case REVIEW -> review(step, terms, invoicing);
                    case CORRECT -> correct(step, terms, invoicing);
                };
        if (!steps.isKnown(step.id())) {
            steps.add(
                    step.id(),
                    new StepLog.Entry(kind, step.day(), step.businessDay()),
                    new StepLog.Rules(terms, invoicing));
        }
        return new Taken(outcomes.taken(), refused);
    }

    /** Writes charges of a step under their numbers, in the caller's transaction. */
    public void write(List<BookedCharge> numbered, LoggedStep step) {
        charges.writeNumbered(numbered, step.id());
        pages.write(numbered.stream().map(BookedCharge::charge).toList(), step.id());
        corrections.write(numbered);
    }

    private List<Refused> book(LoggedStep step, Programmes terms, Invoicing invoicing) {
        List<LandedUnit> units = landed.booked(List.copyOf(plan.taken(step.id())));
        if (units.isEmpty()) {
            return List.of();
        }
        Map<Long, LandedEvent> events = new HashMap<>();
        units.forEach(unit -> unit.events().forEach(event -> events.put(event.ref(), event)));
        return register
                .book(units, PricingDesk.booking(terms), new BookingStep(step.businessDay(), true, invoicing))
                .verdicts()
                .stream()
                .filter(verdict -> verdict.outcome() != Verdict.Outcome.BOOKED)
                .flatMap(verdict -> Optional.ofNullable(events.get(verdict.ref()))
                        .map(event -> new Refused(event, verdict.code(), verdict.message()))
                        .stream())
                .toList();
    }

    /** A close renews first, in a step of its own if there is anything to renew, and then charges rentals page by page. */
    private List<Refused> close(LoggedStep step, Programmes terms, Invoicing invoicing) {
        DayEnd rules = new DayEnd(terms);
        LocalDate day = step.day();
        if (!renewed.getAndSet(Optional.of(day)).equals(Optional.of(day))) {
            Decision renewals = register.close(day, invoicing, terms, standing -> rules.renewals(day, standing));
            if (!renewals.changes().isEmpty()) {
                return List.of();
            }
        }
        register.close(day, invoicing, terms, standing -> rules.rentals(day, standing, Register.RENTALS_AT_ONCE));
        return List.of();
    }

    private List<Refused> review(LoggedStep step, Programmes terms, Invoicing invoicing) {
        DayEnd rules = new DayEnd(terms);
        register.review(
                step.day(),
                step.businessDay(),
                invoicing,
                terms,
                standing -> rules.reviews(step.day(), standing, Register.AGREEMENTS_AT_ONCE));
        return List.of();
    }

    /** All that one close puts right is put right with its first step, in steps of the own books. */
    private List<Refused> correct(LoggedStep step, Programmes terms, Invoicing invoicing) {
        outcomes.charges(corrections.make(register.corrections(landed, invoicing), step.day(), terms), step.id());
        return List.of();
    }
}
