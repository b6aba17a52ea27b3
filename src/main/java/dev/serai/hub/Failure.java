package dev.serai.hub;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the sentence that an operator is told of a failure: what the hub itself said deepest down, without frameworks. */
final class Failure {

    private static final String OURS = "dev.serai.";

    private Failure() {}

    /** The sentence; empty where nobody foresaw the failure and its whole stack is worth a look. */
    static Optional<String> reason(Throwable failure) {
        return Stream.iterate(Optional.of(failure), Optional::isPresent, Failure::cause)
                .flatMap(Optional::stream)
                .filter(Failure::isForeseen)
                .reduce((outer, inner) -> inner)
                .map(Throwable::getMessage);
    }

    private static Optional<Throwable> cause(Optional<Throwable> failure) {
        return failure.map(Throwable::getCause);
    }

    /** A bug such as a missing check shows as an exception of another type. */
    private static boolean isForeseen(Throwable failure) {
        boolean isSaid = failure instanceof IllegalStateException
                || failure instanceof IllegalArgumentException
                || failure instanceof UncheckedIOException
                || failure.getClass().getName().startsWith(OURS);
        return isSaid
                && Arrays.stream(failure.getStackTrace()).limit(1).anyMatch(frame -> frame.getClassName()
                        .startsWith(OURS));
    }
}
