package dev.serai.mapping;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The places of year, month and day in a pattern of fixed width. Every row of a feed has dates, and reading digits at
 * known places is many times faster than a formatter; what does not fit here is left to the formatter.
 *
 * @param form the pattern, a {@code 0} for every digit
 */
record DatePlaces(String form, int year, int month, int day) {

    private static final int YEAR_DIGITS = 4;
    private static final int ISO_LENGTH = 10;
    private static final String ISO_FORM = "0000-00-00";
    private static final Pattern FIXED = Pattern.compile("(?:yyyy|MM|dd|[-./: ])+");
    private static final Pattern DIGIT = Pattern.compile("[yMd]");

    static Optional<DatePlaces> of(String pattern) {
        DatePlaces places = new DatePlaces(
                DIGIT.matcher(pattern).replaceAll("0"),
                pattern.indexOf("yyyy"),
                pattern.indexOf("MM"),
                pattern.indexOf("dd"));
        boolean isFixed = FIXED.matcher(pattern).matches()
                && pattern.indexOf('y', places.year + YEAR_DIGITS) < 0
                && pattern.indexOf('M', places.month + 2) < 0
                && pattern.indexOf('d', places.day + 2) < 0;
        return isFixed ? Optional.of(places) : Optional.empty();
    }

    Optional<String> canonical(String cell) {
        if (!fits(cell)) {
            return Optional.empty();
        }
        int yearNumber = number(cell, year, YEAR_DIGITS);
        int monthNumber = number(cell, month, 2);
        int dayNumber = number(cell, day, 2);
        boolean isDay = monthNumber >= 1
                && monthNumber <= 12
                && dayNumber >= 1
                && dayNumber <= YearMonth.of(yearNumber, monthNumber).lengthOfMonth();
        return isDay ? Optional.of(iso(cell)) : Optional.empty();
    }

    private boolean fits(String cell) {
        boolean fits = cell.length() == form.length();
        for (int i = 0; fits && i < form.length(); i++) {
            char c = cell.charAt(i);
            fits = form.charAt(i) == '0' ? c >= '0' && c <= '9' : c == form.charAt(i);
        }
        return fits;
    }

    private String iso(String cell) {
        if (form.equals(ISO_FORM) && year == 0 && month == 5) {
            return cell;
        }
        char[] date = new char[ISO_LENGTH];
        cell.getChars(year, year + YEAR_DIGITS, date, 0);
        date[4] = '-';
        cell.getChars(month, month + 2, date, 5);
        date[7] = '-';
        cell.getChars(day, day + 2, date, 8);
        return new String(date);
    }

    private static int number(String cell, int from, int digits) {
        return Integer.parseInt(cell, from, from + digits, 10);
    }
}
