package dev.serai.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VatRatesTest {

    private static final List<String> MEMBERS = List.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    @Test
    void speaksForEveryMemberFrom2001On() {
        for (String country : MEMBERS) {
            assertThat(Books.RATES.standard(country, LocalDate.of(2001, 1, 1)))
                    .isBetween(new BigDecimal("10"), new BigDecimal("25"));
            assertThat(Books.RATES.isInEu(country, LocalDate.of(2026, 11, 21)))
                    .as(country)
                    .isTrue();
        }
        assertThat(Books.RATES.isInEu("CH", LocalDate.of(2026, 11, 21))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "NL, 2012-09-30, 19", "NL, 2012-10-01, 21", "DE, 2006-12-31, 16", "DE, 2007-01-01, 19", "DE, 2020-06-30, 19",
        "DE, 2020-07-01, 16", "DE, 2021-01-01, 19", "FR, 2013-12-31, 19.6", "FR, 2014-01-01, 20",
                "FI, 2024-09-01, 25.5",
        "EE, 2025-07-01, 24", "RO, 2025-07-31, 19", "RO, 2025-08-01, 21", "SK, 2025-01-01, 23", "LU, 2023-12-31, 16",
        "IE, 2020-09-01, 21", "IE, 2021-03-01, 23", "GR, 2016-06-01, 24", "PT, 2008-07-01, 20", "GB, 2011-01-04, 20"
    })
    void knowsTheRateOfTheDay(String country, LocalDate day, BigDecimal percent) {
        assertThat(Books.RATES.standard(country, day)).isEqualByComparingTo(percent);
    }

    @ParameterizedTest
    @CsvSource({
        "HR, 2013-06-30, false",
        "HR, 2013-07-01, true",
        "GB, 2020-12-31, true",
        "GB, 2021-01-01, false",
        "PL, 2004-04-30, false",
        "PL, 2004-05-01, true",
        "US, 2020-01-01, false"
    })
    void knowsWhoIsAMemberOnADay(String country, LocalDate day, boolean isMember) {
        assertThat(Books.RATES.isInEu(country, day)).isEqualTo(isMember);
    }

    @Test
    void reportsEveryFaultWithItsLine() {
        String text = """
                nl:
                  rates:
                    2001-01-01: 19
                BE:
                  eu-from: 1958
                  since: 2001-01-01
                  rates:
                    2001-01-01: twenty
                    2001-02-30: 21
                DE:
                  rates:
                    2001-01-01: 16
                    2001-01-01: 19
                DE: 19
                """;
        assertThatThrownBy(() -> VatRates.parse("vat-rates.yaml", text))
                .isInstanceOfSatisfying(InvalidVatRates.class, invalid -> assertThat(invalid.faults())
                        .containsExactly(
                                "vat-rates.yaml:1: 'nl', expected a two-letter ISO country code such as NL",
                                "vat-rates.yaml:5: '1958', expected a date written yyyy-MM-dd",
                                "vat-rates.yaml:6: unknown field 'since', expected eu-from, eu-until or rates",
                                "vat-rates.yaml:8: 'twenty', expected a percentage such as 19.6",
                                "vat-rates.yaml:9: '2001-02-30', expected a date written yyyy-MM-dd",
                                "vat-rates.yaml:4: BE has no rates, expected at least one first day with a percentage",
                                "vat-rates.yaml:13: 2001-01-01 stands here twice",
                                "vat-rates.yaml:14: expected eu-from, eu-until and rates",
                                "vat-rates.yaml:14: DE has no rates, expected at least one first day with a percentage",
                                "vat-rates.yaml:14: DE stands here twice"));
    }

    @Test
    void refusesWhatIsNotYamlOrNotThere() {
        assertThatThrownBy(() -> VatRates.parse("r.yaml", "NL: [")).hasMessageStartingWith("r.yaml:1: not YAML: ");
        assertThatThrownBy(() -> VatRates.parse("r.yaml", "")).hasMessage("r.yaml:1: expected countries by ISO code");
        assertThatThrownBy(() -> VatRates.read(Path.of("no", "rates.yaml")))
                .hasMessage("Cannot read the VAT rates " + Path.of("no", "rates.yaml"));
    }
}
