package dev.serai.register;

import dev.serai.pricing.Position;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Positions read while a chunk is booked: a position that was read in one way is not read again in another. */
final class PositionMemory {

    private static final Comparator<Position> BY_LICENCE = Comparator.comparing(Position::licence);

    private final PositionRows rows;
    private final Memo<String, Position> positions;
    private final Memo<String, List<Position>> projects;
    private final Memo<Covered, List<Position>> covered;

    PositionMemory(PositionRows rows) {
        this.rows = rows;
        this.positions = new Memo<>(rows::find);
        this.projects = new Memo<>(this::readProjects);
        this.covered = new Memo<>(this::readCovered);
    }

    /** Positions of a product with cover on or after a day. */
    record Covered(String sku, LocalDate day) {}

    Optional<Position> find(String licence) {
        return positions.get(licence);
    }

    List<Position> project(String project) {
        return projects.get(project).orElseGet(List::of);
    }

    List<Position> covered(Covered which) {
        return covered.get(which).orElseGet(List::of);
    }

    /** Loads positions by licence; returns those that there are. */
    List<Position> load(Collection<String> licences) {
        positions.load(licences);
        return positions.known(licences);
    }

    /** Loads the positions of projects and returns them. */
    List<Position> loadProjects(Collection<String> names) {
        projects.load(names);
        return projects.known(names).stream().flatMap(List::stream).toList();
    }

    /** Loads covered positions and returns them. */
    List<Position> loadCovered(Collection<Covered> which) {
        covered.load(which);
        return covered.known(which).stream().flatMap(List::stream).toList();
    }

    private Map<String, List<Position>> readProjects(List<String> names) {
        Map<String, List<Position>> found = rows.ofProjects(names);
        found.values().forEach(this::remember);
        found.replaceAll((project, each) -> each.stream().sorted(BY_LICENCE).toList());
        return found;
    }

    private Map<Covered, List<Position>> readCovered(List<Covered> which) {
        Map<LocalDate, List<String>> skusByDay = which.stream()
                .collect(Collectors.groupingBy(Covered::day, Collectors.mapping(Covered::sku, Collectors.toList())));
        Map<Covered, List<Position>> found = new HashMap<>();
        skusByDay.forEach((day, skus) -> {
            List<Position> positionsOfDay = rows.covered(skus, day);
            remember(positionsOfDay);
            positionsOfDay.stream()
                    .sorted(BY_LICENCE)
                    .collect(Collectors.groupingBy(Position::sku))
                    .forEach((sku, each) -> found.put(new Covered(sku, day), each));
        });
        return found;
    }

    private void remember(List<Position> read) {
        read.forEach(position -> positions.put(position.licence(), position));
    }
}
