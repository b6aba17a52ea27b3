package dev.serai.mapping;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;

/** A feed's way to write dates, for example {@code dd.MM.yyyy}; a time of day is allowed and left out. */
record DateDialect(String pattern, DateTimeFormatter formatter) {

    static final DateDialect ISO = of("yyyy-MM-dd");

    /** Strict: a 31 February is refused. Throws IllegalArgumentException for a pattern that is none. */
    static DateDialect of(String pattern) {
        if (!pattern.contains("y") || !pattern.contains("M") || !pattern.contains("d")) {
            throw new IllegalArgumentException("day, month or year is missing");
        }
        DateTimeFormatter formatter = DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
        return new DateDialect(pattern, formatter);
    }

    String canonical(String cell) throws Dialect.Misfit {
        try {
            return LocalDate.parse(cell, formatter).toString();
        } catch (DateTimeParseException e) {
            throw new Dialect.Misfit("a date written " + pattern);
        }
    }
}
