package dev.serai.licence;

import java.util.Locale;

/** What a value event measures: points per licence or credits (SSC) per year. */
public enum Measure implements Coded {
    POINTS,
    CREDITS;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
