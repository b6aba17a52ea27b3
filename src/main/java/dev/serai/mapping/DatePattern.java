package dev.serai.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/**
 * One way to write dates.
 *
 * @param pattern as in the mapping
 * @param formatter the same for the Java library
 * @param places where year, month and day stand, if that never varies
 */
record DatePattern(String pattern, DateTimeFormatter formatter, Optional<DatePlaces> places) {

    private static final LocalTime MIDNIGHT = LocalTime.MIDNIGHT;

    static DatePattern of(String pattern) {
        if (!pattern.contains("y") || !pattern.contains("M") || !pattern.contains("d")) {
            throw new IllegalArgumentException("day, month or year is missing");
        }
        DateTimeFormatter formatter = DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
        return new DatePattern(pattern, formatter, DatePlaces.of(pattern));
    }

    /** The day in ISO form; empty where the text is written in another way or names no day. */
    Optional<String> canonical(String cell) {
        Optional<String> plain = places.flatMap(found -> found.canonical(cell));
        return plain.isPresent() ? plain : parsed(cell);
    }

    private Optional<String> parsed(String cell) {
        try {
            return Optional.of(LocalDate.parse(cell, formatter).toString());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The day as this pattern writes it; empty where it needs more than a day and its midnight. */
    String write(LocalDate day) {
        try {
            return formatter.format(day.atTime(MIDNIGHT));
        } catch (DateTimeException e) {
            return "";
        }
    }
}
