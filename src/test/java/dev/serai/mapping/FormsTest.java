package dev.serai.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5|9",
                "-1234|9",
                "1.234|9.999",
                "1.234.567,5|9.999,9",
                "0,25|9,99",
                "1 234,56|9 999,99",
                "0,12345678901|9,999999999"
            })
    void ofANumberAreItsGroupsAndDecimals(String text, String form) {
        assertThat(Forms.number(text, ',')).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource({
        "02.03.2026,9.9.9999",
        "2.3.2026,9.9.9999",
        "3/2/2026,9/9/9999",
        "2026-03-02,9999-9-9",
        "2026-03-02T10:11,9999-9-9a9:9"
    })
    void ofADateAreItsSignsAndThePlaceOfItsYear(String text, String form) {
        assertThat(Forms.date(text)).isEqualTo(form);
    }
}
