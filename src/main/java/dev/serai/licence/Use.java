package dev.serai.licence;

import java.util.Locale;

/** Use of a deployed copy (MS-11, MS-14). */
public enum Use implements Coded {
    PRODUCTION,
    TRAINING;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
