package dev.serai.licence;

import java.util.Locale;

/** Where a licence was acquired. */
public enum Channel implements Coded {
    VOLUME,
    FPP,
    OEM;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
