package dev.serai.licence;

import java.time.LocalDate;

/** Days on which a licence is covered; both ends belong to it (IS-05). */
public record Coverage(CoverageKind kind, LocalDate from, LocalDate to) {

    public Coverage {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("Coverage ends on " + to + ", before it begins on " + from);
        }
    }

    /** Whether {@code day} is covered. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** This coverage up to another last day. */
    public Coverage until(LocalDate day) {
        return new Coverage(kind, from, day);
    }
}
