package dev.serai.intake;

import dev.serai.mapping.FeedMapping;
import dev.serai.mapping.RowFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lands the records of archived files: chunk by chunk into landed events or quarantine, each chunk in one transaction with
 * the file's progress. After a crash a file goes on at its first chunk that is not committed, under the mapping it began
 * with. A unit is never split.
 */
public final class Landing {

    /** Records after which a chunk is committed; more only where a single unit is larger. */
    static final int CHUNK = 2_500;

    private static final Logger LOG = LoggerFactory.getLogger(Landing.class);
    private static final int REPORTED = 10_000;

    private final Archive archive;
    private final InboundFiles files;
    private final MappingVersions versions;
    private final ChunkWriter writer;
    private final FormatReaders readers;
    private final FeedGuard guard;

    Landing(
            Archive archive,
            InboundFiles files,
            MappingVersions versions,
            ChunkWriter writer,
            FormatReaders readers,
            FeedGuard guard) {
        this.archive = archive;
        this.files = files;
        this.versions = versions;
        this.writer = writer;
        this.readers = readers;
        this.guard = guard;
    }

    /**
     * Lands every file that has arrived, in the order of arrival; one that a crash left in the middle goes on there. A
     * file that cannot be read back from the archive holds nobody up: it stays where it is, and a sentence says why.
     */
    public List<String> landAll() {
        List<String> failures = new ArrayList<>();
        for (long fileId : files.inState(FileState.LANDING)) {
            try {
                land(fileId);
            } catch (RuntimeException e) {
                LOG.error("File number {} has not landed", fileId, e);
                failures.add(
                        "File " + files.get(fileId).name() + " has not landed and is tried again: " + e.getMessage());
            }
        }
        return failures;
    }

    /** Lands what is not landed yet of one file. */
    void land(long fileId) {
        InboundFile file = files.get(fileId);
        FeedMapping mapping = versions.get(file.mappingVersion());
        try (FileRecords records = readers.open(mapping, () -> archive.open(file.sha256()))) {
            List<RowFault> faults = records.faults().isEmpty() ? guard.faults(file, mapping) : records.faults();
            if (faults.isEmpty()) {
                land(file, mapping, records);
            } else {
                refuse(file, mapping, records, faults);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file.name() + " (" + file.sha256() + ") in the archive", e);
        }
    }

    private void land(InboundFile start, FeedMapping mapping, FileRecords records) throws IOException {
        Sighted sighted = guard.sighted(start);
        UnitReader units =
                new UnitReader(records, mapping.rules(), (row, events) -> sighted.note(mapping, row, events));
        units.skip(start.records());
        InboundFile file = start;
        while (file.state() == FileState.LANDING) {
            file = landChunk(file, mapping.rank(), units, sighted);
        }
    }

    private InboundFile landChunk(InboundFile file, int rank, UnitReader units, Sighted sighted) throws IOException {
        LandingRows rows = writer.rows(file, rank);
        long unitNumber = file.units();
        Optional<RecordUnit> unit = Optional.empty();
        while (rows.records() < CHUNK) {
            unit = units.next();
            if (unit.isEmpty()) {
                break;
            }
            unitNumber++;
            rows.add(unit.get(), unitNumber);
        }
        FileState state = unit.isEmpty() ? FileState.LANDED : FileState.LANDING;
        long records = file.records() + rows.records();
        if (state == FileState.LANDING && records / REPORTED > file.records() / REPORTED) {
            LOG.info("{} records of {} have landed", records, file.name());
        }
        return writer.commit(file.at(state, false, records, unitNumber), file, rows, sighted);
    }

    private void refuse(InboundFile file, FeedMapping mapping, FileRecords records, List<RowFault> faults)
            throws IOException {
        LandingRows rows = writer.rows(file, mapping.rank());
        faults.forEach(rows::addFileFault);
        long count = 0;
        while (records.next().isPresent()) {
            count++;
        }
        writer.commit(file.at(FileState.LANDED, true, count, 0), file, rows, new Sighted(file, List.of()));
    }

    /** Writes the rows of a chunk together with the file's progress. */
    record ChunkWriter(InboundFiles files, JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock) {

        LandingRows rows(InboundFile file, int rank) {
            return new LandingRows(file, rank, InboundFiles.utc(clock.instant()));
        }

        InboundFile commit(InboundFile after, InboundFile before, LandingRows rows, Sighted sighted) {
            List<RowFault> remarks = sighted.remarks();
            transaction.executeWithoutResult(status -> {
                files.advance(before, after);
                LandedRow.write(jdbc, rows.events());
                jdbc.batchUpdate(LandingRows.QUARANTINE_SQL, rows.quarantined());
                jdbc.batchUpdate(SeenTraits.SEEN_SQL, sighted.rows());
                jdbc.batchUpdate(
                        SeenTraits.REMARK_SQL,
                        remarks.stream()
                                .map(each -> new Object[] {after.id(), each.column(), each.code(), each.message()})
                                .toList());
            });
            remarks.forEach(each -> LOG.warn("{} of feed {}: {}", after.name(), after.feed(), each.message()));
            sighted.clear();
            return after;
        }
    }
}
