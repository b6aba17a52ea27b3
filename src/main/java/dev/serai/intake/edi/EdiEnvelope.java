package dev.serai.intake.edi;

import java.util.Arrays;
import java.util.Optional;

/** The segments that enclose others; each end repeats the reference of its start and counts what is between. */
enum EdiEnvelope {
    EDIFACT_INTERCHANGE("UNB", 5, "UNZ", "groups or messages"),
    EDIFACT_GROUP("UNG", 5, "UNE", "messages"),
    EDIFACT_MESSAGE("UNH", 1, "UNT", "segments"),
    X12_INTERCHANGE("ISA", 13, "IEA", "groups"),
    X12_GROUP("GS", 6, "GE", "messages"),
    X12_MESSAGE("ST", 2, "SE", "segments");

    private final String start;
    private final int reference;
    private final String end;
    private final String counted;

    EdiEnvelope(String start, int reference, String end, String counted) {
        this.start = start;
        this.reference = reference;
        this.end = end;
        this.counted = counted;
    }

    static Optional<EdiEnvelope> startedBy(EdiSegment segment) {
        return Arrays.stream(values())
                .filter(envelope -> envelope.start.equals(segment.tag()))
                .findFirst();
    }

    static Optional<EdiEnvelope> endedBy(EdiSegment segment) {
        return Arrays.stream(values())
                .filter(envelope -> envelope.end.equals(segment.tag()))
                .findFirst();
    }

    boolean isMessage() {
        return this == EDIFACT_MESSAGE || this == X12_MESSAGE;
    }

    boolean isInterchange() {
        return this == EDIFACT_INTERCHANGE || this == X12_INTERCHANGE;
    }

    /** Which element of the start is its reference. */
    int reference() {
        return reference;
    }

    /** What the end counts, for people. */
    String counted() {
        return counted;
    }

    /** The type of the message that a segment begins, such as ORDERS or 850. */
    static String messageType(EdiSegment start) {
        return start.tag().equals(EDIFACT_MESSAGE.start) ? start.text(2) : start.text(1);
    }
}
