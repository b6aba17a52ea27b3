package dev.serai.register;

import dev.serai.licence.LandedEvent;
import dev.serai.licence.LandedEvents;
import dev.serai.licence.LandedUnit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** Finds the accepted events that share the scope of late ones. */
final class ScopeEvents {

    private static final String STEPS = "select i.event_id, i.step, s.business_day from :keys as k (matter)"
            + " join event_identity i on i.matter = k.matter join booking_step s on s.id = i.step"
            + " order by i.step, i.event_id";

    private final LandedEvents landed;
    private final KeyedQuery keyed;

    ScopeEvents(JdbcTemplate jdbc, LandedEvents landed) {
        this.landed = landed;
        this.keyed = new KeyedQuery(jdbc);
    }

    /** The events that a step booked. */
    record StepEvents(long step, LocalDate businessDay, List<Long> events) {}

    private record Row(long event, long step, LocalDate businessDay) {}

    private record Keyed(List<Long> events, List<String> skus, long[] keys) {}

    /** A matter and those coupled with it, and with these. */
    List<Matter> coupled(Matter first) {
        Set<Matter> all = new LinkedHashSet<>(List.of(first));
        List<Matter> added = List.copyOf(all);
        while (!added.isEmpty()) {
            List<Matter> others = keyed.find(
                    "select distinct c.other from :keys as k (matter) join coupled_matter c on c.matter = k.matter",
                    (row, index) -> new Matter(row.getString(1)),
                    List.of(added.stream().map(Matter::key).toList()));
            added = others.stream().filter(all::add).toList();
        }
        return List.copyOf(all);
    }

    /** The booked events of matters, by their steps. */
    List<StepEvents> of(Collection<Matter> matters) {
        Map<Long, StepEvents> steps = new TreeMap<>();
        keyed.find(
                        STEPS,
                        (row, index) ->
                                new Row(row.getLong("event_id"), row.getLong("step"), Columns.day(row, "business_day")),
                        List.of(matters.stream().map(Matter::key).toList()))
                .forEach(row -> steps.computeIfAbsent(
                                row.step(), step -> new StepEvents(step, row.businessDay(), new ArrayList<>()))
                        .events()
                        .add(row.event()));
        return List.copyOf(steps.values());
    }

    /**
     * What late events share keys with.
     *
     * @param events accepted events with a common key, over however many others; none that a rental is made of
     * @param facts events of the same matters that state master data, prices or values
     * @param skus products that the events name
     */
    record Shared(Set<Long> events, Set<Long> facts, Set<String> skus) {}

    /** Of the events of steps, those that share a key with {@code late}. */
    Shared sharing(List<StepEvents> steps, Set<Long> late) {
        List<Keyed> units = new ArrayList<>();
        Set<Long> facts = new HashSet<>();
        for (StepEvents step : steps) {
            for (LandedUnit unit : landed.booked(step.events())) {
                unit.events().stream()
                        .filter(each -> KnownFacts.isFact(each.event()))
                        .forEach(each -> facts.add(each.ref()));
                if (!isRental(unit)) {
                    units.add(keyed(unit));
                }
            }
        }
        List<Keyed> shared = closure(units, late);
        Set<Long> events = new HashSet<>();
        Set<String> skus = new HashSet<>();
        shared.forEach(unit -> {
            events.addAll(unit.events());
            skus.addAll(unit.skus());
        });
        return new Shared(events, facts, skus);
    }

    private static boolean isRental(LandedUnit unit) {
        return unit.events().stream().allMatch(landed -> LateEvent.isRental(landed.event()));
    }

    private static Keyed keyed(LandedUnit unit) {
        return new Keyed(
                unit.events().stream().map(LandedEvent::ref).toList(),
                unit.events().stream()
                        .flatMap(landed -> Rebooking.sku(landed.event()).stream())
                        .distinct()
                        .toList(),
                unit.events().stream()
                        .flatMap(landed -> ScopeKeys.of(landed.event()).stream())
                        .mapToLong(ScopeEvents::hash)
                        .distinct()
                        .toArray());
    }

    /** Keys are compared by hashes, to hold those of many events; two keys with one hash only widen the scope. */
    private static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    private static List<Keyed> closure(List<Keyed> units, Set<Long> late) {
        Set<Long> keys = new HashSet<>();
        units.stream()
                .filter(unit -> unit.events().stream().anyMatch(late::contains))
                .forEach(unit -> addKeys(unit, keys));
        int before = -1;
        while (keys.size() > before) {
            before = keys.size();
            units.stream().filter(unit -> hasAny(unit, keys)).forEach(unit -> addKeys(unit, keys));
        }
        return units.stream().filter(unit -> hasAny(unit, keys)).toList();
    }

    private static void addKeys(Keyed unit, Set<Long> keys) {
        for (long key : unit.keys()) {
            keys.add(key);
        }
    }

    private static boolean hasAny(Keyed unit, Set<Long> keys) {
        for (long key : unit.keys()) {
            if (keys.contains(key)) {
                return true;
            }
        }
        return false;
    }

    /** The units of a step's events, in the order in which they were booked. */
    List<LandedUnit> units(StepEvents step) {
        return landed.booked(step.events());
    }
}
