package dev.serai.register;

import dev.serai.licence.Coded;
import java.util.Locale;

/** What a transaction under an agreement is (MO-26). */
public enum TransactionKind implements Coded {
    /** A line of the first order under the agreement. */
    ACQUISITION,
    /** A line of a later order. */
    REORDER,
    /** Units of a line given back. */
    RETURN;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
