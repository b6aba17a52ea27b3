package dev.serai.pricing.evaluation;

import dev.serai.licence.Coded;
import java.util.Locale;

/** The vendor's four categories (MO-21). */
public enum Category implements Coded {
    NOT_CURRENT("Not current"),
    CURRENT_WITHOUT_UPGRADE_ADVANTAGE("Current without Upgrade Advantage"),
    CURRENT_WITH_UPGRADE_ADVANTAGE("Current with Upgrade Advantage"),
    NOT_ANALYZED("Not analyzed");

    private final String title;

    Category(String title) {
        this.title = title;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The vendor's name for it. */
    public String title() {
        return title;
    }
}
