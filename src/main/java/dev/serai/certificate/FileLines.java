package dev.serai.certificate;

import java.time.LocalDate;
import java.util.List;

/** The port through which a certificate learns where the lines of files ended. */
public interface FileLines {

    /** The sum of lines, as a certificate names it. */
    String NAME = "lines";

    /**
     * What changed since it was asked last, of files that no event of which is still to be judged on or before
     * {@code today}; notes, in the caller's transaction, that it was asked.
     */
    Counted changed(LocalDate today);

    /** All of these files, counted again from their rows; notes nothing. */
    Counted recounted(LocalDate today);

    /**
     * Lines of files, and where they ended.
     *
     * @param waiting lines of which an event waits for its day
     * @param inWork files that are left out because they are not judged yet
     * @param faults files whose lines do not add up, a sentence each
     */
    record Counted(
            long lines, long booked, long duplicate, long quarantined, long waiting, long inWork, List<String> faults) {

        public Counted {
            faults = List.copyOf(faults);
        }
    }
}
