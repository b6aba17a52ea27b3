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
        "ATU13585627, AT",
        "BE0428759497, BE",
        "BE1000000021, BE",
        "BG123456789, BG",
        "BG1234567890, BG",
        "CHE123456789MWST, CH",
        "CHE-123.456.789 TVA, CH",
        "CY12345678X, CY",
        "CZ12345678, CZ",
        "CZ1234567890, CZ",
        "DE136695976, DE",
        "DK13585628, DK",
        "EE123456789, EE",
        "EL123456789, GR",
        "ESX1234567R, ES",
        "ESA12345678, ES",
        "FI12345678, FI",
        "FRK7399859412, FR",
        "FR40303265045, FR",
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
        "IT00743110157, IT",
        "LT123456789, LT",
        "LT123456789012, LT",
        "LU15027442, LU",
        "LV12345678901, LV",
        "MT12345678, MT",
        "NL123456782B01, NL",
        "nl 1234.56782-b01, NL",
        "NO123456789MVA, NO",
        "PL8567346215, PL",
        "PT123456789, PT",
        "RO12, RO",
        "RO1234567890, RO",
        "SE123456789701, SE",
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

    /** Ids that enterprises and tax offices publish, of every kind of check digit. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ATU13585627",
                "ATU66889218",
                "BE0403019261",
                "BE0428759497",
                "DE111111125",
                "DE136695976",
                "DE129274202",
                "DE143454214",
                "DK13585628",
                "DK24256790",
                "FR40303265045",
                "FR23334175221",
                "FRK7399859412",
                "FR4Z123456782",
                "IT00743110157",
                "IT00905811006",
                "LU15027442",
                "LU20260743",
                "LU26375245",
                "NL004495445B01",
                "NL820646660B01",
                "NL002455799B11",
                "NL123456782B01",
                "PL8567346215",
                "PL5260250995",
                "SE556012579001",
                "SE123456789701"
            })
    void acceptsRightCheckDigits(String id) {
        assertThat(VatId.parse(id)).contains(new VatId(id));
        assertThat(VatId.fault(id)).isEmpty();
    }

    /** Each with one digit changed, or two that stand side by side. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ATU13585626",
                "ATU15385627",
                "BE0403019216",
                "BE0428759487",
                "DE136695967",
                "DE123456789",
                "DK13585629",
                "DK15385628",
                "FR40303265046",
                "FR41303265045",
                "FRK7399859421",
                "FRK6399859412",
                "FR4Z123456781",
                "FROI303265045",
                "IT00743110158",
                "IT00741310157",
                "LU15027443",
                "LU15072442",
                "NL004495446B01",
                "NL002455799B12",
                "NL002455798B11",
                "PL8567346216",
                "PL8567364215",
                "SE123456789601",
                "SE123456798701"
            })
    void refusesWrongCheckDigits(String id) {
        assertThat(VatId.parse(id)).isEmpty();
        assertThat(VatId.fault(id)).contains("which has wrong check digits");
    }

    @Test
    void tellsAWrongFormFromWrongCheckDigits() {
        assertThat(VatId.fault("DE1")).contains("which has not the form of one");
    }

    @Test
    void knowsGreeceByBothItsNames() {
        assertThat(VatId.parse("EL123456789")).hasValueSatisfying(id -> {
            assertThat(id.isOf("GR")).isTrue();
            assertThat(id.isOf("EL")).isFalse();
        });
    }
}
