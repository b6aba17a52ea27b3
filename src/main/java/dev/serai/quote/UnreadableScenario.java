package dev.serai.quote;

import dev.serai.yaml.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** A scenario file that cannot be read, with every problem found in it. */
public final class UnreadableScenario extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    UnreadableScenario(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, and where. */
    public List<Problem> problems() {
        return problems;
    }
}
