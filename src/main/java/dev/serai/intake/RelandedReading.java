package dev.serai.intake;

import dev.serai.intake.StoredEvents.Landed;
import dev.serai.intake.StoredEvents.Stored;
import dev.serai.licence.LandedEvent;
import dev.serai.licence.Source;
import dev.serai.mapping.FeedMapping;
import dev.serai.mapping.MappedEvent;
import dev.serai.mapping.MappedRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One reading of an archived file once more: the first of all its records, or a later one of those that were mended. */
final class RelandedReading {

    private static final int EVENTS_AT_ONCE = 1_000;

    private final InboundFile file;
    private final FeedMapping mapping;
    private final StoredEvents stored;
    private final Relanding.Target target;
    private final EventComparison comparison;
    private final Map<Long, LandedRow> rows = new LinkedHashMap<>();
    private final List<LandedEvent> events = new ArrayList<>();
    private long count;

    RelandedReading(InboundFile file, FeedMapping mapping, StoredEvents stored, Relanding.Target target) {
        this.file = file;
        this.mapping = mapping;
        this.stored = stored;
        this.target = target;
        this.comparison = new EventComparison(file.name());
    }

    /** Reads every record that landed; the number of events that they came to. */
    long first(FileRecords records) throws IOException {
        UnitReader units = new UnitReader(records, mapping.rules(), (row, mapped) -> {});
        long number = 0;
        Optional<RecordUnit> unit = units.next();
        while (unit.isPresent() && unit.get().records().get(0).number() <= file.records()) {
            number++;
            boolean isLanded = unit.get().unreadable().isEmpty();
            for (ReadRecord record : unit.get().records()) {
                compare(record, isLanded ? mapped(record) : List.of(), number, 0);
            }
            unit = units.next();
        }
        return end();
    }

    /** Reads the records again that landed in a replay, with what operators put right in them. */
    long again(FileRecords records, int replay, Corrections corrections) throws IOException {
        Set<Long> mended = corrections.records(file.id());
        CorrectedRecord corrected = new CorrectedRecord(mapping.rules(), records);
        Optional<FileRecord> record = records.next();
        for (long number = 1; record.isPresent(); number++) {
            if (stored.next() == number) {
                List<Correction> its = mended.contains(number) ? corrections.of(file.id(), number) : List.of();
                ReadRecord read = ReadRecord.of(number, corrected.of(record.get(), its), mapping.rules());
                compare(read, mapped(read), 0, replay);
            }
            record = records.next();
        }
        return end();
    }

    private static List<MappedEvent> mapped(ReadRecord record) {
        return record.mapped() instanceof MappedRow.Events read ? read.events() : List.of();
    }

    /** Compares what a record came to; {@code unit} is 0 where the books say which records landed together. */
    private void compare(ReadRecord record, List<MappedEvent> mapped, long unit, int replay) {
        List<Stored> kept = stored.takeUpTo(record.number());
        int met = 0;
        for (Stored each : kept) {
            if (each.record() == record.number() && each.seq() < mapped.size()) {
                met++;
                meet(
                        record,
                        mapped.get(each.seq()),
                        each,
                        unit == 0 ? each.landed().unit() : unit,
                        replay);
            } else {
                target.differs(comparison.missing(each));
            }
        }
        for (int seq = met; seq < mapped.size(); seq++) {
            target.differs(comparison.added(landed(record, mapped.get(seq), seq, unit)));
        }
    }

    private void meet(ReadRecord record, MappedEvent mapped, Stored kept, long unit, int replay) {
        count++;
        comparison.of(kept, landed(record, mapped, kept.seq(), unit)).forEach(target::differs);
        if (kept.isBooked()) {
            LandedRow.Place place =
                    new LandedRow.Place(file.id(), record.number(), record.line(), unit, kept.seq(), replay);
            rows.put(kept.id(), new LandedRow(place, mapping.rank(), mapped, Optional.empty()));
            events.add(LandedEvent.of(
                    kept.id(),
                    mapped.event(),
                    mapped.reference(),
                    new Source(file.feed(), file.name(), file.sha256(), record.line())));
            if (rows.size() >= EVENTS_AT_ONCE) {
                land();
            }
        }
    }

    private Landed landed(ReadRecord record, MappedEvent mapped, int seq, long unit) {
        return new Landed(
                record.line(),
                unit,
                mapping.rank(),
                mapped.event().date(),
                mapped.event().type().code(),
                EventRow.fields(mapped.event()),
                mapped.reference(),
                seq == 0 ? Optional.of(LandingRows.storable(record.raw())) : Optional.empty());
    }

    private long end() {
        stored.takeUpTo(Long.MAX_VALUE).forEach(each -> target.differs(comparison.missing(each)));
        land();
        return count;
    }

    private void land() {
        if (rows.isEmpty()) {
            return;
        }
        target.inTransaction(() -> {
            LandedRow.keep(target.books(), rows);
            target.landed(List.copyOf(events));
        });
        rows.clear();
        events.clear();
    }
}
