package dev.serai.licence;

import java.util.Locale;

/** Where an unlinked licence goes: the project's free pool keeps its SSA, the balance ends it. */
public enum UnlinkTo implements Coded {
    POOL,
    BALANCE;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
