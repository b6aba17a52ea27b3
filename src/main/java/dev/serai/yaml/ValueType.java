package dev.serai.yaml;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a scalar may be.
 *
 * @param expected what is allowed, in English
 * @param read the value, empty where the text is not allowed
 */
public record ValueType<T>(String expected, Function<String, Optional<T>> read) {

    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ISO_LOCAL_DATE.withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,12})?");

    /** Any text that is not blank. */
    public static ValueType<String> text() {
        return new ValueType<>("a text", text -> Optional.of(text).filter(found -> !found.isBlank()));
    }

    /** A day, written yyyy-MM-dd. */
    public static ValueType<LocalDate> day() {
        return new ValueType<>("a date written yyyy-MM-dd", ValueType::parseDay);
    }

    /** A whole number within bounds that belong to it. */
    public static ValueType<Integer> whole(int least, int most) {
        return new ValueType<>("a whole number from " + least + " to " + most, text -> Optional.of(text)
                .filter(digits -> DIGITS.matcher(digits).matches())
                .map(Integer::valueOf)
                .filter(number -> number >= least && number <= most));
    }

    /** A fraction of one, zero included, one not. */
    public static ValueType<BigDecimal> fraction() {
        return new ValueType<>("a fraction from 0 to less than 1, such as 0.25", text -> Optional.of(text)
                .filter(digits -> DECIMAL.matcher(digits).matches())
                .map(BigDecimal::new)
                .filter(number -> number.compareTo(BigDecimal.ONE) < 0));
    }

    /** One of some words. */
    public static ValueType<String> word(Collection<String> words) {
        return new ValueType<>(
                "one of " + String.join(", ", words), text -> Optional.of(text).filter(words::contains));
    }

    private static Optional<LocalDate> parseDay(String text) {
        try {
            return Optional.of(LocalDate.parse(text, ISO));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
