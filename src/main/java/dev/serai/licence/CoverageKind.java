package dev.serai.licence;

import java.util.Locale;

/** Kind of a coverage. */
public enum CoverageKind implements Coded {
    MAINTENANCE,
    SA,
    SSA,
    SUBSCRIPTION;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
