package dev.serai.pricing;

import dev.serai.licence.Coded;
import java.util.Locale;

/** What an advice is about (K-45). */
public enum AdviceCode implements Coded {
    OPEN_NEW_AUTHORIZATION,
    COVER_AT_LINK_DATE,
    CHEAPER_NEXT_TIER,
    UNCOVERED_LICENCES;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
