package dev.serai.licence;

import java.util.Locale;

/** Kind of organization (MO-01). */
public enum Segment implements Coded {
    CORPORATE,
    ACADEMIC,
    CHARITY,
    GOVERNMENT;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
