package dev.serai.intake;

import dev.serai.mapping.FeedMapping;
import dev.serai.mapping.FeedWatch;
import dev.serai.mapping.MappedRow;
import dev.serai.mapping.RowFault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Looks a whole file through before its first record lands, where its mapping says that it may be refused whole. A file
 * that an operator has had read again is not refused for being unlike the files before it.
 */
final class FeedGuard {

    private final Archive archive;
    private final SeenTraits traits;
    private final FormatReaders readers;
    private final Companions companions;

    FeedGuard(Archive archive, SeenTraits traits, FormatReaders readers, Companions companions) {
        this.archive = archive;
        this.traits = traits;
        this.readers = readers;
        this.companions = companions;
    }

    /** What the feed is known for, to be compared with the file while it lands. */
    Sighted sighted(InboundFile file) {
        return traits.sighted(file);
    }

    /** Why the file is to be refused whole; empty where it is not, or where a part of it has landed already. */
    List<RowFault> faults(InboundFile file, FeedMapping mapping) throws IOException {
        if (file.records() > 0) {
            return List.of();
        }
        List<RowFault> faults = new CompanionCheck(readers).faults(mapping, pair(file));
        return faults.isEmpty() ? unlike(file, mapping) : faults;
    }

    private CompanionCheck.Pair pair(InboundFile file) {
        return new CompanionCheck.Pair(
                file.name(),
                () -> archive.open(file.sha256()),
                companions
                        .latest(file.id())
                        .map(each -> new DroppedCompanion(each.name(), () -> archive.open(each.sha256()))));
    }

    private List<RowFault> unlike(InboundFile file, FeedMapping mapping) throws IOException {
        FeedWatch watch = mapping.watch();
        boolean isDriftRefused = watch.drift() == FeedWatch.Drift.REFUSE && file.replays() == 0;
        if (watch.rejectAbove().isEmpty() && !isDriftRefused) {
            return List.of();
        }
        Sighted sighted = traits.sighted(file);
        Tally tally = tally(file, mapping, sighted);
        List<RowFault> faults = new ArrayList<>();
        if (watch.isTooMany(tally.unreadable(), tally.rows())) {
            faults.add(tooMany(watch, tally));
        }
        if (isDriftRefused) {
            faults.addAll(sighted.remarks());
        }
        return faults;
    }

    private Tally tally(InboundFile file, FeedMapping mapping, Sighted sighted) throws IOException {
        try (FileRecords records = readers.open(mapping, () -> archive.open(file.sha256()))) {
            Tally tally = new Tally(0, 0, Optional.empty());
            Optional<FileRecord> next = records.next();
            while (next.isPresent()) {
                FileRecord record = next.get();
                ReadRecord read = ReadRecord.of(tally.rows() + 1, record, mapping.rules());
                if (read.mapped() instanceof MappedRow.Events events) {
                    sighted.note(mapping, record.row(), events);
                }
                tally = tally.and(read);
                next = records.next();
            }
            return tally;
        }
    }

    private static RowFault tooMany(FeedWatch watch, Tally tally) {
        String share = watch.rejectAbove().map(each -> each.toPlainString()).orElse("");
        return RowFault.of(
                "too-many-faults",
                tally.unreadable() + " of " + tally.rows() + " rows cannot be read, more than " + share
                        + " %; the first: " + tally.first().orElse(""));
    }

    /** Rows so far, those of them that cannot be read, and what is wrong with the first. */
    private record Tally(long rows, long unreadable, Optional<String> first) {

        Tally and(ReadRecord record) {
            if (record.mapped() instanceof MappedRow.Rejected rejected) {
                Optional<String> here = rejected.faults().stream()
                        .findFirst()
                        .map(fault -> "line " + record.line() + ": " + fault.message());
                return new Tally(rows + 1, unreadable + 1, first.or(() -> here));
            }
            return new Tally(rows + 1, unreadable, first);
        }
    }
}
