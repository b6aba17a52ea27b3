package dev.serai.register;

import dev.serai.licence.LandedEvent;
import dev.serai.licence.LandedUnit;
import dev.serai.licence.Release;
import dev.serai.licence.Value;
import dev.serai.register.KnownFacts.Place;
import dev.serai.register.ScopeEvents.Shared;
import dev.serai.register.ScopeEvents.StepEvents;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is priced again because of a late event (K-05), or to be looked at.
 *
 * @param matters the matters of its events
 * @param events its events
 * @param units its units in the order of booking; values are among them, for the covers that they re-rate
 * @param facts what was known of accounts and products when
 * @param stated what was said of accounts and products, releases included, in the order of booking
 */
record LateScope(
        List<Matter> matters, Set<Long> events, List<Placed> units, KnownFacts facts, List<LandedEvent> stated) {

    /** A unit and where it stands in the books. */
    record Placed(LandedUnit unit, Place place, LocalDate businessDay) {

        /** The day whose place it takes: its own, or, for what counts from its arrival on, that of its booking. */
        LocalDate day() {
            boolean isDated = unit.events().stream().anyMatch(landed -> LateEvent.isDated(landed.event()));
            return isDated || unit.date().isAfter(businessDay) ? unit.date() : businessDay;
        }
    }

    /** The scope of a late event. */
    static LateScope of(LateArrivals.Mark late, ScopeEvents events) {
        List<Matter> matters = events.coupled(late.matter());
        List<StepEvents> steps = events.of(matters);
        return of(matters, steps, events.sharing(steps, Set.of(late.event())), events);
    }

    /** Everything about an account and what is coupled with it, but for its rentals. */
    static LateScope ofAccount(String account, ScopeEvents events) {
        List<Matter> matters = events.coupled(Matter.account(account));
        List<StepEvents> steps = events.of(matters);
        Set<Long> all = steps.stream().flatMap(step -> step.events().stream()).collect(Collectors.toSet());
        return of(matters, steps, events.sharing(steps, all), events);
    }

    /** What was said of products. */
    static LateScope ofProducts(Collection<String> skus, ScopeEvents events) {
        return of(List.of(), List.of(), new Shared(Set.of(), Set.of(), Set.copyOf(skus)), events);
    }

    private static LateScope of(List<Matter> matters, List<StepEvents> steps, Shared shared, ScopeEvents events) {
        Map<Long, StepEvents> wanted = new TreeMap<>();
        add(wanted, steps, union(shared.events(), shared.facts()));
        List<StepEvents> ofProducts =
                events.of(shared.skus().stream().map(Matter::product).toList());
        ofProducts.forEach(step -> add(wanted, List.of(step), new HashSet<>(step.events())));
        LateScope scope =
                new LateScope(matters, shared.events(), new ArrayList<>(), new KnownFacts(), new ArrayList<>());
        wanted.values().forEach(step -> scope.place(step, events.units(step)));
        return scope;
    }

    private void place(StepEvents step, List<LandedUnit> booked) {
        for (int number = 0; number < booked.size(); number++) {
            LandedUnit unit = booked.get(number);
            Place place = new Place(step.step(), number);
            for (LandedEvent landed : unit.events()) {
                if (KnownFacts.isFact(landed.event())) {
                    facts.add(place, landed.event());
                    stated.add(landed);
                } else if (landed.event() instanceof Release) {
                    stated.add(landed);
                }
            }
            if (unit.events().stream()
                    .anyMatch(landed -> landed.event() instanceof Value || events.contains(landed.ref()))) {
                units.add(new Placed(unit, place, step.businessDay()));
            }
        }
    }

    private static void add(Map<Long, StepEvents> wanted, List<StepEvents> steps, Set<Long> events) {
        for (StepEvents step : steps) {
            List<Long> some = step.events().stream().filter(events::contains).toList();
            if (!some.isEmpty()) {
                wanted.computeIfAbsent(
                                step.step(), key -> new StepEvents(step.step(), step.businessDay(), new ArrayList<>()))
                        .events()
                        .addAll(some);
            }
        }
    }

    private static Set<Long> union(Set<Long> some, Set<Long> others) {
        Set<Long> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    /** The accounts among its matters. */
    List<String> accounts() {
        return matters.stream().filter(Matter::isAccount).map(Matter::name).toList();
    }
}
