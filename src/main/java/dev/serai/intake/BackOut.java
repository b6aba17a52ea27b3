package dev.serai.intake;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a whole file back, as if it had never been there; the same bytes may come again then. */
public final class BackOut {

    private final InboundFiles files;
    private final Arrivals arrivals;
    private final BookedEffects effects;
    private final Writing writing;

    BackOut(InboundFiles files, Arrivals arrivals, BookedEffects effects, Writing writing) {
        this.files = files;
        this.arrivals = arrivals;
        this.effects = effects;
        this.writing = writing;
    }

    /** What a back-out writes with. */
    record Writing(JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock) {}

    /** Takes the file of this number back; the number of booked events that were undone. */
    public int run(long number, String reason) {
        InboundFile file = files.known(number)
                .orElseThrow(() -> new LedgerFault("There is no file " + number + "; 'files' lists them"));
        if (file.state() == FileState.BACKED_OUT) {
            throw new LedgerFault("File " + number + " was taken back already");
        }
        if (file.state() != FileState.CLOSED) {
            throw new LedgerFault("File " + number + " is not judged yet; try again when its receipt is written");
        }
        return Optional.ofNullable(writing.transaction().execute(status -> takeBack(file, reason)))
                .orElseThrow();
    }

    private int takeBack(InboundFile file, String reason) {
        FileEvents events = new FileEvents(writing.jdbc(), file);
        int booked = events.count();
        List<String> obstacles = booked == 0 ? List.of() : effects.takeBack(events);
        if (!obstacles.isEmpty()) {
            throw new LedgerFault("File " + file.id() + " cannot be taken back: " + String.join("; ", obstacles));
        }
        OffsetDateTime now = InboundFiles.utc(writing.clock().instant());
        writing.jdbc().update("delete from open_event where file_id = ?", file.id());
        writing.jdbc().update("update licence_event set outcome = 'backed-out' where file_id = ?", file.id());
        writing.jdbc()
                .update(
                        "insert into discarded (quarantine_id, reason, created) select id, cast(? as varchar(1000)),"
                                + " cast(? as timestamp with time zone) from quarantine"
                                + " where file_id = ? and state in ('open', 'mended')",
                        reason,
                        now,
                        file.id());
        writing.jdbc()
                .update(
                        "update quarantine set state = 'discarded' where file_id = ? and state in ('open', 'mended')",
                        file.id());
        writing.jdbc()
                .update("insert into back_out (file_id, reason, created) values (?, ?, ?)", file.id(), reason, now);
        files.backOut(file);
        arrivals.addFurther(file, Arrivals.Kind.BACK_OUT);
        return booked;
    }
}
