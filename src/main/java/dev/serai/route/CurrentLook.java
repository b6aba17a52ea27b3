package dev.serai.route;

import java.util.Optional;

/** Which route looks into its inbox on this thread: Camel asks its filter without saying for whom. */
final class CurrentLook {

    private final ThreadLocal<Optional<String>> route = ThreadLocal.withInitial(Optional::empty);

    void begin(String looking) {
        route.set(Optional.of(looking));
    }

    void end() {
        route.remove();
    }

    Optional<String> route() {
        return route.get();
    }
}
