package dev.serai.route;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The causes of a failure, outermost first, and one sentence that a person can act on. */
final class Causes {

    private Causes() {}

    /** The message of the innermost cause that has one. */
    static String sentence(Throwable failure) {
        Deque<String> messages = new ArrayDeque<>();
        for (Throwable cause : chain(failure)) {
            Optional.ofNullable(cause.getMessage()).filter(m -> !m.isBlank()).ifPresent(messages::push);
        }
        return messages.isEmpty()
                ? failure.getClass().getSimpleName()
                : messages.getFirst().strip();
    }

    static List<Throwable> chain(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> causes = new ArrayList<>();
        Optional<Throwable> next = Optional.of(failure);
        while (next.isPresent() && seen.add(next.get())) {
            causes.add(next.get());
            next = Optional.ofNullable(next.get().getCause());
        }
        return causes;
    }

    static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        return chain(failure).stream().filter(type::isInstance).map(type::cast).findFirst();
    }
}
