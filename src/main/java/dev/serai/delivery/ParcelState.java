package dev.serai.delivery;

import java.util.Locale;

/** What became of a parcel so far; {@code UNKNOWN} means that it may or may not have arrived and a person must look. */
public enum ParcelState {
    PENDING,
    SENDING,
    SENT,
    PARKED,
    UNKNOWN;

    /** The word in the database and in messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state written as {@code word}. */
    public static ParcelState parse(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
