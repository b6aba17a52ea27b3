package dev.serai.route;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the feeds' looks into their inboxes showed, and whether one found its inbox empty since a given moment. */
final class FeedActivity {

    private static final Logger LOG = LoggerFactory.getLogger(FeedActivity.class);

    private final Map<String, Look> latest = new TreeMap<>();
    private final AtomicLong moments = new AtomicLong();

    /** A moment, for {@link #settled}. */
    long now() {
        return moments.incrementAndGet();
    }

    synchronized void found(String feed, long began, boolean isEmpty) {
        Look before = latest.getOrDefault(feed, Look.NONE);
        if (!before.fault().isEmpty()) {
            LOG.info("{} can read its inbox again", feed);
        }
        latest.put(feed, new Look(began, isEmpty, ""));
        notifyAll();
    }

    synchronized void failed(String feed, long began, String fault) {
        Look before = latest.getOrDefault(feed, Look.NONE);
        if (before.fault().isEmpty()) {
            LOG.warn("{} cannot read its inbox and tries again: {}", feed, fault);
        }
        latest.put(feed, new Look(began, false, fault));
        notifyAll();
    }

    synchronized List<FeedState> states() {
        return latest.entrySet().stream()
                .map(e -> new FeedState(
                        e.getKey(), e.getValue().idle(), e.getValue().fault()))
                .toList();
    }

    synchronized void forget(Set<String> stillThere) {
        latest.keySet().retainAll(stillThere);
    }

    /**
     * Waits until each of the feeds has begun a look after {@code since} that found its inbox empty or failed; answers
     * with those that did neither in time.
     */
    synchronized Set<String> awaitSettled(Set<String> feeds, long since, long timeoutMillis)
            throws InterruptedException {
        long deadline = System.nanoTime() + timeoutMillis * 1_000_000;
        Set<String> open = unsettled(feeds, since);
        long left = timeoutMillis;
        while (!open.isEmpty() && left > 0) {
            wait(left);
            open = unsettled(feeds, since);
            left = (deadline - System.nanoTime()) / 1_000_000;
        }
        return open;
    }

    private Set<String> unsettled(Set<String> feeds, long since) {
        Set<String> open = new TreeSet<>(feeds);
        open.removeIf(feed -> Optional.ofNullable(latest.get(feed))
                .filter(look ->
                        look.began() > since && (look.idle() || !look.fault().isEmpty()))
                .isPresent());
        return open;
    }

    private record Look(long began, boolean idle, String fault) {
        static final Look NONE = new Look(0, false, "");
    }
}
