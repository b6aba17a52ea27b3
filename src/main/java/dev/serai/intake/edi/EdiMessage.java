package dev.serai.intake.edi;

import dev.serai.intake.FileRecord;
import dev.serai.intake.NamedRecords;
import dev.serai.mapping.FileFormat;
import dev.serai.mapping.RowFault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One message while it is read: its header, and the record that is not yet complete. */
final class EdiMessage {

    private static final String HEADER = "/";
    private static final String SECTION = "UNS";
    private static final String DETAIL = "D";
    /** Begin the summary behind the records. */
    private static final Set<String> SUMMARY = Set.of("UNS", "CTT", "TDS");

    private final FileFormat.Edi format;
    private final NamedRecords records;
    private final EdiSegment start;
    private final String type;
    private final List<EdiSegment> header;
    private final List<RowFault> faults;
    private final List<EdiSegment> record = new ArrayList<>();
    private Map<String, String> headerTexts = Map.of();
    private boolean isInSummary;
    private int count;

    /** The header so far is what encloses the message and its first segment; the faults are those of its counts. */
    EdiMessage(FileFormat.Edi format, NamedRecords records, List<EdiSegment> header, List<RowFault> faults) {
        this.format = format;
        this.records = records;
        this.header = new ArrayList<>(header);
        this.start = header.get(header.size() - 1);
        this.type = EdiEnvelope.messageType(start);
        this.faults = List.copyOf(faults);
    }

    /** Takes a segment; gives the record that it ends. */
    Optional<FileRecord> add(EdiSegment segment) {
        if (!format.messages().contains(type) || isInSummary || isBeforeDetail(segment)) {
            return Optional.empty();
        }
        boolean isRecord = segment.tag().equals(format.record());
        isInSummary = SUMMARY.contains(segment.tag());
        Optional<FileRecord> ended = isRecord || isInSummary ? flush() : Optional.empty();
        if (isRecord || !record.isEmpty()) {
            record.add(segment);
        } else if (!isInSummary) {
            header.add(segment);
        }
        return ended;
    }

    /** The last record, and what is wrong with the message as a whole. */
    List<FileRecord> end() {
        if (format.skipped().contains(type)) {
            return List.of();
        } else if (!format.messages().contains(type)) {
            String message = start.place() + " begins a message " + type + ", expected "
                    + String.join(" or ", format.messages().stream().sorted().toList())
                    + "; one that is for somebody else can be listed under skipped";
            return List.of(broken(RowFault.of("other-message", message)));
        }
        List<FileRecord> last = new ArrayList<>(flush().stream().toList());
        if (count == 0) {
            last.add(broken(RowFault.of(
                    "no-records",
                    start.place() + " begins a message without " + format.record() + ", expected one at least")));
        }
        return last;
    }

    private boolean isBeforeDetail(EdiSegment segment) {
        return segment.tag().equals(SECTION) && segment.text(1).equals(DETAIL);
    }

    private Optional<FileRecord> flush() {
        if (record.isEmpty()) {
            return Optional.empty();
        }
        count++;
        Map<String, String> texts = new LinkedHashMap<>(headerTexts());
        texts.putAll(EdiColumns.texts(record, format.qualified(), ""));
        FileRecord whole = records.record(record.get(0).line(), texts, faults);
        record.clear();
        return Optional.of(whole);
    }

    private FileRecord broken(RowFault fault) {
        return records.broken(start.line(), headerTexts(), fault);
    }

    /** No segment is added to the header once there is a record. */
    private Map<String, String> headerTexts() {
        if (headerTexts.isEmpty()) {
            headerTexts = EdiColumns.texts(header, format.qualified(), HEADER);
        }
        return headerTexts;
    }
}
