package dev.serai.intake;

import dev.serai.licence.EventFields;
import dev.serai.mapping.FeedMapping;
import dev.serai.mapping.MappedEvent;
import dev.serai.mapping.MappedRow;
import dev.serai.mapping.RowFault;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Shows what a file would become, row by row, as landing does it but without books. */
public final class Preview {

    private final FeedMapping mapping;
    private final Consumer<String> lines;
    private long records;
    private long events;
    private long quarantined;

    private Preview(FeedMapping mapping, Consumer<String> lines) {
        this.mapping = mapping;
        this.lines = lines;
    }

    /**
     * How many records would end where.
     *
     * @param records records of the file
     * @param events events that would land
     * @param quarantined records that would be quarantined; all of them where the file is refused
     * @param isRefused whether the file as a whole is refused
     */
    public record Counts(long records, long events, long quarantined, boolean isRefused) {}

    /** Reads a file; each event and each fault is one line of text. */
    public static Counts show(FeedMapping mapping, ByteSource bytes, Consumer<String> lines) throws IOException {
        return show(mapping, new CompanionCheck.Pair("", bytes, Optional.empty()), lines);
    }

    /** Reads a file, and compares it with its companion before. */
    public static Counts show(FeedMapping mapping, Named file, DroppedCompanion companion, Consumer<String> lines)
            throws IOException {
        return show(mapping, new CompanionCheck.Pair(file.name(), file.bytes(), Optional.of(companion)), lines);
    }

    /** A file with its name. */
    public record Named(String name, ByteSource bytes) {}

    private static Counts show(FeedMapping mapping, CompanionCheck.Pair pair, Consumer<String> lines)
            throws IOException {
        FormatReaders readers = FormatReaders.installed();
        try (FileRecords records = readers.open(mapping, pair.data())) {
            List<RowFault> faults =
                    records.faults().isEmpty() && pair.companion().isPresent()
                            ? new CompanionCheck(readers).faults(mapping, pair)
                            : records.faults();
            return new Preview(mapping, lines).show(records, faults);
        }
    }

    private Counts show(FileRecords file, List<RowFault> faults) throws IOException {
        if (!faults.isEmpty()) {
            faults.forEach(fault -> lines.accept(text(1, fault)));
            while (file.next().isPresent()) {
                records++;
            }
            return new Counts(records, 0, records, true);
        }
        UnitReader units = new UnitReader(file, mapping.rules(), (row, events) -> {});
        for (Optional<RecordUnit> unit = units.next(); unit.isPresent(); unit = units.next()) {
            show(unit.get());
        }
        return new Counts(records, events, quarantined, false);
    }

    private void show(RecordUnit unit) {
        Optional<ReadRecord> bad = unit.unreadable();
        records += unit.records().size();
        quarantined += bad.isPresent() ? unit.records().size() : 0;
        for (ReadRecord record : unit.records()) {
            if (record.mapped() instanceof MappedRow.Rejected rejected) {
                rejected.faults().forEach(fault -> lines.accept(text(record.line(), fault)));
            } else if (bad.isPresent()) {
                lines.accept(text(record.line(), unit.incomplete(bad.get())));
            } else if (record.mapped() instanceof MappedRow.Events made) {
                made.events().forEach(event -> lines.accept(record.line() + ": " + text(event)));
                events += made.events().size();
            }
        }
    }

    private static String text(MappedEvent event) {
        StringBuilder text = new StringBuilder(event.event().type().code());
        EventFields.format(event.event())
                .forEach((name, value) ->
                        text.append(" | ").append(name).append('=').append(value));
        event.reference().ifPresent(reference -> text.append(" | reference=").append(reference));
        return text.toString();
    }

    private static String text(long line, RowFault fault) {
        return line + ": REFUSED " + fault.code() + " [" + fault.column() + "] " + fault.message();
    }
}
