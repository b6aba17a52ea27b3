package dev.serai.intake;

import dev.serai.mapping.FeedMapping;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes what a replay lands; the rows that it replaces stay in the books as replayed. */
final class ReplayWriter {

    private static final String ITEMS =
            "update quarantine set state = 'replayed' where file_id = ? and record_no = ? and state in ('open', 'mended')";
    private static final String EVENTS =
            "update licence_event set outcome = 'replayed' where file_id = ? and record_no = ?"
                    + " and outcome in ('quarantined', 'duplicate')";
    private static final String ALL_ITEMS =
            "update quarantine set state = 'replayed' where file_id = ? and state in ('open', 'mended')";
    private static final String REPLAY =
            "insert into replay (file_id, number, mapping_version, created) values (?, ?, ?, ?)";

    private final Ledger ledger;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReplayWriter(Ledger ledger, JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock) {
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The tables of files, receipts and mappings. */
    record Ledger(InboundFiles files, Arrivals arrivals, MappingVersions versions) {}

    LandingRows rows(InboundFile file, int rank) {
        return new LandingRows(replayed(file, FileState.LANDED), rank, now());
    }

    /** Lands records anew; {@code rows} are of the file as it is afterwards. */
    InboundFile commit(InboundFile before, FeedMapping mapping, LandingRows rows, List<Long> records, long units) {
        InboundFile next = replayed(before, FileState.LANDED);
        InboundFile after = next.at(FileState.LANDED, false, before.records(), units);
        List<Object[]> replaced = records.stream()
                .map(record -> new Object[] {before.id(), record})
                .toList();
        transaction.executeWithoutResult(status -> {
            begin(before, after, mapping);
            jdbc.batchUpdate(ITEMS, replaced);
            jdbc.batchUpdate(EVENTS, replaced);
            LandedRow.write(jdbc, rows.events());
            jdbc.batchUpdate(LandingRows.QUARANTINE_SQL, rows.quarantined());
        });
        return after;
    }

    /** Has a file that was refused as a whole landed from its first record on. */
    void restart(InboundFile before, FeedMapping mapping) {
        InboundFile after = replayed(before, FileState.LANDING)
                .at(FileState.LANDING, false, 0, 0)
                .under(mapping.version());
        transaction.executeWithoutResult(status -> {
            begin(before, after, mapping);
            jdbc.update(ALL_ITEMS, before.id());
        });
    }

    private void begin(InboundFile before, InboundFile after, FeedMapping mapping) {
        ledger.versions().keep(mapping);
        ledger.files().replay(before, after);
        jdbc.update(REPLAY, after.id(), after.replays(), mapping.version(), now());
        ledger.arrivals().addFurther(after, Arrivals.Kind.REPLAY);
    }

    private static InboundFile replayed(InboundFile file, FileState state) {
        return file.at(state, file.isRefused(), file.records(), file.units()).again();
    }

    private OffsetDateTime now() {
        return InboundFiles.utc(clock.instant());
    }
}
