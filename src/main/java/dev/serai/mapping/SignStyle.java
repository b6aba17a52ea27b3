package dev.serai.mapping;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where a feed writes the sign of a number. */
enum SignStyle {
    /** {@code -5} and {@code +5}. */
    LEADING,
    /** {@code 5-} and {@code 5+}. */
    TRAILING,
    /** {@code (5)} for minus five. */
    PARENTHESES;

    /** The style's word in a mapping file. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<SignStyle> parse(String code) {
        return Arrays.stream(values())
                .filter(style -> style.code().equals(code))
                .findFirst();
    }

    /** Whether a number is written in this style. */
    boolean isIn(String cell) {
        int last = cell.length() - 1;
        return last > 0
                && switch (this) {
                    case LEADING -> isSign(cell.charAt(0));
                    case TRAILING -> isSign(cell.charAt(last));
                    case PARENTHESES -> cell.charAt(0) == '(' && cell.charAt(last) == ')';
                };
    }

    /** Whether a number written in this style is below zero. */
    boolean isMinus(String cell) {
        return this == PARENTHESES || cell.charAt(this == LEADING ? 0 : cell.length() - 1) == '-';
    }

    /** Signs before the digits. */
    int before() {
        return this == TRAILING ? 0 : 1;
    }

    /** Signs behind the digits. */
    int behind() {
        return this == LEADING ? 0 : 1;
    }

    private static boolean isSign(char c) {
        return c == '-' || c == '+';
    }
}
