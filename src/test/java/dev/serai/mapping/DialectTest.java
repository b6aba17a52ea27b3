package dev.serai.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialectTest {

    private static final NumberDialect GERMAN = NumberDialect.of(',', Optional.of('.'));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.234,56|1234.56", "1234,56|1234.56", "-5|-5", "+5|5", "0,00|0.00", "12.345.678|12345678"})
    void readsGermanNumbers(String text, String number) throws Dialect.Misfit {
        assertThat(GERMAN.canonical(text)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234.56",
                "1.23",
                "1,234.56",
                "1.2345",
                "12,50-",
                "(12,50)",
                "1 234",
                "5,",
                ",5",
                "4E-5",
                "٣",
                "",
                "EUR 5"
            })
    void refusesWhatIsNotAGermanNumberEntirely(String text) {
        assertThatThrownBy(() -> GERMAN.canonical(text))
                .isInstanceOf(Dialect.Misfit.class)
                .hasMessage("a number such as 1.234,56");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 234,5", "1\u00a0234,5", "1\u202f234,5", "1\u2009234,5", "1234,5"})
    void takesEveryKindOfBlankAsGroupSign(String text) throws Dialect.Misfit {
        assertThat(NumberDialect.of(',', Optional.of(' ')).canonical(text)).isEqualTo("1234.5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"5,00|5", "5|5", "1.000|1000", "5,50|5.50"})
    void leavesOutDecimalsOfAWholeNumberOnlyIfTheyAreZero(String text, String number) throws Dialect.Misfit {
        assertThat(GERMAN.canonicalWhole(text)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "dd.MM.yyyy,29.02.2024,2024-02-29",
        "dd.MM.yy,01.03.26,2026-03-01",
        "M/d/yyyy,3/1/2026,2026-03-01",
        "yyyyMMdd,20260301,2026-03-01",
        "yyyy-MM-dd HH:mm:ss,2026-03-01 23:59:59,2026-03-01"
    })
    void readsDatesOfAPattern(String pattern, String text, String date) throws Dialect.Misfit {
        assertThat(DateDialect.of(pattern).canonical(text)).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"31.02.2026", "29.02.2026", "1.3.2026", "01.13.2026", "2026-03-01", "01.03.2026 ", "00.01.2026"})
    void refusesDatesThatAreNone(String text) {
        assertThatThrownBy(() -> DateDialect.of("dd.MM.yyyy").canonical(text))
                .isInstanceOf(Dialect.Misfit.class)
                .hasMessage("a date written dd.MM.yyyy");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TRAILING|12,50-|-12.50",
                "TRAILING|12,50+|12.50",
                "TRAILING|12,50|12.50",
                "PARENTHESES|(1.234,5)|-1234.5"
            })
    void readsSignsWhereTheFeedWritesThem(SignStyle sign, String text, String number) throws Dialect.Misfit {
        assertThat(new NumberDialect(',', Optional.of('.'), List.of(sign)).canonical(text))
                .isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "+5", "(5", "5)", "(-5)", "(5)-", "-", "()", "--5", "5--"})
    void refusesSignsElsewhere(String text) {
        assertThatThrownBy(() -> new NumberDialect(',', Optional.of('.'), List.of(SignStyle.TRAILING)).canonical(text))
                .isInstanceOf(Dialect.Misfit.class)
                .hasMessage("a number such as 1.234,56-");
    }

    @Test
    void readsSeveralPatternsThatCannotBeMistaken() throws Dialect.Misfit {
        DateDialect dates = DateDialect.of("dd.MM.yyyy", "yyyy-MM-dd");
        assertThat(dates.ambiguous()).isEmpty();
        assertThat(dates.canonical("01.03.2026")).isEqualTo("2026-03-01");
        assertThat(dates.canonical("2026-03-01")).isEqualTo("2026-03-01");
        assertThatThrownBy(() -> dates.canonical("01/03/2026")).hasMessage("a date written dd.MM.yyyy or yyyy-MM-dd");
        assertThat(DateDialect.of("dd/MM/yyyy", "MM/dd/yyyy").ambiguous()).contains("04/03/2021");
        assertThat(DateDialect.of("d/M/yy", "yy/M/d").ambiguous()).isPresent();
    }

    /** The short way for dates of fixed width and the library's way find the same. */
    @ParameterizedTest
    @ValueSource(strings = {"dd.MM.yyyy", "yyyyMMdd", "MM/dd/yyyy", "yyyy-MM-dd", "yyyy MM:dd"})
    void readsFixedPlacesAsTheFormatterDoes(String text) {
        DatePattern pattern = DatePattern.of(text);
        DatePlaces places = pattern.places().orElseThrow();
        Random random = new Random(7);
        int days = 0;
        for (int i = 0; i < 3_000; i++) {
            String cell = text.replace("yyyy", String.valueOf(1990 + random.nextInt(50)))
                    .replace("MM", String.format(Locale.ROOT, "%02d", random.nextInt(14)))
                    .replace("dd", String.format(Locale.ROOT, "%02d", random.nextInt(33)));
            Optional<String> expected;
            try {
                expected =
                        Optional.of(LocalDate.parse(cell, pattern.formatter()).toString());
            } catch (DateTimeParseException e) {
                expected = Optional.empty();
            }
            assertThat(places.canonical(cell)).as(cell).isEqualTo(expected);
            days += expected.isPresent() ? 1 : 0;
        }
        assertThat(days).isBetween(1_000, 2_999);
    }

    @ParameterizedTest
    @ValueSource(strings = {"d.M.yyyy", "dd.MM.yy", "dd.MMM yyyy", "yyyy-MM-dd HH:mm", "dd.MM.yyyy dd", "dd.MM.yyyyy"})
    void leavesOtherPatternsToTheFormatter(String text) {
        assertThat(DatePlaces.of(text)).isEmpty();
    }
}
