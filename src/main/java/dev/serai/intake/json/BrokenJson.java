package dev.serai.intake.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.serai.mapping.RowFault;

/**
 * Says where JSON is broken, or goes beyond a bound: what follows cannot be told from it, so the file ends there.
 *
 * @param reason what the parser found
 * @param line physical line
 * @param column column on it
 * @param isTooLarge whether it goes beyond a bound
 */
record BrokenJson(String reason, long line, int column, boolean isTooLarge) {

    static BrokenJson of(JsonProcessingException e, JsonParser parser) {
        JsonLocation place = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
        return new BrokenJson(
                e.getOriginalMessage().lines().findFirst().orElse("syntax error"),
                Math.max(1, place.getLineNr()),
                Math.max(1, place.getColumnNr()),
                e instanceof StreamConstraintsException);
    }

    /** A file that breaks off among its records. */
    RowFault fault() {
        return fault("bad-json", "The JSON is broken and is not read further: ");
    }

    /** A fault of this code, unless the file goes beyond a bound. */
    RowFault fault(String code, String what) {
        String where = reason + " (line " + line + ", column " + column + ")";
        return isTooLarge
                ? RowFault.of(
                        "out-of-bounds", "The JSON is larger than what is read, and is not read further: " + where)
                : RowFault.of(code, what + where);
    }
}
