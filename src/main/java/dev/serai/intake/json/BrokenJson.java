package dev.serai.intake.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.serai.mapping.RowFault;

/** Says where JSON is broken. */
final class BrokenJson {

    private BrokenJson() {}

    /** A fault that ends the file: what follows cannot be told from the broken part. */
    static RowFault fault(JsonProcessingException e) {
        return fault(e, "bad-json", "The JSON is broken and is not read further: ");
    }

    /** A fault of this code, unless it is that the file goes beyond a bound. */
    static RowFault fault(JsonProcessingException e, String code, String what) {
        return e instanceof StreamConstraintsException
                ? RowFault.of("out-of-bounds", "The JSON is larger than what is read, and is not read further: " + where(e))
                : RowFault.of(code, what + where(e));
    }

    private static String where(JsonProcessingException e) {
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
