package dev.serai.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.serai.mapping.MappingFiles;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who waits for whom in an inbox, and since when. */
class InboxPairsTest {

    private static final Duration QUIET = Duration.ofSeconds(2);

    private final AtomicLong clock = new AtomicLong();
    private final InboxPairs pairs = new InboxPairs(clock::get);
    private final InboxPairs.Names names = new InboxPairs.Names(
            MappingFiles.parse(
                            "x",
                            "feed: x\nrank: 40\nformat: csv\nevents: canonical\n"
                                    + "companion: {name: \"{name}.ok\", format: pairs, count: N, wait: 30m}\n")
                    .watch()
                    .companion()
                    .orElseThrow(),
            name -> name.endsWith(".csv"));

    @Test
    void findsACompanionOnceItHasRested() {
        assertThat(find("a.csv.ok")).isEmpty();
        saw("a.csv", "A.csv.OK");
        assertThat(find("a.csv.ok")).contains(new InboxPairs.Candidate("A.csv.OK", false));
        pass(1_999);
        assertThat(find("a.csv.ok").orElseThrow().isAtRest()).isFalse();
        saw("a.csv", "A.csv.OK");
        pass(1);
        assertThat(find("a.csv.ok").orElseThrow().isAtRest()).isTrue();
        pairs.saw("feed-x", names, List.of(new InboxPairs.Listed("A.csv.OK", 11, 1)));
        assertThat(find("a.csv.ok").orElseThrow().isAtRest()).isFalse();
        saw("a.csv");
        assertThat(find("a.csv.ok")).isEmpty();
    }

    @Test
    void countsHowLongAFileIsAlone() {
        saw("a.csv", "b.csv", "b.csv.ok", "c.csv.ok", "d.xml.ok", "note.txt");
        pass(60_000);
        saw("a.csv", "b.csv", "b.csv.ok", "c.csv.ok", "d.xml.ok", "note.txt");
        pass(60_000);
        assertThat(pairs.isLeft("feed-x", "a.csv")).isTrue();
        assertThat(pairs.isLeft("feed-x", "b.csv")).isFalse();
        assertThat(pairs.isLeft("feed-x", "b.csv.ok")).isTrue();
        assertThat(pairs.isLeft("feed-y", "b.csv.ok")).isFalse();
        assertThat(pairs.waiting())
                .containsExactly(
                        waiting("a.csv", Optional.of("a.csv.ok"), 2), waiting("c.csv.ok", Optional.empty(), 2));
        saw("a.csv", "a.csv.ok", "b.csv.ok");
        assertThat(pairs.waiting()).containsExactly(waiting("b.csv.ok", Optional.empty(), 0));
        pairs.forget("feed-x");
        assertThat(pairs.waiting()).isEmpty();
    }

    private static WaitingFile waiting(String name, Optional<String> companion, long minutes) {
        return new WaitingFile("feed-x", name, companion, Duration.ofMinutes(minutes), Duration.ofMinutes(30));
    }

    private Optional<InboxPairs.Candidate> find(String name) {
        return pairs.find("feed-x", name, QUIET);
    }

    private void saw(String... files) {
        pairs.saw(
                "feed-x",
                names,
                Stream.of(files).map(name -> new InboxPairs.Listed(name, 10, 1)).toList());
    }

    private void pass(long millis) {
        clock.addAndGet(Duration.ofMillis(millis).toNanos());
    }
}
