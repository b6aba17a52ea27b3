package dev.serai.intake;

import dev.serai.mapping.MappedRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionTemplate;

/** What operators do with quarantined records: look, correct, have them read again, or leave them for good. */
public final class Quarantine {

    private final QuarantineItems items;
    private final Corrections corrections;
    private final InboundFiles files;
    private final Replays replays;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Quarantine(Books books, Replays replays, TransactionTemplate transaction, Clock clock) {
        this.items = books.items();
        this.corrections = books.corrections();
        this.files = books.files();
        this.replays = replays;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The tables. */
    record Books(QuarantineItems items, Corrections corrections, InboundFiles files) {}

    /** What reads files again, and what lands them. */
    record Replays(Rereading rereading, Replay records, ReplayWriter writer, Landing landing) {

        static Replays of(Books books, Rereading rereading, ReplayWriter writer, Landing landing) {
            Replay records = new Replay(rereading, books.items(), books.corrections(), writer);
            return new Replays(rereading, records, writer, landing);
        }
    }

    /** An item with what was done about it. */
    public record Story(QuarantineItem item, List<Correction> corrections, Optional<String> discarded) {}

    /** What a record would become now; {@code faults} is empty where it would land. */
    public record Outlook(String events, List<String> faults) {}

    /** What a replay of one file came to: records read again, and those of them that are in quarantine again. */
    public record Replayed(long file, String name, long records, long quarantined) {}

    /** The oldest {@code limit} items in one of the states, of one file if it is given. */
    public List<QuarantineItem> list(Collection<ItemState> states, Optional<Long> file, int limit) {
        return items.list(states, file, limit);
    }

    /** How many items there are. */
    public long count(Collection<ItemState> states, Optional<Long> file) {
        return items.count(states, file);
    }

    /** One item with its corrections and why it was discarded. */
    public Story show(long id) {
        QuarantineItem item = item(id);
        return new Story(item, corrections.of(item.file(), item.record()), items.discarded(id));
    }

    /**
     * Keeps corrections beside the record of an item, and says what it would become with them.
     *
     * @param given what is to stand in columns; under an empty name the text of the whole record
     */
    public Outlook mend(long id, Map<String, String> given) {
        QuarantineItem item = waiting(id);
        if (item.isOfWholeFile()) {
            throw new LedgerFault("Item " + id + " is a fault of the whole file; correct the mapping and replay the"
                    + " file, or ask the sender for another one");
        }
        if (item.raw().isEmpty()) {
            throw new LedgerFault("Item " + id + " has no text to correct: the file cannot be read from line "
                    + item.line() + " on; correct the file and send it whole");
        }
        return Optional.ofNullable(transaction.execute(status -> {
                    given.forEach((column, text) ->
                            corrections.add(item.file(), item.record(), new Correction(column, text, clock.instant())));
                    items.mended(item);
                    return outlook(item);
                }))
                .orElseThrow();
    }

    private Outlook outlook(QuarantineItem item) {
        InboundFile file = files.get(item.file());
        try (Rereading.OpenedFile opened = replays.rereading().open(file)) {
            ReadRecord record = opened.read(item.record(), item.line(), corrections.of(item.file(), item.record()));
            return record.mapped() instanceof MappedRow.Rejected rejected
                    ? new Outlook(
                            "",
                            rejected.faults().stream()
                                    .map(each -> each.message())
                                    .toList())
                    : new Outlook(EventRow.shown((MappedRow.Events) record.mapped()), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file.name() + " (" + file.sha256() + ") in the archive", e);
        }
    }

    /** Leaves an item for good, and with it every waiting line of its order; the number of items. */
    public int discard(long id, String reason) {
        QuarantineItem item = waiting(id);
        return Optional.ofNullable(transaction.execute(status -> items.discard(item, reason, clock.instant())))
                .orElseThrow();
    }

    /** Reads again the records of these items with the other waiting lines of their orders. */
    public List<Replayed> replay(Collection<Long> ids) {
        Map<Long, List<QuarantineItem>> byFile =
                new TreeMap<>(ids.stream().map(this::waiting).collect(Collectors.groupingBy(QuarantineItem::file)));
        return byFile.entrySet().stream()
                .map(entry -> replay(files.get(entry.getKey()), Optional.of(entry.getValue())))
                .toList();
    }

    /** Reads again every waiting record of a file; one that was refused as a whole, from its first record on. */
    public Replayed replayFile(long number) {
        InboundFile file = files.known(number)
                .orElseThrow(() -> new LedgerFault("There is no file " + number + "; 'files' lists them"));
        if (items.count(Set.of(ItemState.OPEN, ItemState.MENDED), Optional.of(number)) == 0) {
            throw new LedgerFault("Nothing of file " + number + " waits in quarantine");
        }
        return replay(file, Optional.empty());
    }

    private Replayed replay(InboundFile file, Optional<List<QuarantineItem>> chosen) {
        if (file.state() == FileState.LANDING) {
            throw new LedgerFault("File " + file.id() + " is still landing; try again when it has landed");
        }
        if (file.isRefused()) {
            replays.writer().restart(file, replays.rereading().mapping(file));
            replays.landing().land(file.id());
            InboundFile landed = files.get(file.id());
            return new Replayed(file.id(), file.name(), landed.records(), quarantinedAgain(landed, 0));
        }
        Set<Long> units = new HashSet<>();
        chosen.ifPresent(some -> some.forEach(item -> units.add(item.unit())));
        long records = replays.records().run(file, place -> chosen.isEmpty() || units.contains(place.unit()));
        return new Replayed(file.id(), file.name(), records, quarantinedAgain(file, file.units()));
    }

    private long quarantinedAgain(InboundFile file, long unitsBefore) {
        return file.isRefused() ? file.records() : items.countRecords(file.id(), unitsBefore);
    }

    private QuarantineItem waiting(long id) {
        QuarantineItem item = item(id);
        if (!item.state().isWaiting()) {
            throw new LedgerFault("Item " + id + " is " + item.state().code() + " already");
        }
        return item;
    }

    private QuarantineItem item(long id) {
        return items.find(id)
                .orElseThrow(() ->
                        new LedgerFault("There is no item " + id + " in quarantine; 'quarantine list' lists them"));
    }
}
