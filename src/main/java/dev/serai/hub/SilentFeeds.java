package dev.serai.hub;

import dev.serai.intake.Silence;
import dev.serai.route.RouteCheck;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every minute for feeds that should have delivered. */
final class SilentFeeds {

    private static final Logger LOG = LoggerFactory.getLogger(SilentFeeds.class);
    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private final Silence silence;
    private final Path routes;
    private final Clock clock;
    private final AtomicReference<Optional<Instant>> last = new AtomicReference<>(Optional.empty());

    SilentFeeds(Silence silence, Path routes, Clock clock) {
        this.silence = silence;
        this.routes = routes;
        this.clock = clock;
    }

    /** A sentence for each feed that turned out to be silent; they are in the log as well. */
    List<String> look() {
        Instant now = clock.instant();
        if (last.get().filter(before -> now.isBefore(before.plus(INTERVAL))).isPresent()) {
            return List.of();
        }
        last.set(Optional.of(now));
        try {
            List<String> late = silence.late(RouteCheck.feeds(routes).stream()
                    .map(feed -> new Silence.Feed(feed.feed(), feed.mapping()))
                    .toList());
            late.forEach(LOG::warn);
            return late;
        } catch (RuntimeException e) {
            // the hub goes on: it looks again in a minute
            LOG.error("Nobody can say which feeds are silent", e);
            return List.of();
        }
    }
}
