package dev.serai.licence;

import java.util.Locale;

/** Payment plan of an order line: all at once or in instalments (MS-20, MS-21). */
public enum Payment implements Coded {
    UPFRONT,
    SPREAD;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
