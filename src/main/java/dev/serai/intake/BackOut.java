package dev.serai.intake;

import dev.serai.licence.EventFields;
import dev.serai.licence.EventType;
import dev.serai.licence.LandedEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a whole file back, as if it had never been there; the same bytes may come again then. Of booked events only those
 * can be taken back that leave dated rows of their own, and only while nothing that was booked later used them.
 */
public final class BackOut {

    private static final int LOOKED_UP = 1_000;

    private final InboundFiles files;
    private final Arrivals arrivals;
    private final FileEvents events;
    private final BookedEffects effects;
    private final Writing writing;

    BackOut(InboundFiles files, Arrivals arrivals, BookedEffects effects, Writing writing) {
        this.files = files;
        this.arrivals = arrivals;
        this.events = new FileEvents(writing.jdbc());
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
        refuse(file, foreign(file));
        List<LandedEvent> booked = events.booked(file.id());
        refuse(file, effects.obstacles(file.id(), booked));
        refuse(file, used(file, booked));
        effects.undo(booked);
        OffsetDateTime now = InboundFiles.utc(writing.clock().instant());
        writing.jdbc().update("update licence_event set state = 'backed-out' where file_id = ?", file.id());
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
        return booked.size();
    }

    private static void refuse(InboundFile file, List<String> reasons) {
        if (!reasons.isEmpty()) {
            throw new LedgerFault("File " + file.id() + " cannot be taken back: " + String.join("; ", reasons));
        }
    }

    /** Booked events of types that cannot be undone. */
    private List<String> foreign(InboundFile file) {
        Map<EventType, Long> counts = events.counts(file.id());
        counts.keySet().removeIf(effects::canUndo);
        if (counts.isEmpty()) {
            return List.of();
        }
        List<String> reasons = new ArrayList<>();
        List<LandedEvent> orders = new ArrayList<>();
        EnumSet.of(EventType.ORDER, EventType.RETURN).stream()
                .filter(counts::containsKey)
                .forEach(type -> orders.addAll(events.booked(file.id(), type, LOOKED_UP)));
        List<String> documents = effects.documents(orders);
        if (!documents.isEmpty()) {
            reasons.add("invoiced with " + String.join(", ", documents) + ", correct it by returns");
        }
        reasons.add("it booked "
                + counts.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey().code())
                        .collect(Collectors.joining(", "))
                + ", and only prices and values can be taken out of the books; correct these by events of their own");
        return reasons;
    }

    private List<String> used(InboundFile file, List<LandedEvent> booked) {
        Optional<LocalDate> earliest =
                booked.stream().map(each -> each.event().date()).min(LocalDate::compareTo);
        Set<String> skus = booked.stream()
                .flatMap(each ->
                        Optional.ofNullable(EventFields.format(each.event()).get("sku")).stream())
                .collect(Collectors.toSet());
        List<String> places =
                earliest.map(date -> events.later(file.id(), date, skus)).orElse(List.of());
        return places.isEmpty()
                ? List.of()
                : List.of("what it says may have been used by " + String.join(", ", places)
                        + "; send a corrected price or value with a date of its own");
    }
}
