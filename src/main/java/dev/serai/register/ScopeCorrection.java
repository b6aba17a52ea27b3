package dev.serai.register;

import dev.serai.licence.LandedEvent;
import dev.serai.pricing.Charge;
import dev.serai.pricing.Position;
import dev.serai.pricing.SsaBooking;
import dev.serai.pricing.desk.Replay;
import dev.serai.pricing.desk.Replay.Derived;
import dev.serai.pricing.desk.Replay.Moment;
import dev.serai.pricing.desk.Replay.Outcome;
import dev.serai.register.KnownFacts.Place;
import dev.serai.register.LateScope.Placed;
import dev.serai.register.ScopeCharges.Net;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Prices a scope again in the order of its days, and says where that differs from what was booked (K-05). */
final class ScopeCorrection {

    private final LateScope scope;
    private final StepLog steps;
    private final StepTerms terms;
    private final LocalDate day;
    private final Set<Long> asArrived = new HashSet<>();

    ScopeCorrection(LateScope scope, StepLog steps, StepTerms terms, LocalDate day) {
        this.scope = scope;
        this.steps = steps;
        this.terms = terms;
        this.day = day;
    }

    /**
     * The scope in the order of its days. What was accepted and would be refused in that order keeps the place in which it
     * was accepted.
     */
    Outcome replay() {
        Outcome outcome = run();
        while (asArrived.addAll(outcome.refused())) {
            outcome = run();
        }
        return outcome;
    }

    private Outcome run() {
        List<Replay.Entry> entries = scope.units().stream().map(this::entry).toList();
        LocalDate reviewed = steps.lastReview().orElse(day);
        return Replay.of(entries, new Replay.Days(day, reviewed, this::close));
    }

    /** What takes an earlier place than that of its arrival does not know what is dated later. */
    private Replay.Entry entry(Placed placed) {
        boolean keepsPlace =
                placed.unit().events().stream().map(LandedEvent::ref).anyMatch(asArrived::contains);
        LocalDate day = keepsPlace ? placed.businessDay() : placed.day();
        boolean isMoved = day.isBefore(placed.businessDay());
        return new Replay.Entry(placed.unit(), day, moment(placed.place(), isMoved ? day : LocalDate.MAX));
    }

    private Moment moment(Place place, LocalDate last) {
        return new Moment(scope.facts().before(place, last), terms.of(place.step()));
    }

    private Moment close(LocalDate closed) {
        Place next = Place.begin(steps.firstAfter(closed).orElse(Long.MAX_VALUE));
        return new Moment(
                scope.facts().before(next),
                steps.closes(closed).stream().findFirst().map(terms::of).orElseGet(terms::now));
    }

    /** The steps that closed days on which covers of these positions were renewed. */
    Set<Long> closeSteps(List<Position> booked, Outcome outcome) {
        Set<LocalDate> days = booked.stream()
                .flatMap(position -> position.bookings().stream())
                .filter(booking -> booking.event().isEmpty())
                .map(SsaBooking::bookedOn)
                .collect(Collectors.toCollection(HashSet::new));
        outcome.charges().stream()
                .map(Derived::charge)
                .filter(charge -> charge.event().isEmpty())
                .map(Charge::date)
                .forEach(days::add);
        return days.stream()
                .flatMap(closed -> steps.closes(closed).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Where what came out differs from what was booked; not of events that would be refused. */
    List<NewCorrection.Basis> differences(Outcome outcome, Map<ChargeKey, Net> booked) {
        Set<Long> kept = new HashSet<>(outcome.refused());
        kept.addAll(outcome.rejected());
        Map<ChargeKey, Derived> derived = byKey(outcome);
        Set<ChargeKey> keys = new LinkedHashSet<>(booked.keySet());
        keys.addAll(derived.keySet());
        return keys.stream()
                .filter(key -> key.event().filter(kept::contains).isEmpty())
                .map(key -> basis(Optional.ofNullable(derived.get(key)), Optional.ofNullable(booked.get(key))))
                .filter(NewCorrection.Basis::isNeeded)
                .toList();
    }

    private static Map<ChargeKey, Derived> byKey(Outcome outcome) {
        Map<ChargeKey, Derived> derived = new LinkedHashMap<>();
        for (Derived each : outcome.charges()) {
            ChargeKey key = ChargeKey.of(each.charge());
            while (derived.containsKey(key)) {
                key = key.next();
            }
            derived.put(key, each);
        }
        return derived;
    }

    private NewCorrection.Basis basis(Optional<Derived> derived, Optional<Net> booked) {
        String programme = derived.map(each -> each.charge().subject().programme())
                .orElseGet(() -> booked.orElseThrow().booked().charge().programme());
        return new NewCorrection.Basis(
                day,
                derived.map(Derived::charge),
                booked.map(Net::booked),
                booked.map(Net::amount).orElse(BigDecimal.ZERO),
                derived.flatMap(ScopeCorrection::place)
                        .or(() -> booked.map(net -> net.booked()
                                .charge()
                                .explanation()
                                .lines()
                                .findFirst()
                                .orElse("")))
                        .orElse("raised by the close of " + day),
                booked.map(net -> net.booked().charge().terms())
                        .orElseGet(() -> terms.now().version(programme)));
    }

    private static Optional<String> place(Derived derived) {
        Map<Long, String> places = new HashMap<>();
        derived.causes()
                .forEach(landed -> places.put(landed.ref(), landed.source().place()));
        return derived.charge().event().isPresent()
                ? Optional.ofNullable(places.get(derived.charge().event().getAsLong()))
                : Optional.empty();
    }
}
