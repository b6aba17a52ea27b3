package dev.serai.intake;

import dev.serai.mapping.MappedEvent;
import dev.serai.mapping.MappedRow;
import dev.serai.mapping.RowFault;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of events and of faults that a chunk of units adds. */
final class LandingRows {

    static final String QUARANTINE_SQL = "insert into quarantine (file_id, record_no, line, unit_no, column_name,"
            + " found_value, code, rule, message, raw, created) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final int MOST_NAME = 1_000;
    private static final int MOST_TEXT = 100_000;

    private final InboundFile file;
    private final int rank;
    private final OffsetDateTime now;
    private final List<LandedRow> events = new ArrayList<>();
    private final List<Object[]> quarantined = new ArrayList<>();
    private int records;

    LandingRows(InboundFile file, int rank, OffsetDateTime now) {
        this.file = file;
        this.rank = rank;
        this.now = now;
    }

    int records() {
        return records;
    }

    List<LandedRow> events() {
        return events;
    }

    List<Object[]> quarantined() {
        return quarantined;
    }

    void add(RecordUnit unit, long unitNumber) {
        records += unit.records().size();
        unit.unreadable().ifPresentOrElse(bad -> refuse(unit, unitNumber, bad), () -> unit.records()
                .forEach(record -> land(record, unitNumber)));
    }

    /** A fault of the file as a whole stands on line 1. */
    void addFileFault(RowFault fault) {
        quarantined.add(row(new Place(0, 1, 0), fault, "", ""));
    }

    private void land(ReadRecord record, long unitNumber) {
        int seq = 0;
        for (MappedEvent mapped : ((MappedRow.Events) record.mapped()).events()) {
            events.add(new LandedRow(
                    new LandedRow.Place(file.id(), record.number(), record.line(), unitNumber, seq, file.replays()),
                    rank,
                    mapped,
                    seq == 0 ? Optional.of(storable(record.raw())) : Optional.empty()));
            seq++;
        }
    }

    private void refuse(RecordUnit unit, long unitNumber, ReadRecord bad) {
        for (ReadRecord record : unit.records()) {
            Place place = new Place(record.number(), record.line(), unitNumber);
            if (record.mapped() instanceof MappedRow.Rejected rejected) {
                rejected.faults().forEach(fault -> quarantined.add(row(place, fault, "", record.raw())));
            } else {
                quarantined.add(row(place, unit.incomplete(bad), "K-10", record.raw()));
            }
        }
    }

    /** Where a record stands: its number, its line, and the number of the unit that it landed with. */
    private record Place(long number, long line, long unit) {}

    private Object[] row(Place place, RowFault fault, String rule, String raw) {
        return new Object[] {
            file.id(),
            place.number(),
            place.line(),
            place.unit(),
            shortened(storable(fault.column()), MOST_NAME),
            fault.value().map(value -> shortened(storable(value), MOST_TEXT)).orElse(null),
            fault.code(),
            rule,
            storable(fault.message()),
            shortened(storable(raw), MOST_TEXT),
            now
        };
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    /** PostgreSQL keeps no NUL. */
    static String storable(String text) {
        return text.replace('\0', InboundText.DAMAGE);
    }
}
