package dev.serai.intake;

import java.time.Instant;

/**
 * What an operator put right in a record.
 *
 * @param column the file's own name of the column; empty where the whole text is given anew
 * @param text what is to stand there, as the file would write it
 * @param created when
 */
public record Correction(String column, String text, Instant created) {

    /** Whether the record's whole text is given anew. */
    public boolean isWhole() {
        return column.isEmpty();
    }
}
