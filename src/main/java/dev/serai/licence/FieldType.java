package dev.serai.licence;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;

/** Reads and writes the text of one kind of field; reading throws {@link Unreadable} with what was expected. */
interface FieldType {

    int MAX_TEXT = 200;
    int MAX_DIGITS = 18;
    int MAX_DECIMALS = 12;
    int MAX_PAYMENT_DAYS = 3_650;

    Object parse(String text) throws Unreadable;

    default String format(Object value) {
        return value.toString();
    }

    /** The text does not fit the field; the message says what does. */
    final class Unreadable extends Exception {
        Unreadable(String expected) {
            super(expected, null, false, false);
        }

        String expected() {
            return String.valueOf(getMessage());
        }
    }

    static FieldType of(String field, Type type) {
        if (type instanceof ParameterizedType generic) {
            FieldType inner = of(field, generic.getActualTypeArguments()[0]);
            return generic.getRawType() == List.class ? new Items(inner) : inner;
        }
        if (type == String.class) {
            return field.equals("country") ? new Country() : new Text();
        } else if (type == LocalDate.class) {
            return new Day();
        } else if (type == int.class || type == Integer.class) {
            return field.equals("paymentDays") ? new Whole(0, MAX_PAYMENT_DAYS) : new Whole(1, 999_999_999);
        } else if (type == long.class) {
            return new Credits();
        } else if (type == BigDecimal.class) {
            return new Decimal(!field.equals("unitPrice"));
        } else if (type == boolean.class) {
            return new Flag();
        } else if (type == CurrencyUnit.class) {
            return new Currency();
        } else if (type instanceof Class<?> words && words.isEnum() && Coded.class.isAssignableFrom(words)) {
            return Word.of(words);
        }
        throw new IllegalStateException("No field type for " + field + " of " + type);
    }

    /** Text without control characters. */
    record Text() implements FieldType {
        @Override
        public Object parse(String text) throws Unreadable {
            if (text.length() > MAX_TEXT) {
                throw new Unreadable("a text of at most " + MAX_TEXT + " characters");
            }
            if (!isPlain(text) && text.codePoints().anyMatch(Text::isUnprintable)) {
                throw new Unreadable("a text without control or replacement characters");
            }
            return text;
        }

        /** Printable ASCII, as nearly all texts are. */
        private static boolean isPlain(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                    return false;
                }
            }
            return true;
        }

        /** Also what XML cannot hold, so that every text can stand in an invoice. */
        private static boolean isUnprintable(int point) {
            return Character.isISOControl(point)
                    || Character.getType(point) == Character.SURROGATE
                    || point == 0xFFFD
                    || point == 0xFFFE
                    || point == 0xFFFF;
        }
    }

    /** ISO 3166 country. */
    record Country() implements FieldType {
        private static final Set<String> CODES = Set.of(Locale.getISOCountries());

        @Override
        public Object parse(String text) throws Unreadable {
            if (!CODES.contains(text)) {
                throw new Unreadable("a two-letter ISO country code such as NL");
            }
            return text;
        }
    }

    /** ISO date. */
    record Day() implements FieldType {
        private static final int FIRST_YEAR = 1900;
        private static final int LAST_YEAR = 2999;
        private static final DateTimeFormatter ISO =
                DateTimeFormatter.ISO_LOCAL_DATE.withResolverStyle(ResolverStyle.STRICT);

        @Override
        public Object parse(String text) throws Unreadable {
            Optional<LocalDate> plain = Digits.date(text, FIRST_YEAR, LAST_YEAR);
            return plain.isPresent() ? plain.get() : parseIso(text);
        }

        private static LocalDate parseIso(String text) throws Unreadable {
            try {
                LocalDate date = LocalDate.parse(text, ISO);
                if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
                    throw new Unreadable("a date between " + FIRST_YEAR + "-01-01 and " + LAST_YEAR + "-12-31");
                }
                return date;
            } catch (DateTimeParseException e) {
                throw new Unreadable("a date written yyyy-MM-dd");
            }
        }
    }

    /** Whole number between bounds. */
    record Whole(int least, int most) implements FieldType {
        private static final int MOST_DIGITS = 9;

        @Override
        public Object parse(String text) throws Unreadable {
            int number = Digits.areAll(text, MOST_DIGITS) ? Integer.parseInt(text) : -1;
            if (number < least || number > most) {
                throw new Unreadable("a whole number of at least " + least + " and at most " + most);
            }
            return number;
        }
    }

    /** Whole number of credits, zero included. */
    record Credits() implements FieldType {
        private static final int MOST_DIGITS = 12;

        @Override
        public Object parse(String text) throws Unreadable {
            if (!Digits.areAll(text, MOST_DIGITS)) {
                throw new Unreadable("a whole number of credits, 0 or more");
            }
            return Long.parseLong(text);
        }
    }

    /** Plain decimal, normalised so that equal values are equal objects. */
    record Decimal(boolean mayBeNegative) implements FieldType {
        @Override
        public Object parse(String text) throws Unreadable {
            if (!Digits.isDecimal(text, MAX_DIGITS, MAX_DECIMALS)) {
                throw new Unreadable("a decimal number such as 12.50");
            }
            BigDecimal value = new BigDecimal(text).stripTrailingZeros();
            if (!mayBeNegative && value.signum() < 0) {
                throw new Unreadable("a price of 0 or more");
            }
            return value.scale() < 0 ? value.setScale(0) : value;
        }

        @Override
        public String format(Object value) {
            return ((BigDecimal) value).toPlainString();
        }
    }

    /** true or false. */
    record Flag() implements FieldType {
        @Override
        public Object parse(String text) throws Unreadable {
            return switch (text) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new Unreadable("true or false");
            };
        }
    }

    /** ISO 4217 currency. */
    record Currency() implements FieldType {
        @Override
        public Object parse(String text) throws Unreadable {
            try {
                return CurrencyUnit.of(text);
            } catch (IllegalCurrencyException e) {
                throw new Unreadable("a three-letter ISO currency code such as EUR");
            }
        }
    }

    /** One word of an enumeration. */
    record Word(Map<String, Coded> words) implements FieldType {
        static Word of(Class<?> enumeration) {
            Map<String, Coded> words = new LinkedHashMap<>();
            Arrays.stream(enumeration.getEnumConstants())
                    .map(Coded.class::cast)
                    .filter(word -> word != Offering.SSA)
                    .forEach(word -> words.put(word.code(), word));
            return new Word(words);
        }

        @Override
        public Object parse(String text) throws Unreadable {
            Coded word = words.get(text);
            if (word == null) {
                throw new Unreadable("one of " + String.join(", ", words.keySet()));
            }
            return word;
        }

        @Override
        public String format(Object value) {
            return ((Coded) value).code();
        }
    }

    /** Several items in one cell, separated by semicolons; order and repetition are kept. */
    record Items(FieldType item) implements FieldType {
        private static final Pattern SEPARATOR = Pattern.compile(";");

        @Override
        public Object parse(String text) throws Unreadable {
            List<Object> items = new ArrayList<>();
            for (String part : SEPARATOR.split(text, -1)) {
                String trimmed = part.strip();
                if (!trimmed.isEmpty()) {
                    items.add(item.parse(trimmed));
                }
            }
            return List.copyOf(items);
        }

        @Override
        public String format(Object value) {
            return ((List<?>) value).stream().map(item::format).collect(Collectors.joining(";"));
        }
    }
}
