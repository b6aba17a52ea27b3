package dev.serai.route;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at a folder now and then and says when it has changed and come to rest: an editor may write in several steps. */
final class FolderWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

    private final Path folder;
    private final Runnable changed;
    private final ScheduledExecutorService timer;
    private volatile String known;
    private volatile String seen;

    FolderWatch(Path folder, Duration interval, Runnable changed) {
        this.folder = folder;
        this.changed = changed;
        this.known = look(folder);
        this.seen = known;
        this.timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "watch-" + folder.getFileName());
            thread.setDaemon(true);
            return thread;
        });
        timer.scheduleWithFixedDelay(this::tick, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void tick() {
        try {
            String now = look(folder);
            if (now.equals(seen) && !now.equals(known)) {
                known = now;
                changed.run();
            }
            seen = now;
        } catch (RuntimeException e) {
            LOG.error("Changes of folder {} could not be taken: {}", folder, Causes.sentence(e));
        }
    }

    private static String look(Path folder) {
        if (!Files.isDirectory(folder)) {
            return "";
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().map(FolderWatch::facts).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read folder " + folder + ": " + e.getMessage(), e);
        }
    }

    private static String facts(Path file) {
        try {
            return Files.isDirectory(file) ? "" : file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException e) {
            // Gone between listing and looking: the next look shows the folder without it.
            return "";
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
