package dev.serai.intake;

import dev.serai.licence.LandedEvent;
import dev.serai.mapping.FeedMapping;
import dev.serai.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Derives the events of archived files anew, from their bytes, under the mappings that they were read with and with the
 * corrections that operators made, and compares them with what landed. What is booked lands again in books of its own, under
 * the same numbers.
 */
public final class Relanding {

    private static final int FILES = 100;

    private final Archive archive;
    private final FormatReaders readers;
    private final JdbcTemplate jdbc;
    private final InboundFiles files;
    private final MappingVersions versions;
    private final Corrections corrections;

    Relanding(Archive archive, FormatReaders readers, JdbcTemplate jdbc) {
        JdbcClient client = JdbcClient.create(jdbc);
        this.archive = archive;
        this.readers = readers;
        this.jdbc = jdbc;
        this.files = new InboundFiles(client);
        this.versions = new MappingVersions(client);
        this.corrections = new Corrections(client);
    }

    /** Where events go that are derived. */
    public interface Target {

        /** The books in which they land again. */
        JdbcTemplate books();

        /** Events that are booked and have landed again, with their numbers; in the transaction that holds them. */
        void landed(List<LandedEvent> events);

        /** Where the books hold something else. */
        void differs(DerivedDifference difference);

        /** Runs work in a transaction of the books in which events land again. */
        void inTransaction(Runnable work);
    }

    /** How many files were read, and to how many events they came. */
    public record Count(long files, long events) {

        Count plus(Count other) {
            return new Count(files + other.files, events + other.events);
        }
    }

    /** Derives the events of every file but those that were taken back. */
    public Count all(Target target) {
        Count all = new Count(0, 0);
        long after = 0;
        List<InboundFile> page = files.after(after, FILES);
        while (!page.isEmpty()) {
            for (InboundFile file : page) {
                all = file.state() == FileState.BACKED_OUT ? all : all.plus(read(file, target));
                after = file.id();
            }
            page = files.after(after, FILES);
        }
        return all;
    }

    private Count read(InboundFile file, Target target) {
        enter(file, target);
        try {
            compareHash(file, target);
            List<Integer> readings = new ArrayList<>(StoredEvents.readings(jdbc, file));
            if (readings.isEmpty() && !file.isRefused()) {
                readings.add(0);
            }
            long events = 0;
            for (int reading : readings) {
                events += read(file, reading, target);
            }
            return new Count(1, events);
        } catch (IOException e) {
            target.differs(ofFile(file, "archived bytes", file.sha256(), "cannot be read: " + e));
            return new Count(1, 0);
        }
    }

    private static void enter(InboundFile file, Target target) {
        JdbcClient own = JdbcClient.create(target.books());
        target.inTransaction(() -> {
            new MappingVersions(own).name(file.mappingVersion());
            new InboundFiles(own).copy(file);
        });
    }

    private void compareHash(InboundFile file, Target target) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream bytes = archive.open(file.sha256());
                OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            bytes.transferTo(out);
        }
        String found = Sha256.hex(digest.digest());
        if (!found.equals(file.sha256())) {
            target.differs(ofFile(file, "SHA-256 of the archived bytes", file.sha256(), found));
        }
    }

    private long read(InboundFile file, int reading, Target target) throws IOException {
        String version = versions.ofReplay(file.id(), reading).orElse(file.mappingVersion());
        FeedMapping mapping = versions.whole(version);
        try (FileRecords records = readers.open(mapping, () -> archive.open(file.sha256()))) {
            if (!records.faults().isEmpty()) {
                target.differs(ofFile(
                        file,
                        "the file as a whole",
                        "read",
                        records.faults().get(0).message()));
                return 0;
            }
            RelandedReading relanded =
                    new RelandedReading(file, mapping, new StoredEvents(jdbc, file, reading), target);
            return reading == 0 ? relanded.first(records) : relanded.again(records, reading, corrections);
        }
    }

    private static DerivedDifference ofFile(InboundFile file, String what, String stored, String derived) {
        return new DerivedDifference(Optional.empty(), Optional.empty(), file.name(), what, stored, derived);
    }
}
