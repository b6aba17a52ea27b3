package dev.serai.intake;

import java.util.Locale;

/** What became of a quarantined item: nothing yet, it was corrected, its record was read again, or it is left for good. */
public enum ItemState {
    OPEN,
    MENDED,
    REPLAYED,
    DISCARDED;

    /** The state's word in the books and on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ItemState parse(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether the item's record may still be mended, read again or discarded. */
    public boolean isWaiting() {
        return this == OPEN || this == MENDED;
    }
}
