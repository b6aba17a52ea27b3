package dev.serai.intake;

import java.util.Locale;

/** How far a file is: its records are landing, all have landed, its receipt is written, or all of it was taken back. */
public enum FileState {
    LANDING,
    LANDED,
    CLOSED,
    BACKED_OUT;

    /** The state's word in the books. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static FileState parse(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
