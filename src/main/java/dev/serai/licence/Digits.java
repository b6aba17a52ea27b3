package dev.serai.licence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** Looks at the ASCII digits of a text without a pattern, because every row of a feed has several numbers and dates. */
final class Digits {

    private static final int DATE_LENGTH = "yyyy-MM-dd".length();

    private Digits() {}

    /** Whether a text is one to {@code most} digits and nothing else. */
    static boolean areAll(String text, int most) {
        return areAll(text, 0, text.length(), most);
    }

    /** Whether a text is a number with at most so many digits before and after a decimal point that has both, or without one. */
    static boolean isDecimal(String text, int most, int mostDecimals) {
        int first = text.startsWith("-") ? 1 : 0;
        int point = text.indexOf('.');
        return point < 0
                ? areAll(text, first, text.length(), most)
                : areAll(text, first, point, most) && areAll(text, point + 1, text.length(), mostDecimals);
    }

    /** The day written {@code yyyy-MM-dd}; empty where the text is anything else, or the year is out of bounds. */
    static Optional<LocalDate> date(String text, int firstYear, int lastYear) {
        if (text.length() != DATE_LENGTH
                || text.charAt(4) != '-'
                || text.charAt(7) != '-'
                || !areAll(text, 0, 4, 4)
                || !areAll(text, 5, 7, 2)
                || !areAll(text, 8, DATE_LENGTH, 2)) {
            return Optional.empty();
        }
        int year = Integer.parseInt(text, 0, 4, 10);
        int month = Integer.parseInt(text, 5, 7, 10);
        int day = Integer.parseInt(text, 8, DATE_LENGTH, 10);
        if (year < firstYear || year > lastYear || month < 1 || month > 12) {
            return Optional.empty();
        }
        return YearMonth.of(year, month).isValidDay(day)
                ? Optional.of(LocalDate.of(year, month, day))
                : Optional.empty();
    }

    private static boolean areAll(String text, int from, int to, int most) {
        if (from >= to || to - from > most) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
