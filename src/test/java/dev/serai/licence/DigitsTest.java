package dev.serai.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DigitsTest {

    private static final int CASES = 20_000;
    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ISO_LOCAL_DATE.withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,4}(\\.[0-9]{1,3})?");

    @Test
    void takesTheDatesThatTheIsoFormatTakes() {
        Random random = new Random(7);
        for (int i = 0; i < CASES; i++) {
            String text = String.format(
                    "%04d-%02d-%02d", 1890 + random.nextInt(1_130), random.nextInt(14), random.nextInt(33));

            assertThat(Digits.date(text, 1900, 2999)).as("seed 7: %s", text).isEqualTo(iso(text));
        }
    }

    @Test
    void takesNoOtherWritingOfADate() {
        Random random = new Random(8);
        for (int i = 0; i < CASES; i++) {
            StringBuilder text = new StringBuilder("2024-02-29");
            text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(256));

            assertThat(Digits.date(text.toString(), 1900, 2999))
                    .as("seed 8: %s", text)
                    .isEqualTo(iso(text.toString()));
        }
        assertThat(Digits.date("\u0662024-02-29", 1900, 2999)).isEmpty();
        assertThat(Digits.date("2024-2-29", 1900, 2999)).isEmpty();
        assertThat(Digits.date("12024-02-29", 1900, 2999)).isEmpty();
    }

    @Test
    void knowsDecimalsAsThePatternDoes() {
        Random random = new Random(9);
        for (int i = 0; i < CASES; i++) {
            String text = random.ints(random.nextInt(10), 0, 5)
                    .mapToObj(each -> "17.-0".substring(each, each + 1))
                    .reduce("", String::concat);

            assertThat(Digits.isDecimal(text, 4, 3))
                    .as("seed 9: %s", text)
                    .isEqualTo(DECIMAL.matcher(text).matches());
            assertThat(Digits.areAll(text, 4)).as("seed 9: %s", text).isEqualTo(text.matches("[0-9]{1,4}"));
        }
    }

    private static Optional<LocalDate> iso(String text) {
        try {
            return Optional.of(LocalDate.parse(text, ISO))
                    .filter(date -> date.getYear() >= 1900 && date.getYear() <= 2999);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
