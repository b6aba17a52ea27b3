package dev.serai.intake.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.serai.mapping.RowFault;

/** Says where JSON is broken. */
final class BrokenJson {

    private BrokenJson() {}

    /** A fault that ends the file: what follows cannot be told from the broken part. */
    static RowFault fault(JsonProcessingException e) {
        return RowFault.of("bad-json", "The JSON is broken and is not read further: " + where(e));
    }

    static String where(JsonProcessingException e) {
        String reason = e.getOriginalMessage().lines().findFirst().orElse("syntax error");
        return e.getLocation() == null
                ? reason
                : reason + " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
    }

    static long line(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
    }
}
