package dev.serai.register;

import dev.serai.licence.Coded;
import java.util.Locale;

/** What a booking in credits does (IS-03). */
public enum CreditKind implements Coded {
    /** Credits bought with money. */
    BOUGHT,
    /** Bought credits sold back (K-57). */
    RETURNED,
    /** Credits that a term of service took (IS-16). */
    CONSUMED,
    /** Credits given back because a value fell (IS-29). */
    REFUNDED,
    /** What it took to bring the balance to what a credit event says (K-46). */
    SET;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
