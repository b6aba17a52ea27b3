package dev.serai.intake;

import java.util.Locale;

/** How far a file is: its records are landing, all have landed, or its receipt is written. */
public enum FileState {
    LANDING,
    LANDED,
    CLOSED;

    /** The state's word in the books. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FileState parse(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
