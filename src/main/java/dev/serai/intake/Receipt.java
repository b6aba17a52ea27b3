package dev.serai.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.util.List;

/**
 * What a file's sender is told.
 *
 * @param receivedAt ISO instant
 * @param lines records of the file: booked + duplicate + quarantined
 * @param remarks what was new in it; left out where nothing was
 */
@JsonPropertyOrder({"file", "sha256", "receivedAt", "lines", "booked", "duplicate", "quarantined", "items", "remarks"})
record Receipt(
        String file,
        String sha256,
        String receivedAt,
        long lines,
        long booked,
        long duplicate,
        long quarantined,
        List<Item> items,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Remark> remarks) {

    private static final ObjectWriter WRITER = new ObjectMapper()
            .writer(new DefaultPrettyPrinter()
                    .withArrayIndenter(new DefaultIndenter("  ", "\n"))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n")));

    String toJson() {
        try {
            return WRITER.writeValueAsString(this) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write the receipt of " + file, e);
        }
    }

    /** Something new in the file against the earlier files of its feed. */
    @JsonPropertyOrder({"column", "code", "message"})
    record Remark(String column, String code, String message) {}

    /**
     * One fault.
     *
     * @param line physical line on which the record starts; 1 for a fault of the whole file
     * @param column the file's own name of the column; empty where the fault is not in one
     */
    @JsonPropertyOrder({"line", "column", "code", "message"})
    record Item(long line, String column, String code, String message) {}
}
