package dev.serai.register;

import dev.serai.licence.LandedEvent;
import dev.serai.licence.LandedEvents;
import dev.serai.licence.LandedUnit;
import dev.serai.licence.LicenceEvent;
import dev.serai.licence.RefusedEvents;
import dev.serai.licence.Verdict;
import dev.serai.licence.Verdict.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Landed events in memory; verdicts count when the transaction that recorded them has committed. */
public final class MemoryLandedEvents implements LandedEvents, RefusedEvents {

    private final List<LandedUnit> units = new ArrayList<>();
    private final Map<Long, Verdict> verdicts = new LinkedHashMap<>();

    /** Lands units after those that are there. */
    public void land(List<LandedUnit> more) {
        units.addAll(more);
    }

    /** What was decided, by event. */
    public Map<Long, Verdict> verdicts() {
        return verdicts;
    }

    /** The outcome of each event as text, for example {@code booked} or {@code quarantined no-price}. */
    public Map<Long, String> outcomes() {
        return verdicts.values().stream()
                .collect(Collectors.toMap(
                        Verdict::ref, verdict -> (verdict.outcome().name() + " " + verdict.code()).strip()));
    }

    Map<Long, LicenceEvent> events() {
        return units.stream()
                .flatMap(unit -> unit.events().stream())
                .collect(Collectors.toMap(LandedEvent::ref, LandedEvent::event));
    }

    @Override
    public Optional<LocalDate> earliest() {
        return units.stream()
                .filter(unit -> isLeft(unit, this::isLanded))
                .map(LandedUnit::date)
                .min(Comparator.naturalOrder());
    }

    @Override
    public List<LandedUnit> next(LocalDate date, int limit) {
        return first(units.stream().filter(unit -> unit.date().equals(date)).toList(), this::isLanded, limit);
    }

    @Override
    public List<LandedUnit> setAside(int limit) {
        return first(
                units.stream().sorted(Comparator.comparing(LandedUnit::date)).toList(), this::isSetAside, limit);
    }

    @Override
    public List<LandedUnit> booked(List<Long> refs) {
        return units.stream()
                .map(unit -> unit.events().stream()
                        .filter(landed -> refs.contains(landed.ref()))
                        .toList())
                .filter(events -> !events.isEmpty())
                .map(LandedUnit::new)
                .sorted(Comparator.comparing(LandedUnit::date))
                .toList();
    }

    @Override
    public void record(List<Verdict> decided) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                decided.forEach(verdict -> verdicts.put(verdict.ref(), verdict));
            }
        });
    }

    @Override
    public void each(String code, Consumer<LandedEvent> taker) {
        units.stream()
                .flatMap(unit -> unit.events().stream())
                .filter(landed -> Optional.ofNullable(verdicts.get(landed.ref()))
                        .filter(verdict -> verdict.code().equals(code))
                        .isPresent())
                .forEach(taker);
    }

    private static List<LandedUnit> first(List<LandedUnit> from, Predicate<LandedEvent> isLeft, int limit) {
        List<LandedUnit> found = new ArrayList<>();
        int events = 0;
        for (LandedUnit unit : from) {
            List<LandedEvent> left = unit.events().stream().filter(isLeft).toList();
            if (!left.isEmpty() && events < limit) {
                found.add(new LandedUnit(left));
                events += left.size();
            }
        }
        return found;
    }

    private static boolean isLeft(LandedUnit unit, Predicate<LandedEvent> isLeft) {
        return unit.events().stream().anyMatch(isLeft);
    }

    private boolean isLanded(LandedEvent event) {
        return !verdicts.containsKey(event.ref());
    }

    private boolean isSetAside(LandedEvent event) {
        return Optional.ofNullable(verdicts.get(event.ref()))
                .filter(verdict -> verdict.outcome() == Outcome.SET_ASIDE)
                .isPresent();
    }
}
