package dev.serai.hub;

import dev.serai.route.WaitingFile;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every minute for feeds that should have delivered, and for files that wait in an inbox for their other half. */
final class SilentFeeds {

    private static final Logger LOG = LoggerFactory.getLogger(SilentFeeds.class);
    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private final FeedLook feeds;
    private final Clock clock;
    private final AtomicReference<Set<String>> told = new AtomicReference<>(Set.of());
    private final AtomicReference<Optional<Instant>> last = new AtomicReference<>(Optional.empty());

    SilentFeeds(FeedLook feeds, Clock clock) {
        this.feeds = feeds;
        this.clock = clock;
    }

    /** A sentence for each feed that turned out to be silent, and for each file that waits too long; they are in the log as well. */
    List<String> look() {
        Instant now = clock.instant();
        if (last.get().filter(before -> now.isBefore(before.plus(INTERVAL))).isPresent()) {
            return List.of();
        }
        last.set(Optional.of(now));
        return tell(WaitingFile::isTooLong);
    }

    /** The same before the hub ends, where a file that waits has no time left. */
    List<String> lookAtEnd() {
        return tell(file -> true);
    }

    private List<String> tell(Predicate<WaitingFile> isTooLong) {
        try {
            List<String> late = new ArrayList<>(feeds.late());
            late.addAll(waiting(isTooLong));
            late.forEach(LOG::warn);
            return late;
        } catch (RuntimeException e) {
            // the hub goes on: it looks again in a minute
            LOG.error("Nobody can say which feeds are silent", e);
            return List.of();
        }
    }

    /** Each file is told of once, as long as it waits. */
    private List<String> waiting(Predicate<WaitingFile> isTooLong) {
        List<WaitingFile> files = feeds.waiting(isTooLong);
        Set<String> before = told.getAndSet(files.stream().map(SilentFeeds::key).collect(Collectors.toSet()));
        return files.stream()
                .filter(file -> !before.contains(key(file)))
                .map(WaitingFile::sentence)
                .toList();
    }

    private static String key(WaitingFile file) {
        return file.route() + "/" + file.name();
    }
}
