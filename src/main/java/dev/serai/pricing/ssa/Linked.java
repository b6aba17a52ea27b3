package dev.serai.pricing.ssa;

import dev.serai.licence.Coverage;
import dev.serai.pricing.Position;
import dev.serai.pricing.Standing;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The linked positions of a project; those in the free pool or on the balance are not linked (K-47). */
record Linked(String project, List<Position> positions) {

    static Linked of(String project, Standing standing) {
        return new Linked(
                project,
                standing.project(project).stream().filter(Position::isLinked).toList());
    }

    boolean isEmpty() {
        return positions.isEmpty();
    }

    /** The programme of its positions: a project holds licences of one programme only. */
    Optional<String> programme() {
        return positions.stream().map(Position::programme).findFirst();
    }

    /** The project's end: the latest last covered day of its positions. */
    Optional<LocalDate> end() {
        return positions.stream()
                .flatMap(position -> position.coverage().stream())
                .map(Coverage::to)
                .max(Comparator.naturalOrder());
    }
}
