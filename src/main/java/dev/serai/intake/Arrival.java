package dev.serai.intake;

import dev.serai.mapping.FeedMapping;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a file in: archives its bytes, enters it in the ledger, lands its records. The same bytes of a feed land once. */
public final class Arrival {

    private final Archive archive;
    private final Ledger ledger;
    private final Landing landing;
    private final CurrentMappings mappings;
    private final Clock clock;

    Arrival(Archive archive, Ledger ledger, Landing landing, CurrentMappings mappings, Clock clock) {
        this.archive = archive;
        this.ledger = ledger;
        this.landing = landing;
        this.mappings = mappings;
        this.clock = clock;
    }

    /**
     * Takes one file in. When this returns, all its records are landed events or quarantined; when it throws, the file
     * may be given again and goes on where it stopped.
     *
     * @param feed the feed's name
     * @param mappingName its mapping
     * @param receiptsFolder where its receipt is delivered to
     * @param fileName the file's name as dropped; data, never a path
     * @param bytes its content; the caller closes it
     */
    public void receive(String feed, String mappingName, String receiptsFolder, String fileName, InputStream bytes) {
        FeedMapping mapping = mappings.find(mappingName)
                .orElseThrow(() -> new IllegalStateException("Feed " + feed + " names the mapping " + mappingName
                        + ", but there is no mappings/feeds/" + mappingName + ".yaml without problems"));
        String sha256 = archive.store(bytes);
        InboundFile file = ledger.enter(new Drop(feed, fileName, receiptsFolder, sha256, clock.instant()), mapping);
        if (file.state() == FileState.LANDING) {
            landing.land(file.id());
        }
    }

    /** A dropped file whose bytes are archived. */
    record Drop(String feed, String name, String receiptsFolder, String sha256, Instant receivedAt) {}

    /** Enters dropped files: one row per content, one arrival per drop. */
    record Ledger(InboundFiles files, Arrivals arrivals, MappingVersions versions, TransactionTemplate transaction) {

        InboundFile enter(Drop drop, FeedMapping mapping) {
            return Objects.requireNonNull(transaction.execute(status -> {
                Optional<InboundFile> known = files.find(drop.feed(), drop.sha256());
                if (known.isEmpty()) {
                    return first(drop, mapping);
                }
                if (!isSameDropGoingOn(known.get(), drop)) {
                    arrivals.add(known.get(), drop.name(), drop.receiptsFolder(), drop.receivedAt(), true);
                }
                return known.get();
            }));
        }

        private InboundFile first(Drop drop, FeedMapping mapping) {
            versions.keep(mapping);
            files.add(drop.feed(), drop.sha256(), drop.name(), mapping.version(), drop.receivedAt());
            InboundFile file = files.find(drop.feed(), drop.sha256()).orElseThrow();
            arrivals.add(file, drop.name(), drop.receiptsFolder(), drop.receivedAt(), false);
            return file;
        }

        /** After a crash in the middle of a file its sender's folder still holds it: no second file. */
        private static boolean isSameDropGoingOn(InboundFile known, Drop drop) {
            return known.state() == FileState.LANDING && known.name().equals(drop.name());
        }
    }
}
