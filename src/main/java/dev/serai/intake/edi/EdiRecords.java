package dev.serai.intake.edi;

import dev.serai.intake.FileRecord;
import dev.serai.intake.FileRecords;
import dev.serai.intake.NamedRecords;
import dev.serai.mapping.FileFormat;
import dev.serai.mapping.RowFault;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The records of the messages of a file; the segments before a message's first record repeat over its records. */
final class EdiRecords implements FileRecords {

    private final EdiSegments segments;
    private final FileFormat.Edi format;
    private final NamedRecords records;
    private final EdiCheck.Found found;
    private final List<EdiSegment> around = new ArrayList<>();
    private final Deque<FileRecord> ready = new ArrayDeque<>();
    private Optional<EdiMessage> message = Optional.empty();
    private int messages;

    EdiRecords(EdiSegments segments, FileFormat.Edi format, NamedRecords records, EdiCheck.Found found) {
        this.segments = segments;
        this.format = format;
        this.records = records;
        this.found = found;
    }

    @Override
    public List<RowFault> faults() {
        return found.file();
    }

    @Override
    public Optional<FileRecord> next() {
        try {
            while (ready.isEmpty()) {
                Optional<EdiSegment> segment = segments.next();
                if (segment.isEmpty()) {
                    return Optional.empty();
                }
                read(segment.get());
            }
            return Optional.of(ready.remove());
        } catch (EdiFault e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<FileRecord> reread(long line, String raw) {
        return Optional.of(records.reread(line, raw));
    }

    @Override
    public void close() throws IOException {
        segments.close();
    }

    private void read(EdiSegment segment) {
        Optional<EdiEnvelope> started = EdiEnvelope.startedBy(segment);
        Optional<EdiEnvelope> ended = EdiEnvelope.endedBy(segment);
        if (started.isPresent() && started.get().isMessage()) {
            List<EdiSegment> header = new ArrayList<>(around);
            header.add(segment);
            message = Optional.of(
                    new EdiMessage(format, records, header, found.messages().get(messages)));
            messages++;
        } else if (started.isPresent()) {
            if (started.get().isInterchange()) {
                around.clear();
            }
            around.add(segment);
        } else if (ended.isPresent() && ended.get().isMessage()) {
            message.ifPresent(each -> ready.addAll(each.end()));
            message = Optional.empty();
        } else if (ended.isPresent()) {
            around.remove(around.size() - 1);
        } else {
            message.flatMap(each -> each.add(segment)).ifPresent(ready::add);
        }
    }
}
