package dev.serai.bench;

import dev.serai.licence.LandedEvents;
import dev.serai.licence.LandedUnit;
import dev.serai.licence.LicenceEvent;
import dev.serai.licence.Verdict;
import dev.serai.register.Landings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One provider's activations of a day, made when they are asked for, and events that are landed one by one. */
final class Rented implements LandedEvents {

    /** The day on which everything is activated. */
    static final LocalDate DAY = LocalDate.of(2026, 1, 15);

    private final int activations;
    private final Landings landings = new Landings();
    private final List<LandedUnit> kept = new ArrayList<>();
    private final List<LandedUnit> waiting = new ArrayList<>();
    private int made;
    private int recorded;

    Rented(int activations) {
        this.activations = activations;
        land("""
                account date=2026-01-01 account=P1 name=Provider country=NL currency=EUR roles=service-provider billing=monthly
                product date=2026-01-01 sku=SRV vendor=netjapan name=Server edition=server
                product date=2026-01-01 sku=DSK vendor=netjapan name=Desktop edition=desktop
                price date=2026-01-01 programme=msp sku=SRV offering=rental unitPrice=10 currency=EUR
                price date=2026-01-01 programme=msp sku=SRV offering=rental unitPrice=8 currency=EUR minQuantity=100
                price date=2026-01-01 programme=msp sku=DSK offering=rental unitPrice=2.50 currency=EUR
                agreement date=2026-01-01 agreement=M1 programme=msp account=P1 endCustomer=E1 signed=2026-01-01
                """);
    }

    /** Lands events as the given text says them. */
    void land(String events) {
        List<LandedUnit> units = landings.units(events);
        kept.addAll(units);
        waiting.addAll(units);
    }

    /** What the kept events say. */
    Map<Long, LicenceEvent> find(List<Long> refs) {
        return kept.stream()
                .flatMap(unit -> unit.events().stream())
                .filter(landed -> refs.contains(landed.ref()))
                .collect(Collectors.toMap(landed -> landed.ref(), landed -> landed.event()));
    }

    @Override
    public Optional<LocalDate> earliest() {
        return waiting.stream()
                .map(LandedUnit::date)
                .min(LocalDate::compareTo)
                .or(() -> made < activations ? Optional.of(DAY) : Optional.empty());
    }

    @Override
    public List<LandedUnit> next(LocalDate date, int limit) {
        List<LandedUnit> found =
                waiting.stream().filter(unit -> unit.date().equals(date)).toList();
        if (!found.isEmpty() || !date.equals(DAY) || made == activations) {
            return found;
        }
        int last = Math.min(activations, made + limit);
        List<LandedUnit> units = landings.units(IntStream.range(made, last)
                .mapToObj(i -> "activate date=" + DAY + " licence=L" + i + " account=P1 endCustomer=E1 sku="
                        + (i % 2 == 0 ? "SRV" : "DSK") + " quantity=1")
                .collect(Collectors.joining("\n")));
        made = last;
        return units;
    }

    @Override
    public List<LandedUnit> setAside(int limit) {
        return List.of();
    }

    @Override
    public List<LandedUnit> booked(List<Long> refs) {
        Map<Long, LandedUnit> units = new HashMap<>();
        kept.forEach(unit -> unit.events().forEach(landed -> units.put(landed.ref(), unit)));
        return refs.stream().map(units::get).distinct().toList();
    }

    @Override
    public void record(List<Verdict> verdicts) {
        verdicts.stream()
                .filter(verdict -> verdict.outcome() != Verdict.Outcome.BOOKED)
                .findFirst()
                .ifPresent(verdict -> {
                    throw new IllegalStateException(verdict.toString());
                });
        recorded += verdicts.size();
        waiting.removeIf(unit ->
                verdicts.stream().anyMatch(verdict -> unit.events().get(0).ref() == verdict.ref()));
    }

    /** How many events were booked. */
    int recorded() {
        return recorded;
    }
}
