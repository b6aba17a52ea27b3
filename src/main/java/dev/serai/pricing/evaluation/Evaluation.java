package dev.serai.pricing.evaluation;

import java.time.LocalDate;
import java.util.List;

/**
 * An analysis of licences bought under authorizations.
 *
 * @param day day for which it holds
 * @param lines the lines in the order in which they were booked
 */
public record Evaluation(LocalDate day, List<EvaluatedLine> lines) {

    public Evaluation {
        lines = List.copyOf(lines);
    }

    /** The lines of one category. */
    public List<EvaluatedLine> of(Category category) {
        return lines.stream().filter(line -> line.category() == category).toList();
    }
}
