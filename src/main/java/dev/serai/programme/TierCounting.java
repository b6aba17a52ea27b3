package dev.serai.programme;

/** How a quantity meets a price table with several rows. */
public enum TierCounting {
    /** The whole quantity has the price of the row that it reaches. */
    ALL_UNITS,
    /** Each unit has the price of the row that its own place in the count reaches; ordering more never costs less. */
    GRADUATED;

    /** The key under which terms say it. */
    static final String KEY = "tiers";
}
