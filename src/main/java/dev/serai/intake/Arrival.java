package dev.serai.intake;

import dev.serai.mapping.FeedMapping;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a file in: archives its bytes and enters it in the ledger. The same bytes of a feed land once. */
public final class Arrival {

    private final Archive archive;
    private final Ledger ledger;
    private final CurrentMappings mappings;
    private final Clock clock;

    Arrival(Archive archive, Ledger ledger, CurrentMappings mappings, Clock clock) {
        this.archive = archive;
        this.ledger = ledger;
        this.mappings = mappings;
        this.clock = clock;
    }

    /**
     * Takes one file in. When this returns, its bytes are safe and it is in the ledger, to be landed; when it throws, the
     * file may be given again. It is quick, so that a sender hardly ever writes a file anew while it is taken.
     *
     * @param feed the feed's name
     * @param mappingName its mapping
     * @param receiptsFolder where its receipt is delivered to
     * @param fileName the file's name as dropped; data, never a path
     * @param bytes its content; the caller closes it
     */
    public void receive(String feed, String mappingName, String receiptsFolder, String fileName, InputStream bytes) {
        receive(feed, mappingName, receiptsFolder, fileName, bytes, Optional.empty());
    }

    /** Takes one file in with the companion that came beside it, if the feed has companions. */
    public void receive(
            String feed,
            String mappingName,
            String receiptsFolder,
            String fileName,
            InputStream bytes,
            Optional<DroppedCompanion> companion) {
        FeedMapping mapping = mappings.find(mappingName)
                .orElseThrow(() -> new IllegalStateException("Feed " + feed + " names the mapping " + mappingName
                        + ", but there is no mappings/feeds/" + mappingName + ".yaml without problems"));
        String sha256 = archive.store(bytes);
        Optional<Companions.Archived> archived = companion.map(this::archive);
        ledger.enter(new Drop(feed, fileName, receiptsFolder, sha256, archived, clock.instant()), mapping);
    }

    private Companions.Archived archive(DroppedCompanion companion) {
        try (InputStream bytes = companion.bytes().open()) {
            return new Companions.Archived(companion.name(), archive.store(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the companion " + companion.name(), e);
        }
    }

    /** A dropped file whose bytes are archived, with its companion. */
    record Drop(
            String feed,
            String name,
            String receiptsFolder,
            String sha256,
            Optional<Companions.Archived> companion,
            Instant receivedAt) {}

    /** Enters dropped files: one row per content, one arrival per drop. */
    record Ledger(
            InboundFiles files,
            Arrivals arrivals,
            Companions companions,
            MappingVersions versions,
            TransactionTemplate transaction) {

        void enter(Drop drop, FeedMapping mapping) {
            transaction.executeWithoutResult(status -> {
                arrivals.delivered(drop.feed(), drop.receivedAt());
                Optional<InboundFile> known = files.find(drop.feed(), drop.sha256());
                if (known.isEmpty()) {
                    first(drop, mapping);
                } else if (!isSameDropGoingOn(known.get(), drop)) {
                    enter(known.get(), drop, Arrivals.Kind.REPEAT);
                }
            });
        }

        /** The companion of a repeat counts when an operator has the file read again. */
        private void enter(InboundFile file, Drop drop, Arrivals.Kind kind) {
            drop.companion().ifPresent(companion -> companions.add(file.id(), companion, drop.receivedAt()));
            arrivals.add(file, drop.name(), drop.receiptsFolder(), drop.receivedAt(), kind);
        }

        private void first(Drop drop, FeedMapping mapping) {
            versions.keep(mapping);
            files.add(drop.feed(), drop.sha256(), drop.name(), mapping.version(), drop.receivedAt());
            InboundFile file = files.find(drop.feed(), drop.sha256()).orElseThrow();
            enter(file, drop, Arrivals.Kind.FIRST);
        }

        /** After a crash before the file was moved away its sender's folder still holds it: no second file. */
        private static boolean isSameDropGoingOn(InboundFile known, Drop drop) {
            return known.state() == FileState.LANDING
                    && known.replays() == 0
                    && known.name().equals(drop.name());
        }
    }
}
