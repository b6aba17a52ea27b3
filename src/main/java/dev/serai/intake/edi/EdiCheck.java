package dev.serai.intake.edi;

import dev.serai.mapping.RowFault;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Whether the counts and references of a file hold. A wrong one of a message refuses that message, one of a group or
 * interchange the file: something is missing that nobody can tell.
 */
final class EdiCheck {

    private static final String COUNT = "control-count";
    private static final String REFERENCE = "control-reference";
    private static final String LINE_ITEMS = "2";

    private final String record;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<RowFault> file = new ArrayList<>();
    private final List<List<RowFault>> messages = new ArrayList<>();
    private int groups;
    private int messagesInside;
    private int segments;
    private int records;
    private EdiTotals totals = new EdiTotals();

    private EdiCheck(String record) {
        this.record = record;
    }

    private record Open(EdiEnvelope envelope, String reference) {}

    /**
     * What was found.
     *
     * @param file faults of the file as a whole
     * @param messages faults of each message, in their order in the file
     */
    record Found(List<RowFault> file, List<List<RowFault>> messages) {}

    static Found of(EdiFile file, String record) throws IOException {
        EdiCheck check = new EdiCheck(record);
        try (EdiSegments segments = new EdiSegments(file)) {
            Optional<EdiSegment> segment = segments.next();
            while (segment.isPresent()) {
                check.see(segment.get());
                segment = segments.next();
            }
        } catch (EdiFault e) {
            return new Found(List.of(e.fault()), check.messages);
        }
        return new Found(check.file, check.messages);
    }

    private void see(EdiSegment segment) {
        segments++;
        EdiEnvelope.startedBy(segment).ifPresent(envelope -> begin(envelope, segment));
        if (segment.tag().equals(record)) {
            records++;
        } else if (segment.tag().equals("CNT") && segment.text(1).equals(LINE_ITEMS)) {
            count(segment, 1, 2, records, "lines", messageFaults());
        } else if (segment.tag().equals("CTT")) {
            count(segment, 1, 1, records, "lines", messageFaults());
        }
        if (!messages.isEmpty()) {
            totals.see(segment).ifPresent(messageFaults()::add);
        }
        EdiEnvelope.endedBy(segment).ifPresent(envelope -> end(envelope, segment));
    }

    private void begin(EdiEnvelope envelope, EdiSegment start) {
        open.push(new Open(envelope, start.text(envelope.reference())));
        if (envelope.isMessage()) {
            segments = 1;
            records = 0;
            totals = new EdiTotals();
            messagesInside++;
            messages.add(new ArrayList<>());
        } else if (envelope.isInterchange()) {
            groups = 0;
            messagesInside = 0;
        } else {
            groups++;
            messagesInside = 0;
        }
    }

    private void end(EdiEnvelope envelope, EdiSegment end) {
        List<RowFault> faults = envelope.isMessage() ? messageFaults() : file;
        int inside = envelope.isMessage() ? segments : envelope.isInterchange() && groups > 0 ? groups : messagesInside;
        count(end, 1, 1, inside, envelope.counted(), faults);
        String expected = open.pop().reference();
        if (!end.text(2).equals(expected)) {
            faults.add(new RowFault(
                    end.tag() + ".2",
                    Optional.of(end.text(2)),
                    REFERENCE,
                    end.place() + " has the reference '" + end.text(2) + "', expected '" + expected
                            + "' as where it began"));
        }
    }

    private List<RowFault> messageFaults() {
        return messages.get(messages.size() - 1);
    }

    private static void count(
            EdiSegment segment, int element, int component, int actual, String what, List<RowFault> faults) {
        String stated = segment.text(element, component);
        if (!stated.matches("0*" + actual)) {
            faults.add(new RowFault(
                    segment.tag() + "." + element + (component == 1 ? "" : "." + component),
                    Optional.of(stated),
                    COUNT,
                    segment.place() + " counts '" + stated + "' " + what + ", but there are " + actual));
        }
    }
}
