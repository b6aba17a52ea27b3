package dev.serai.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearMatchTest {

    private static final List<String> COLUMNS = List.of("Datum", "Kunden-Nr", "Kunde");

    @Test
    void findsTheNameThatWasProbablyMeant() {
        assertThat(NearMatch.of("Kundennr", COLUMNS)).contains("Kunden-Nr");
        assertThat(NearMatch.of("XYZ", COLUMNS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"form, from", "cvs, csv", "RECIEVE, receive", "referenz, reference", "logg, log"})
    void takesSwappedAndForgottenLettersAndCaseForTypingErrors(String word, String meant) {
        assertThat(NearMatch.of(word, List.of("csv", "from", "log", "receive", "reference")))
                .contains(meant);
    }

    @Test
    void doesNotGuessWhereHalfOfAWordIsDifferent() {
        assertThat(NearMatch.of("to", List.of("do", "id", "from"))).isEmpty();
        assertThat(NearMatch.of("paramters-of-all", List.of("parameters"))).isEmpty();
    }

    @Test
    void takesTheFirstByTheAlphabetOfWordsAsClose() {
        assertThat(NearMatch.of("post", List.of("posts", "port", "most"))).contains("most");
    }

    @Test
    void saysWhatWasProbablyMeantOrWhatThereIs() {
        assertThat(NearMatch.hint("; ", "Kund", COLUMNS)).isEqualTo("; did you mean 'Kunde'?");
        assertThat(NearMatch.hint("; ", "XYZ", COLUMNS)).isEmpty();
        assertThat(NearMatch.hintOrAll("Kund", COLUMNS)).isEqualTo("did you mean 'Kunde'?");
        assertThat(NearMatch.hintOrAll("XYZ", COLUMNS)).isEqualTo("expected one of Datum, Kunden-Nr, Kunde");
    }
}
