package dev.serai.pricing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Rentals changed on top of a standing. A licence may be rented several times; each rental begins on a day of its own. */
final class RentalsChanged {

    private static final Comparator<Rental> EARLIEST_FIRST = Comparator.comparing(
                    (Rental rental) -> rental.nextDue().orElse(LocalDate.MAX))
            .thenComparing(Rental::licence)
            .thenComparing(Rental::activated);

    private final Standing base;
    private final Map<Key, Rental> changed = new LinkedHashMap<>();
    private final Map<String, Rental> latest = new HashMap<>();
    private final Map<Provider, NavigableMap<LocalDate, Long>> unitsByProvider = new HashMap<>();
    private final NavigableMap<LocalDate, Set<Key>> byNextDue = new TreeMap<>();

    RentalsChanged(Standing base) {
        this.base = base;
    }

    /** Rentals under different programmes do not count together. */
    private record Provider(String account, String programme) {}

    private record Key(String licence, LocalDate activated) implements Comparable<Key> {
        static Key of(Rental rental) {
            return new Key(rental.licence(), rental.activated());
        }

        @Override
        public int compareTo(Key other) {
            int byLicence = licence.compareTo(other.licence);
            return byLicence != 0 ? byLicence : activated.compareTo(other.activated);
        }
    }

    void put(Rental rental) {
        Key key = Key.of(rental);
        find(rental.licence(), rental.activated()).ifPresent(before -> count(before, -1));
        Optional.ofNullable(changed.get(key)).flatMap(Rental::nextDue).ifPresent(day -> forget(day, key));
        count(rental, 1);
        changed.put(key, rental);
        latest.merge(
                rental.licence(),
                rental,
                (known, added) -> known.activated().isAfter(added.activated()) ? known : added);
        rental.nextDue()
                .ifPresent(day ->
                        byNextDue.computeIfAbsent(day, each -> new TreeSet<>()).add(key));
    }

    Optional<Rental> latest(String licence) {
        Optional<Rental> known = base.rental(licence);
        return Optional.ofNullable(latest.get(licence))
                .filter(mine -> known.filter(other -> other.activated().isAfter(mine.activated()))
                        .isEmpty())
                .or(() -> known);
    }

    Optional<Rental> find(String licence, LocalDate activated) {
        return Optional.ofNullable(changed.get(new Key(licence, activated))).or(() -> base.rental(licence, activated));
    }

    long units(String provider, String programme, LocalDate day) {
        long units = base.rentedUnits(provider, programme, day);
        for (long difference : unitsByProvider
                .getOrDefault(new Provider(provider, programme), new TreeMap<>())
                .headMap(day, true)
                .values()) {
            units += difference;
        }
        return units;
    }

    List<Rental> due(LocalDate day, int limit) {
        int wanted = (int) Math.min(Integer.MAX_VALUE, (long) limit + changed.size());
        List<Rental> known = base.rentalsDue(day, wanted);
        Map<LocalDate, Set<Key>> due = byNextDue.headMap(day, true);
        if (known.isEmpty() && due.isEmpty()) {
            return List.of();
        }
        Stream<Rental> unchanged = known.stream().filter(rental -> !changed.containsKey(Key.of(rental)));
        Stream<Rental> own = due.values().stream()
                .flatMap(Set::stream)
                .flatMap(key -> Optional.ofNullable(changed.get(key)).stream())
                .limit(limit);
        return Stream.concat(unchanged, own).sorted(EARLIEST_FIRST).limit(limit).toList();
    }

    Collection<Rental> changed() {
        return List.copyOf(changed.values());
    }

    private void forget(LocalDate day, Key key) {
        Set<Key> keys = byNextDue.getOrDefault(day, new TreeSet<>());
        keys.remove(key);
        if (keys.isEmpty()) {
            byNextDue.remove(day);
        }
    }

    /** Adds what a rental counts from its first day on, and takes it away from the first day on which it no longer counts. */
    private void count(Rental rental, long sign) {
        NavigableMap<LocalDate, Long> units = unitsByProvider.computeIfAbsent(
                new Provider(rental.account(), rental.programme()), provider -> new TreeMap<>());
        units.merge(rental.activated(), sign * rental.quantity(), Long::sum);
        rental.countsUntil().ifPresent(end -> units.merge(end, -sign * rental.quantity(), Long::sum));
    }
}
