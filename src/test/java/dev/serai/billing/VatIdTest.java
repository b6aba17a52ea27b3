package dev.serai.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VatIdTest {

    @ParameterizedTest(name = "{0} is of {1}")
    @CsvSource({
        "ATU12345678, AT",
        "BE0123456789, BE",
        "BE1123456789, BE",
        "BG123456789, BG",
        "BG1234567890, BG",
        "CHE123456789MWST, CH",
        "CHE-123.456.789 TVA, CH",
        "CY12345678X, CY",
        "CZ12345678, CZ",
        "CZ1234567890, CZ",
        "DE123456789, DE",
        "DK12345678, DK",
        "EE123456789, EE",
        "EL123456789, GR",
        "ESX1234567R, ES",
        "ESA12345678, ES",
        "FI12345678, FI",
        "FRXX123456789, FR",
        "FR12123456789, FR",
        "GB123456789, GB",
        "GB123456789012, GB",
        "GBGD123, GB",
        "GBHA123, GB",
        "HR12345678901, HR",
        "HU12345678, HU",
        "IE1234567A, IE",
        "IE1234567WA, IE",
        "IE1A23456W, IE",
        "IE1+23456W, IE",
        "IT12345678901, IT",
        "LT123456789, LT",
        "LT123456789012, LT",
        "LU12345678, LU",
        "LV12345678901, LV",
        "MT12345678, MT",
        "NL123456782B01, NL",
        "nl 1234.56782-b01, NL",
        "NO123456789MVA, NO",
        "PL1234567890, PL",
        "PT123456789, PT",
        "RO12, RO",
        "RO1234567890, RO",
        "SE123456789001, SE",
        "SI12345678, SI",
        "SK1234567890, SK",
        "XI123456789, GB"
    })
    void readsTheFormOfEveryCountry(String text, String country) {
        assertThat(VatId.parse(text)).hasValueSatisfying(id -> {
            assertThat(id.country()).isEqualTo(country);
            assertThat(id.isOf(country)).isTrue();
            assertThat(id.text()).doesNotContain(" ", ".", "-").isUpperCase();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "N",
                "NL",
                "123456789",
                "AT12345678",
                "BE2123456789",
                "BE012345678",
                "BG12345678",
                "CY123456789",
                "CZ1234567",
                "DE12345678",
                "DE1",
                "DK123456789",
                "EE12345678",
                "GR123456789",
                "EL12345678",
                "ES123456789A0",
                "FI123456789",
                "FRX123456789",
                "GB12345678",
                "HR1234567890",
                "HU123456789",
                "IE1234567",
                "IE1234567XA",
                "IT1234567890",
                "LT1234567890",
                "LU1234567",
                "LV123456789",
                "MT123456789",
                "NL12345678B01",
                "NL123456782C01",
                "NO123456789",
                "PL123456789",
                "PT12345678",
                "RO1",
                "RO12345678901",
                "SE123456789002",
                "SI1234567",
                "SK123456789",
                "US123456789",
                "NL١٢٣٤٥٦٧٨٢B01"
            })
    void refusesEveryOtherForm(String text) {
        assertThat(VatId.parse(text)).isEqualTo(Optional.empty());
    }

    @Test
    void knowsGreeceByBothItsNames() {
        assertThat(VatId.parse("EL123456789")).hasValueSatisfying(id -> {
            assertThat(id.isOf("GR")).isTrue();
            assertThat(id.isOf("EL")).isFalse();
        });
    }
}
