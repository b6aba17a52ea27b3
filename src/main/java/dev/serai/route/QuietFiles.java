package dev.serai.route;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.apache.camel.Exchange;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileEndpoint;
import org.apache.camel.component.file.GenericFileOperations;
import org.apache.camel.component.file.strategy.GenericFileRenameExclusiveReadLockStrategy;

/**
 * Lets a file be taken once its size and time of change have stayed the same for the endpoint's {@code readLockMinAge},
 * measured by the hub's own clock: the server's may be hours wrong. A file that does not rest holds no other one up.
 * Of the strategy that it extends it takes only that nothing is kept on the server.
 */
final class QuietFiles extends GenericFileRenameExclusiveReadLockStrategy<Object> {

    private static final int REMEMBERED = 10_000;
    private static final long NANOS = 1_000_000;

    private final LongSupplier nanoTime;
    private final CompanionFiles companions;
    private final MoveFolders folders = new MoveFolders();
    private final Map<String, Seen> files = new LinkedHashMap<>();
    private final Set<String> waiting = new TreeSet<>();

    QuietFiles(LongSupplier nanoTime, CompanionFiles companions) {
        this.nanoTime = nanoTime;
        this.companions = companions;
    }

    private record Seen(long length, long modified, long since) {

        boolean isSame(GenericFile<?> file) {
            return length == file.getFileLength() && modified == file.getLastModified();
        }
    }

    @Override
    public void prepareOnStartup(GenericFileOperations<Object> operations, GenericFileEndpoint<Object> endpoint) {
        companions.connected(operations, endpoint);
    }

    /** A data file is taken with its companion, which is read first: an open download bars the connection. */
    @Override
    public boolean acquireExclusiveReadLock(
            GenericFileOperations<Object> operations, GenericFile<Object> file, Exchange exchange) throws IOException {
        if (!isAtRest(file, exchange)) {
            return false;
        }
        CompanionFiles.Readiness readiness =
                companions.prepare(operations, file, exchange, Duration.ofMillis(quiet(exchange)));
        if (readiness == CompanionFiles.Readiness.READY) {
            folders.make(operations, exchange);
            take(file, exchange);
        } else if (readiness == CompanionFiles.Readiness.SOON) {
            leave(exchange);
        }
        return readiness == CompanionFiles.Readiness.READY;
    }

    @Override
    public void releaseExclusiveReadLockOnCommit(
            GenericFileOperations<Object> operations, GenericFile<Object> file, Exchange exchange) {
        companions.follow(operations, file, exchange, true);
    }

    @Override
    public void releaseExclusiveReadLockOnRollback(
            GenericFileOperations<Object> operations, GenericFile<Object> file, Exchange exchange) {
        companions.follow(operations, file, exchange, false);
    }

    /** Whether a file that a look has shown has rested; one that has not is left. */
    synchronized boolean isAtRest(GenericFile<Object> file, Exchange exchange) {
        long now = nanoTime.getAsLong();
        Seen seen = files.get(key(file, exchange));
        if (seen == null || !seen.isSame(file)) {
            remember(key(file, exchange), new Seen(file.getFileLength(), file.getLastModified(), now));
        } else if (now - seen.since() >= quiet(exchange) * NANOS) {
            return true;
        }
        leave(exchange);
        return false;
    }

    /** A file is taken: a further one of its name rests anew. */
    synchronized void take(GenericFile<Object> file, Exchange exchange) {
        files.remove(key(file, exchange));
    }

    private synchronized void leave(Exchange exchange) {
        waiting.add(exchange.getFromRouteId());
    }

    private static String key(GenericFile<Object> file, Exchange exchange) {
        return exchange.getFromRouteId() + " " + file.getAbsoluteFilePath();
    }

    /** Whether the route's latest look left a file where it is because it has not rested long enough; asked once a look. */
    synchronized boolean hasLeftOne(String route) {
        return waiting.remove(route);
    }

    private void remember(String key, Seen seen) {
        files.remove(key);
        files.put(key, seen);
        if (files.size() > REMEMBERED) {
            files.remove(files.keySet().iterator().next());
        }
    }

    private static long quiet(Exchange exchange) {
        return exchange.getFromEndpoint() instanceof GenericFileEndpoint<?> endpoint ? endpoint.getReadLockMinAge() : 0;
    }
}
