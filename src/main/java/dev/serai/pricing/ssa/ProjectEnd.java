package dev.serai.pricing.ssa;

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
}
