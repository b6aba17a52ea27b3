package dev.serai.pricing.entitlement;

import dev.serai.licence.Coded;
import dev.serai.licence.CoverageKind;
import java.util.Locale;

/** What entitles to a release. */
public enum Ground implements Coded {
    MAINTENANCE,
    SA,
    SSA,
    SUBSCRIPTION,
    RENTAL,
    PURCHASE;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Ground of(CoverageKind kind) {
        return switch (kind) {
            case MAINTENANCE -> MAINTENANCE;
            case SA -> SA;
            case SSA -> SSA;
            case SUBSCRIPTION -> SUBSCRIPTION;
        };
    }
}
