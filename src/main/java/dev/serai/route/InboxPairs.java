package dev.serai.route;

import dev.serai.mapping.Companion;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the latest look into an inbox showed of data files and their companions. Names are compared without regard to case. */
final class InboxPairs {

    private final LongSupplier nanoTime;
    private final Map<String, Look> looks = new TreeMap<>();

    InboxPairs(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** A file in a listing. */
    record Listed(String name, long length, long modified) {}

    /** How a feed tells data files and their companions by their names. */
    record Names(Companion companion, Predicate<String> isIncluded) {

        private boolean isData(String name) {
            return !companion.isNamedSo(name) && isIncluded.test(name);
        }

        /** Whether a companion is one of this feed: another feed's may have such a name as well. */
        private boolean isOwn(String name) {
            return companion.isNamedSo(name)
                    && companion.dataFileOf(name).map(isIncluded::test).orElse(true);
        }
    }

    /** Remembers what is in an inbox. */
    synchronized void saw(String route, Names names, List<Listed> files) {
        Look before = looks.getOrDefault(route, Look.NONE);
        Map<String, Seen> seen = new HashMap<>();
        long now = nanoTime.getAsLong();
        files.forEach(file -> seen.put(key(file.name()), before.next(file, now)));
        looks.put(route, new Look(names.companion(), seen, alone(names, before, seen, now)));
    }

    /** The companion of that name as the listing has it, once it has rested for so long; empty where it is not there. */
    synchronized Optional<Candidate> find(String route, String companion, Duration quiet) {
        Seen seen = looks.getOrDefault(route, Look.NONE).files().get(key(companion));
        return Optional.ofNullable(seen)
                .map(file -> new Candidate(file.file().name(), nanoTime.getAsLong() - file.since() >= quiet.toNanos()));
    }

    /** A companion that is there. */
    record Candidate(String name, boolean isAtRest) {}

    /** Whether the latest look showed that a file cannot be taken now, so that it does not fill up a look with others like it. */
    synchronized boolean isLeft(String route, String name) {
        Look look = looks.getOrDefault(route, Look.NONE);
        return look.alone().containsKey(name) || look.isCompanion().test(name);
    }

    /** Every file that waits for another. */
    synchronized List<WaitingFile> waiting() {
        long now = nanoTime.getAsLong();
        return looks.entrySet().stream()
                .flatMap(look -> look.getValue().alone().values().stream()
                        .map(each -> new WaitingFile(
                                look.getKey(),
                                each.name(),
                                each.companion(),
                                Duration.ofNanos(now - each.since()),
                                look.getValue().patience())))
                .toList();
    }

    /** Forgets feeds that are no longer there, or have no companions any more. */
    synchronized void forget(String route) {
        looks.remove(route);
    }

    private static Map<String, Alone> alone(Names names, Look before, Map<String, Seen> seen, long now) {
        List<String> all =
                seen.values().stream().map(each -> each.file().name()).toList();
        Set<String> wanted = all.stream()
                .filter(name -> !names.companion().isNamedSo(name))
                .map(name -> key(names.companion().nameFor(name)))
                .collect(Collectors.toSet());
        Map<String, Alone> alone = new TreeMap<>();
        for (String name : all) {
            String companion = names.companion().nameFor(name);
            if (names.isData(name) && !seen.containsKey(key(companion))) {
                alone.put(name, before.since(name, Optional.of(companion), now));
            } else if (names.isOwn(name) && !wanted.contains(key(name))) {
                alone.put(name, before.since(name, Optional.empty(), now));
            }
        }
        return alone;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private record Seen(Listed file, long since) {}

    private record Alone(String name, Optional<String> companion, long since) {}

    private record Look(
            Duration patience, Predicate<String> isCompanion, Map<String, Seen> files, Map<String, Alone> alone) {

        static final Look NONE = new Look(Duration.ZERO, name -> false, Map.of(), Map.of());

        Look(Companion companion, Map<String, Seen> files, Map<String, Alone> alone) {
            this(companion.patience(), companion::isNamedSo, files, alone);
        }

        Seen next(Listed file, long now) {
            Seen before = files.get(key(file.name()));
            return before != null && before.file().equals(file) ? before : new Seen(file, now);
        }

        Alone since(String name, Optional<String> companion, long now) {
            return Optional.ofNullable(alone.get(name))
                    .filter(before -> before.companion().equals(companion))
                    .orElse(new Alone(name, companion, now));
        }
    }
}
