package dev.serai.licence;

import java.util.Locale;

/** Product pool of a point programme (MS-02). */
public enum Pool implements Coded {
    APPLICATION,
    SYSTEM,
    SERVER;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
