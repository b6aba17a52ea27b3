package dev.serai.pricing;

import dev.serai.licence.Coverage;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Positions under service credits changed on top of a standing. */
final class PositionsChanged {

    private final Standing base;
    private final Map<String, Position> changed = new LinkedHashMap<>();
    private final Map<String, Set<String>> byProject = new HashMap<>();
    private final Map<String, Set<String>> bySku = new HashMap<>();
    private final Map<LocalDate, Set<String>> projectsByEnd = new HashMap<>();

    PositionsChanged(Standing base) {
        this.base = base;
    }

    void put(Position position) {
        changed.put(position.licence(), position);
        index(byProject, position.project(), position.licence());
        index(bySku, position.sku(), position.licence());
        position.coverage().map(Coverage::to).ifPresent(end -> index(projectsByEnd, end, position.project()));
    }

    Optional<Position> find(String licence) {
        return Optional.ofNullable(changed.get(licence)).or(() -> base.position(licence));
    }

    List<Position> of(String project) {
        return merged(base.project(project), byProject.getOrDefault(project, Set.of()), position -> position.project()
                .equals(project));
    }

    List<Position> covered(String sku, LocalDate day) {
        return merged(
                base.covered(sku, day),
                bySku.getOrDefault(sku, Set.of()),
                position -> position.sku().equals(sku) && hasBookingOn(position, day));
    }

    List<String> projectsEnding(LocalDate day) {
        Set<String> candidates = new TreeSet<>(base.projectsEnding(day));
        candidates.addAll(projectsByEnd.getOrDefault(day, Set.of()));
        return candidates.stream()
                .filter(project -> of(project).stream().anyMatch(position -> endsOn(position, day)))
                .toList();
    }

    Collection<Position> changed() {
        return List.copyOf(changed.values());
    }

    private List<Position> merged(List<Position> known, Set<String> candidates, Predicate<Position> wanted) {
        Map<String, Position> found = new TreeMap<>();
        known.forEach(position -> found.put(position.licence(), position));
        candidates.forEach(licence -> find(licence).ifPresent(position -> found.put(licence, position)));
        found.replaceAll((licence, position) -> changed.getOrDefault(licence, position));
        return found.values().stream().filter(wanted).toList();
    }

    private static boolean hasBookingOn(Position position, LocalDate day) {
        return position.bookings().stream()
                .anyMatch(booking -> !booking.isEnded() && !booking.to().isBefore(day));
    }

    private static boolean endsOn(Position position, LocalDate day) {
        return position.isLinked()
                && position.coverage().map(Coverage::to).filter(day::equals).isPresent();
    }

    private static <K, V> void index(Map<K, Set<V>> index, K key, V value) {
        index.computeIfAbsent(key, each -> new TreeSet<>()).add(value);
    }
}
