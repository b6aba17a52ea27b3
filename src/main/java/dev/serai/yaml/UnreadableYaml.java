package dev.serai.yaml;

/** A text that is not YAML, or uses more of YAML than the hub reads. */
public final class UnreadableYaml extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    UnreadableYaml(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    /** What is wrong, and where. */
    public Problem problem() {
        return problem;
    }
}
