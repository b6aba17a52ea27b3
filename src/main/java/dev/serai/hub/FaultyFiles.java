package dev.serai.hub;

import dev.serai.yaml.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Files in {@code routes/} or {@code mappings/} are faulty, so the hub does not start; the message has a line for each fault. */
final class FaultyFiles extends IllegalStateException {

    FaultyFiles(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator())));
    }
}
