package dev.serai.register;

import dev.serai.licence.Activate;
import dev.serai.licence.Deactivate;
import dev.serai.licence.Identity;
import dev.serai.licence.LandedEvent;
import dev.serai.licence.LandedUnit;
import dev.serai.licence.LicenceEvent;
import dev.serai.licence.ReturnLine;
import dev.serai.licence.Verdict;
import dev.serai.pricing.Booking;
import dev.serai.pricing.Charge;
import dev.serai.pricing.Decision;
import dev.serai.pricing.LevelSet;
import dev.serai.pricing.Overlay;
import dev.serai.pricing.Rejection;
import dev.serai.pricing.RejectionCode;
import dev.serai.pricing.Rental;
import dev.serai.register.IdentityRows.BookedAs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Books the units of one chunk in their order and collects what is to be written; lives for one transaction. */
final class ChunkBooking {

    private final Booking booking;
    private final Overlay now;
    private final BookingStep step;
    private final List<NewCharge> charges = new ArrayList<>();
    private final List<NewLevel> levels = new ArrayList<>();
    private final List<CreditMove> credits = new ArrayList<>();
    private final List<AgreementLine> agreementLines = new ArrayList<>();
    private final Set<ProductHolder> holders = new LinkedHashSet<>();
    private final List<Verdict> verdicts = new ArrayList<>();
    private final List<Rejection> besides = new ArrayList<>();
    private final Map<Identity, BookedAs> identities = new LinkedHashMap<>();
    private final Set<Coupling> couplings = new LinkedHashSet<>();
    private final Optional<LocalDate> reached;
    private final List<LateEvent> late = new ArrayList<>();
    private final List<LateEvent> returns = new ArrayList<>();

    ChunkBooking(Booking booking, Overlay now, BookingStep step, Optional<LocalDate> reached) {
        this.booking = booking;
        this.now = now;
        this.step = step;
        this.reached = reached;
    }

    void book(LandedUnit unit) {
        Decision decision = invoiceable(unit, booking.book(unit, now));
        List<Verdict> judged = UnitVerdicts.of(unit, decision, step.isLast());
        verdicts.addAll(judged);
        Set<Long> booked = judged.stream()
                .filter(verdict -> verdict.outcome() == Verdict.Outcome.BOOKED)
                .map(Verdict::ref)
                .collect(Collectors.toSet());
        List<LandedEvent> causes = unit.events().stream()
                .filter(landed -> booked.contains(landed.ref()))
                .toList();
        causes.forEach(landed -> couplings.addAll(Matters.coupledBy(landed.event(), now)));
        int first = charges.size();
        credits.addAll(CreditMoves.of(decision, unit.events(), now, index -> Optional.of(first + index)));
        now.apply(decision);
        boolean isLate = reached.filter(unit.date()::isBefore).isPresent();
        for (LandedEvent landed : causes) {
            Matter matter = Matters.of(landed.event(), now);
            identities.put(landed.identity(), new BookedAs(landed.ref(), matter));
            if (isLate && LateEvent.isDated(landed.event())) {
                late.add(LateEvent.of(landed, matter, rental(landed.event())));
            } else if (landed.event() instanceof ReturnLine) {
                returns.add(LateEvent.of(landed, matter, Optional.empty()));
            }
        }
        causes.forEach(landed -> {
            AgreementLine.of(landed.event()).ifPresent(agreementLines::add);
            ProductHolder.of(landed.event()).ifPresent(holders::add);
        });
        Map<Long, LandedEvent> events = new LinkedHashMap<>();
        unit.events().forEach(landed -> events.put(landed.ref(), landed));
        decision.charges().forEach(charge -> charges.add(row(charge, events)));
        decision.levels().forEach(set -> levels.add(row(set, NewLevel.cause(set, causes))));
        decision.rejections().stream()
                .filter(rejection -> rejection.event().isPresent()
                        && booked.contains(rejection.event().getAsLong()))
                .forEach(besides::add);
    }

    private Optional<Rental> rental(LicenceEvent event) {
        if (event instanceof Activate activate) {
            return now.rental(activate.licence(), activate.date());
        }
        return event instanceof Deactivate deactivate ? now.rental(deactivate.licence()) : Optional.empty();
    }

    /** The decision, or the refusal of the whole unit where a charge cannot be invoiced (K-64). */
    private Decision invoiceable(LandedUnit unit, Decision decision) {
        Optional<Rejection> refusal = decision.charges().stream()
                .flatMap(charge -> step.invoicing().refusal(charge).stream())
                .findFirst();
        return refusal.map(found -> refused(unit, decision, found)).orElse(decision);
    }

    private static Decision refused(LandedUnit unit, Decision decision, Rejection refusal) {
        Map<Long, Rejection> duplicates = decision.rejections().stream()
                .filter(rejection -> rejection.code() == RejectionCode.DUPLICATE)
                .collect(Collectors.toMap(rejection -> rejection.event().orElseThrow(), rejection -> rejection));
        return Decision.refused(unit.events().stream()
                .map(LandedEvent::ref)
                .map(ref -> duplicates.getOrDefault(ref, refusal.forEvent(ref)))
                .toArray(Rejection[]::new));
    }

    private NewCharge row(Charge charge, Map<Long, LandedEvent> events) {
        LandedEvent landed = Optional.ofNullable(events.get(charge.event().orElseThrow()))
                .orElseThrow(() ->
                        new IllegalStateException("A charge names event " + charge.event() + " outside its unit"));
        return ChargeForm.write(
                charge,
                step.businessDay(),
                new ChargeForm.Basis(landed.source().place(), booking.programmes(), now),
                landed.event() instanceof ReturnLine,
                step.invoicing());
    }

    private NewLevel row(LevelSet set, LandedEvent cause) {
        ChargeForm.Basis basis = new ChargeForm.Basis(cause.source().place(), booking.programmes(), now);
        return NewLevel.of(set, Optional.of(cause.ref()), step.businessDay(), basis);
    }

    Overlay now() {
        return now;
    }

    List<NewCharge> charges() {
        return charges;
    }

    List<NewLevel> levels() {
        return levels;
    }

    List<AgreementLine> agreementLines() {
        return agreementLines;
    }

    Set<ProductHolder> holders() {
        return holders;
    }

    List<CreditMove> credits() {
        return credits;
    }

    List<Verdict> verdicts() {
        return verdicts;
    }

    List<Rejection> besides() {
        return besides;
    }

    Map<Identity, BookedAs> identities() {
        return identities;
    }

    Set<Coupling> couplings() {
        return couplings;
    }

    /** Events that were booked late. */
    List<LateEvent> late() {
        return late;
    }

    /** Returns that were not. */
    List<LateEvent> returns() {
        return returns;
    }
}
