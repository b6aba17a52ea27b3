package dev.serai.pricing;

import dev.serai.licence.Coverage;
import java.time.LocalDate;
import java.util.ArrayList;
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
import java.util.function.Predicate;

/**
 * Positions under service credits changed on top of a standing, with the difference this makes to the ends of each project:
 * a link into a project of thousands does not look at every one of them.
 */
final class PositionsChanged {

    private static final Comparator<Position> BY_LICENCE = Comparator.comparing(Position::licence);

    private final Standing base;
    private final Map<String, Position> changed = new LinkedHashMap<>();
    private final Map<String, NavigableMap<String, Position>> byProject = new HashMap<>();
    private final Map<String, NavigableMap<String, Position>> bySku = new HashMap<>();
    private final Map<String, NavigableMap<LocalDate, Integer>> ends = new HashMap<>();
    private final Map<LocalDate, Set<String>> projectsByEnd = new HashMap<>();

    PositionsChanged(Standing base) {
        this.base = base;
    }

    /** Also kept where the position was before, so that it is not taken from there out of what the base knows. */
    void put(Position position) {
        find(position.licence()).ifPresent(before -> {
            index(byProject, before.project(), position);
            index(bySku, before.sku(), position);
            count(before, -1);
        });
        changed.put(position.licence(), position);
        index(byProject, position.project(), position);
        index(bySku, position.sku(), position);
        count(position, 1);
    }

    Optional<Position> find(String licence) {
        return Optional.ofNullable(changed.get(licence)).or(() -> base.position(licence));
    }

    List<Position> of(String project) {
        return merged(
                base.project(project), byProject.getOrDefault(project, new TreeMap<>()), position -> position.project()
                        .equals(project));
    }

    /** How many linked positions of a project end on each day. */
    NavigableMap<LocalDate, Integer> ends(String project) {
        NavigableMap<LocalDate, Integer> all = base.ends(project);
        NavigableMap<LocalDate, Integer> differences = ends.getOrDefault(project, new TreeMap<>());
        if (differences.isEmpty()) {
            return all;
        }
        NavigableMap<LocalDate, Integer> now = new TreeMap<>(all);
        differences.forEach((day, difference) -> now.merge(day, difference, Integer::sum));
        now.values().removeIf(count -> count == 0);
        return now;
    }

    List<Position> covered(String sku, LocalDate day) {
        return merged(
                base.covered(sku, day),
                bySku.getOrDefault(sku, new TreeMap<>()),
                position -> position.sku().equals(sku) && hasBookingOn(position, day));
    }

    List<String> projectsEnding(LocalDate day) {
        List<String> known = base.projectsEnding(day);
        Set<String> own = projectsByEnd.getOrDefault(day, Set.of());
        if (known.isEmpty() && own.isEmpty()) {
            return List.of();
        }
        Set<String> candidates = new TreeSet<>(known);
        candidates.addAll(own);
        return candidates.stream()
                .filter(project -> ends(project).containsKey(day))
                .toList();
    }

    Collection<Position> changed() {
        return List.copyOf(changed.values());
    }

    private static List<Position> merged(
            List<Position> known, NavigableMap<String, Position> own, Predicate<Position> wanted) {
        if (own.isEmpty()) {
            return known;
        }
        List<Position> all = new ArrayList<>(known.size() + own.size());
        own.values().stream().filter(wanted).forEach(all::add);
        if (!known.isEmpty()) {
            known.stream()
                    .filter(position -> !own.containsKey(position.licence()))
                    .forEach(all::add);
            all.sort(BY_LICENCE);
        }
        return all;
    }

    private void count(Position position, int sign) {
        if (position.isLinked()) {
            position.coverage().map(Coverage::to).ifPresent(end -> {
                ends.computeIfAbsent(position.project(), project -> new TreeMap<>())
                        .merge(end, sign, Integer::sum);
                projectsByEnd.computeIfAbsent(end, day -> new TreeSet<>()).add(position.project());
            });
        }
    }

    private static boolean hasBookingOn(Position position, LocalDate day) {
        return position.bookings().stream()
                .anyMatch(booking -> !booking.isEnded() && !booking.to().isBefore(day));
    }

    private static void index(Map<String, NavigableMap<String, Position>> index, String key, Position position) {
        index.computeIfAbsent(key, each -> new TreeMap<>()).put(position.licence(), position);
    }
}
