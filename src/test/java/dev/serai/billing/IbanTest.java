package dev.serai.billing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IbanTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"NL91ABNA0417164300", "GB82WEST12345698765432", "DE89370400440532013000", "NO9386011117947"})
    void acceptsFittingCheckDigits(String iban) {
        assertThat(Iban.isValid(iban)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "NOTANIBAN", "NL92ABNA0417164300", "NL91 ABNA 0417 1643 00", "nl91abna0417164300", "NL91"})
    void refusesEverythingElse(String iban) {
        assertThat(Iban.isValid(iban)).isFalse();
    }
}
