package dev.serai.pricing.ssa;

import dev.serai.licence.Coverage;
import dev.serai.pricing.Position;
import dev.serai.pricing.Standing;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;

/** The end of a project, the latest last covered day of its linked positions, found without looking at each of them. */
final class ProjectEnd {

    private ProjectEnd() {}

    static Optional<LocalDate> of(String project, Standing standing) {
        NavigableMap<LocalDate, Integer> ends = standing.ends(project);
        return ends.isEmpty() ? Optional.empty() : Optional.of(ends.lastKey());
    }

    /** The end of the project of a linked position, were that position not in it. */
    static Optional<LocalDate> without(Position linked, Standing standing) {
        Optional<LocalDate> own = linked.coverage().map(Coverage::to);
        return standing.ends(linked.project()).descendingMap().entrySet().stream()
                .filter(end ->
                        end.getValue() > (own.filter(end.getKey()::equals).isPresent() ? 1 : 0))
                .map(NavigableMap.Entry::getKey)
                .findFirst();
    }
}
