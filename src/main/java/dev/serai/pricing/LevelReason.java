package dev.serai.pricing;

import dev.serai.licence.Coded;
import java.util.Locale;

/** What set a price level: the forecast or first order, or one of the yearly reviews (MS-17). */
public enum LevelReason implements Coded {
    INITIAL,
    REVIEW_1,
    REVIEW_2,
    REVIEW_3,
    REVIEW_4,
    REVIEW_5,
    REVIEW_6,
    REVIEW_7,
    REVIEW_8,
    REVIEW_9;

    /** The review of that number, from 1 to 9. */
    public static LevelReason review(int number) {
        if (number < 1 || number >= values().length) {
            throw new IllegalArgumentException("There is no review " + number);
        }
        return values()[number];
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
