package dev.serai.register;

import dev.serai.licence.LandedEvent;
import dev.serai.licence.LandedUnit;
import dev.serai.licence.Value;
import dev.serai.register.KnownFacts.Place;
import dev.serai.register.ScopeEvents.Shared;
import dev.serai.register.ScopeEvents.StepEvents;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is priced again because of a late event (K-05).
 *
 * @param matters the matters of its events
 * @param events its events
 * @param units its units in the order of booking; values are among them, for the covers that they re-rate
 * @param facts what was known of accounts and products when
 */
record LateScope(List<Matter> matters, Set<Long> events, List<Placed> units, KnownFacts facts) {

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
        Shared shared = events.sharing(steps, Set.of(late.event()));
        Map<Long, StepEvents> wanted = new TreeMap<>();
        add(wanted, steps, union(shared.events(), shared.facts()));
        List<StepEvents> ofProducts =
                events.of(shared.skus().stream().map(Matter::product).toList());
        ofProducts.forEach(step -> add(wanted, List.of(step), new HashSet<>(step.events())));
        KnownFacts facts = new KnownFacts();
        List<Placed> placed = new ArrayList<>();
        wanted.values().forEach(step -> place(step, events.units(step), shared, facts, placed));
        return new LateScope(matters, shared.events(), List.copyOf(placed), facts);
    }

    private static void place(
            StepEvents step, List<LandedUnit> units, Shared shared, KnownFacts facts, List<Placed> placed) {
        for (int number = 0; number < units.size(); number++) {
            LandedUnit unit = units.get(number);
            Place place = new Place(step.step(), number);
            unit.events().stream()
                    .map(LandedEvent::event)
                    .filter(KnownFacts::isFact)
                    .forEach(event -> facts.add(place, event));
            if (unit.events().stream()
                    .anyMatch(landed ->
                            landed.event() instanceof Value || shared.events().contains(landed.ref()))) {
                placed.add(new Placed(unit, place, step.businessDay()));
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
